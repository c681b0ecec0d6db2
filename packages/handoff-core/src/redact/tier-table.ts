import type { Tier } from '../schema/vocabulary.ts';
import type { MaskKind } from './detector.ts';

/** How a find is shown: as it is, in part (first letter or last four), only as its kind, or not at all. */
export type Treatment = 'show' | 'partial' | 'mask' | 'drop';

/** Kind by tier. Card numbers and secrets are never shown to anyone: nobody answers a customer with them. */
export const TREATMENT: Readonly<Record<Tier, Readonly<Record<MaskKind, Treatment>>>> = {
  full: {
    email: 'show',
    phone: 'show',
    card: 'partial',
    iban: 'show',
    ssn: 'show',
    national_id: 'show',
    ip: 'show',
    secret: 'mask',
    api_key: 'mask',
    birth_date: 'show',
    health: 'show',
    name: 'show',
    address: 'show',
    custom: 'show',
  },
  standard: {
    email: 'partial',
    phone: 'partial',
    card: 'mask',
    iban: 'partial',
    ssn: 'mask',
    national_id: 'mask',
    ip: 'mask',
    secret: 'mask',
    api_key: 'mask',
    birth_date: 'mask',
    health: 'mask',
    name: 'show',
    address: 'mask',
    custom: 'mask',
  },
  restricted: {
    email: 'mask',
    phone: 'mask',
    card: 'mask',
    iban: 'mask',
    ssn: 'mask',
    national_id: 'mask',
    ip: 'mask',
    secret: 'mask',
    api_key: 'mask',
    birth_date: 'mask',
    health: 'mask',
    name: 'mask',
    address: 'mask',
    custom: 'mask',
  },
};

const HIDDEN = '•••';

const lastFour = (value: string): string =>
  HIDDEN + value.replaceAll(/[^\p{L}\p{N}]/gu, '').slice(-4);
const firstLetter = (value: string): string => ([...value][0] ?? '') + HIDDEN;

/** The text that stands in for a value. */
export const standIn = (kind: MaskKind, value: string, treatment: Treatment): string => {
  if (treatment === 'show') return value;
  if (treatment === 'drop') return '';
  if (treatment === 'mask') return `[${kind}]`;
  if (kind === 'email') {
    const domain = value.slice(value.lastIndexOf('@') + 1);
    return `${firstLetter(value)}@${HIDDEN}${domain.slice(domain.lastIndexOf('.'))}`;
  }
  return kind === 'name' ? firstLetter(value) : lastFour(value);
};

/** True for a text in which something was masked. */
export const isMasked = (text: string): boolean =>
  text.includes(HIDDEN) ||
  /\[(?:email|phone|card|iban|ssn|national_id|ip|secret|api_key|birth_date|health|name|address|custom)\]/.test(
    text,
  );
