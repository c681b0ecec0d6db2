import type { Brief } from '../schema/brief.ts';
import { kindOfKey } from './key-kinds.ts';
import { namesOf } from './known-values.ts';
import type { KnownValue } from './known-values.ts';

const MOST = 200;
const NAMED = new Set(['name', 'email', 'phone', 'secret', 'api_key']);

const inFields = (value: unknown, into: KnownValue[], depth = 0): void => {
  if (value === null || typeof value !== 'object' || depth > 20 || into.length >= MOST) return;
  for (const [key, item] of Object.entries(value)) {
    const kind = kindOfKey(key);
    if (typeof item !== 'string') inFields(item, into, depth + 1);
    else if (kind === 'name') into.push(...namesOf(item));
    else if (kind && NAMED.has(kind) && item.length >= 6) into.push({ kind, value: item });
  }
};

/** What tool calls and the customer record say is personal: it is masked in free text as well. */
export const knownValuesIn = (brief: Brief): KnownValue[] => {
  const values: KnownValue[] = [];
  const { name, email, phone } = brief.customer ?? {};
  if (name) values.push(...namesOf(name));
  if (email && email.length >= 5) values.push({ kind: 'email', value: email });
  if (phone && phone.length >= 5) values.push({ kind: 'phone', value: phone });
  for (const action of brief.actions) {
    inFields(action.args, values);
    inFields(action.result, values);
  }
  const seen = new Set<string>();
  return values.filter(({ value }) => {
    const key = value.toLowerCase();
    return seen.has(key) ? false : seen.add(key);
  });
};
