import type { z } from 'zod';
import type { Desk } from './desk.ts';
import { ifThere } from './desk.ts';
import { parsed } from '../../shared/read-answer.ts';
import { FieldsAnswer, idOf } from './parse.ts';

type Field = z.infer<typeof FieldsAnswer>['ticket_fields'][number];

/** The account's ticket fields by id; null where they can't be listed. */
export type FieldCatalog = ReadonlyMap<number, Field> | null;

const MOST_PAGES = 20;

/** Which fields the account has, and what may stand in them. */
export const fieldCatalog = ({ get, remembered }: Desk, signal: AbortSignal) =>
  remembered.get('fields', async (): Promise<FieldCatalog> => {
    const all: Field[] = [];
    let after: string | null = null;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const query: [string, string][] = [['page[size]', '100']];
      if (after !== null) query.push(['page[after]', after]);
      const json = await ifThere(get({ path: ['ticket_fields'], query, signal }));
      if (json === null) return null;
      const read: z.infer<typeof FieldsAnswer> = parsed(FieldsAnswer, json);
      all.push(...read.ticket_fields);
      after = read.meta?.has_more === true ? (read.meta.after_cursor ?? null) : null;
      if (after === null) break;
    }
    return new Map(all.map((field) => [field.id, field]));
  });

/** A value for a field of the account, and the tag that stands for it where it is a drop-down. */
export interface FieldValue {
  id: number;
  value: string | number | boolean;
  tag: string | null;
}

/** A word as an option of a drop-down: options of all fields share one space of names, so theirs may have a prefix. */
const optionOf = (field: Field, name: string, word: string): string | null => {
  const values = (field.custom_field_options ?? []).map(({ value }) => value);
  const low = word.toLowerCase();
  return (
    values.find((value) => value.toLowerCase() === low) ??
    values.find((value) => value.toLowerCase() === `${name}_${low}`) ??
    values.find((value) => value.toLowerCase().endsWith(`_${low}`)) ??
    null
  );
};

/** A field by Baton's name or by the account's id, with a value that it takes; null when there is no such. */
export const fieldValue = (
  ids: Readonly<Record<string, number>>,
  catalog: FieldCatalog,
  name: string,
  value: string | number | boolean,
): FieldValue | null => {
  const id = Object.hasOwn(ids, name) ? (ids[name] ?? null) : idOf(name);
  if (id === null) return null;
  if (catalog === null) return { id, value, tag: null };
  const field = catalog.get(id);
  if (!field?.active) return null;
  if (field.type !== 'tagger') return { id, value, tag: null };
  const option = optionOf(field, name, String(value));
  return option === null ? null : { id, value: option, tag: option };
};
