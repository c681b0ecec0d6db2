import { invalidAttribute, recordInvalid } from '../wire/refusal.ts';
import type { Account } from './account.ts';
import type { FieldRow, FieldValue, TicketRow } from './rows.ts';

const NUMBERS = { decimal: /^[-+]?\d*[.,]?\d+$/, integer: /^[-+]?\d+$/ } as const;
const LONGEST_TEXT = 65_536;

const isInvalid = ({ title }: FieldRow): Error =>
  recordInvalid('base', `${title}: is invalid`, 'InvalidValue');

/** A value as it is kept; undefined: it is left out. @throws Refusal 422 */
const read = (account: Account, field: FieldRow, value: unknown): FieldValue | undefined => {
  if (field.type === 'checkbox')
    return value === true || value === 'true' || value === '1' || value === 1;
  if (value === null || value === '') return null;
  const known = (each: unknown): boolean => field.options.some((option) => option.value === each);
  const dropped = account.assumptions.unknownOption === 'dropped';
  if (field.type === 'multiselect') {
    if (!Array.isArray(value)) throw isInvalid(field);
    if (!value.every(known) && !dropped) throw isInvalid(field);
    return value.filter(known) as string[];
  }
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
    throw invalidAttribute('ticket.custom_fields.value', 'be a string, a number or a boolean');
  const text = String(value);
  switch (field.type) {
    case 'tagger':
      if (known(text)) return text;
      if (dropped) return undefined;
      throw isInvalid(field);
    case 'decimal':
    case 'integer':
      if (!NUMBERS[field.type].test(text)) throw isInvalid(field);
      return text;
    case 'date':
      if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw isInvalid(field);
      return text;
    case 'text':
    case 'textarea':
    case 'regexp':
      if (text.length > LONGEST_TEXT) throw isInvalid(field);
      return text;
  }
};

/** Tags that stand for the value of a field. */
const tagsOf = (field: FieldRow, value: FieldValue | undefined): readonly string[] => {
  if (field.type === 'tagger') return typeof value === 'string' ? [value] : [];
  if (field.type === 'multiselect') return Array.isArray(value) ? (value as readonly string[]) : [];
  return field.type === 'checkbox' && value === true && field.tag !== null ? [field.tag] : [];
};

/** All tags that can stand for a value of a field. */
const ownTags = ({ options, tag }: FieldRow): ReadonlySet<string> =>
  new Set([...options.map(({ value }) => value), ...(tag === null ? [] : [tag])]);

type Valued = Pick<TicketRow, 'tags' | 'fields'>;

/**
 * Custom fields and tags of a ticket after a change. Drop-downs and tags are the same thing seen twice: a value is a tag, a
 * tag that is taken away takes the value along, and one that is put there sets it. `tags` replaces all. Ids of fields that
 * do not exist are passed over. @throws Refusal 422
 */
export const settleFields = (
  account: Account,
  row: Valued,
  given: readonly { id: number; value: unknown }[],
  tags: readonly string[] | undefined,
): Valued => {
  const fields = new Map(row.fields);
  let now = [...(tags ?? row.tags)];
  const set = new Set<number>();
  for (const { id, value } of given) {
    const field = account.fields.get(id);
    const kept = field?.active ? read(account, field, value) : undefined;
    if (!field || kept === undefined) continue;
    set.add(id);
    const own = ownTags(field);
    now = [...now.filter((tag) => !own.has(tag)), ...tagsOf(field, kept)];
    fields.set(id, kept);
  }
  if (tags !== undefined)
    for (const field of account.fields.values()) {
      if (set.has(field.id) || !['tagger', 'multiselect'].includes(field.type)) continue;
      const values = field.options.map(({ value }) => value).filter((value) => now.includes(value));
      const value = field.type === 'tagger' ? (values.at(-1) ?? null) : values;
      if (fields.has(field.id) || values.length > 0) fields.set(field.id, value);
    }
  return { fields, tags: [...new Set(now)] };
};
