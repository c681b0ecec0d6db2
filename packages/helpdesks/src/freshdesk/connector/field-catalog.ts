import { z } from 'zod';
import type { FreshdeskAccount } from '../api/account.ts';
import { parsed } from '../../shared/read-answer.ts';
import type { Desk } from './desk.ts';
import { ifThere } from './desk.ts';
import { FieldsAnswer } from './parse.ts';

type Field = z.infer<typeof FieldsAnswer>[number];

/** The account's ticket fields by their names in the API; null where they can't be listed. */
export type FieldCatalog = ReadonlyMap<string, Field> | null;

/** Which fields tickets have, and what may stand in them. */
export const fieldCatalog = ({ get, remembered }: Desk, signal: AbortSignal) =>
  remembered.get('fields', async (): Promise<FieldCatalog> => {
    const json = await ifThere(get({ path: ['ticket_fields'], signal }));
    if (json === null) return null;
    const fields = parsed(FieldsAnswer, json).filter(({ archived }) => archived !== true);
    return new Map(fields.map((field) => [field.name, field]));
  });

export type FieldValue = string | number | boolean;

const LONGEST_TEXT = 255;
const CUSTOM = /^cf_\w{1,200}$/;
const Labelled = z.object({ value: z.string() }).transform(({ value }) => value);
const Choice = z.union([z.string(), Labelled, z.tuple([z.string()]).rest(z.unknown())]);

const bare = (text: string): string => text.trim().toLowerCase().replaceAll('_', ' ');

/** Baton's words have underscores, choices that people read have blanks. */
const choiceOf = ({ choices }: Field, value: FieldValue): string | null => {
  const words = (choices ?? []).flatMap((each) => {
    const read = Choice.safeParse(each).data;
    return read === undefined ? [] : [typeof read === 'string' ? read : read[0]];
  });
  return words.find((word) => bare(word) === bare(String(value))) ?? null;
};

/** The value as a field takes it; null where it takes none such. */
const valueFor = (field: Field, value: FieldValue): FieldValue | null => {
  const number = typeof value === 'boolean' ? Number.NaN : Number(value);
  switch (field.type) {
    case 'custom_dropdown':
      return value === '' ? value : choiceOf(field, value);
    case 'custom_text':
      return String(value).slice(0, LONGEST_TEXT);
    case 'custom_paragraph':
      return String(value);
    case 'custom_decimal':
      return Number.isFinite(number) ? number : null;
    case 'custom_number':
      // A share in a field for whole numbers is told in percent.
      if (!Number.isFinite(number)) return null;
      return Math.round(number > 0 && number < 1 ? number * 100 : number);
    case 'custom_checkbox':
      return typeof value === 'boolean' ? value : null;
    default:
      return null;
  }
};

/** A field of the account by Baton's name, or by the account's own where a queue names it, with a value it takes; null when there is no such. */
export const fieldFor = (
  names: FreshdeskAccount['fields'],
  catalog: FieldCatalog,
  [name, value, own]: readonly [name: string, value: FieldValue, own: boolean],
): readonly [name: string, value: FieldValue] | null => {
  const known = new Map<string, string>(Object.entries(names));
  const called = known.get(name) ?? (own ? name : '');
  if (!CUSTOM.test(called)) return null;
  if (catalog === null) return [called, value];
  const field = catalog.get(called);
  const taken = field ? valueFor(field, value) : null;
  return taken === null ? null : [called, taken];
};

/** Whether a value stands there already. */
export const stands = (seen: unknown, wanted: FieldValue): boolean => {
  if (typeof wanted === 'number')
    return (
      (typeof seen === 'number' || (typeof seen === 'string' && seen !== '')) &&
      Number(seen) === wanted
    );
  if (typeof wanted === 'boolean') return seen === wanted || seen === String(wanted);
  return seen === wanted || (wanted === '' && (seen === null || seen === undefined));
};
