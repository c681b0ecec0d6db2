import { SyncRedactor } from '@libretto/redact-pii-light';
import type { Span } from './span.ts';

const OFF = { enabled: false };
const ALL_OFF = {
  names: OFF,
  creditCardNumber: OFF,
  streetAddress: OFF,
  zipcode: OFF,
  phoneNumber: OFF,
  ipAddress: OFF,
  usSocialSecurityNumber: OFF,
  emailAddress: OFF,
  username: OFF,
  password: OFF,
  credentials: OFF,
  digits: OFF,
  url: OFF,
};
/** Its rules for what we measure; it has none for the rest. */
const RULES: Readonly<Record<string, readonly (keyof typeof ALL_OFF)[]>> = {
  card: ['creditCardNumber'],
  phone: ['phoneNumber'],
  'US SSN': ['usSocialSecurityNumber'],
  'e-mail': ['emailAddress'],
  'IP address': ['ipAddress'],
  person: ['names'],
  address: ['streetAddress', 'zipcode'],
};
const redactors = new Map<string, SyncRedactor>();

const redactorFor = (kind: string): SyncRedactor | null => {
  const rules = RULES[kind];
  if (!rules) return null;
  const known = redactors.get(kind);
  if (known) return known;
  const made = new SyncRedactor({
    builtInRedactors: {
      ...ALL_OFF,
      ...Object.fromEntries(rules.map((rule) => [rule, { enabled: true }])),
    },
  });
  redactors.set(kind, made);
  return made;
};

/**
 * Whether redact-pii, with its rules for this kind alone, takes the value out of the text. It gives no spans, so a value
 * counts as hidden when less of it is left than was there; its precision can't be told.
 */
export const libraryHides = (kind: string, text: string, { start, end }: Span): boolean => {
  const value = text.slice(start, end);
  const masked = redactorFor(kind)?.redact(text);
  return masked !== undefined && masked.split(value).length < text.split(value).length;
};
