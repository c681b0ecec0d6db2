import { z } from 'zod';
import type { IntercomAccount } from '../api/account.ts';
import type { Desk } from './desk.ts';
import { ifThere } from './desk.ts';
import { kept } from '../../shared/read-answer.ts';

const AttributesAnswer = z.object({
  data: kept(
    z.object({
      name: z.string(),
      data_type: z.string(),
      archived: z.boolean().nullish().catch(null),
      options: kept(z.object({ label: z.string(), archived: z.boolean().nullish().catch(null) }))
        .nullish()
        .catch(null),
    }),
  ),
});
type Attribute = z.infer<typeof AttributesAnswer>['data'][number];

/** The workspace's attributes of conversations by name; null where they can't be listed: before 2.16, or without the right. */
export type AttributeCatalog = ReadonlyMap<string, Attribute> | null;

/** Which attributes conversations have there, and what may stand in them. */
export const attributeCatalog = (
  { api, remembered }: Desk,
  signal: AbortSignal,
): Promise<AttributeCatalog> =>
  remembered.get('attributes', async () => {
    const path = ['conversations', 'attributes'];
    const json = await ifThere(api.raw({ method: 'GET', path, write: false, signal }));
    const read = AttributesAnswer.safeParse(json);
    if (!read.success) return null;
    return new Map(
      read.data.data.filter(({ archived }) => archived !== true).map((each) => [each.name, each]),
    );
  });

export type AttributeValue = string | number | boolean;

const bare = (text: string): string => text.trim().toLowerCase().replaceAll('_', ' ');

/** Baton's words have underscores, labels that people read have blanks. */
const optionOf = ({ options }: Attribute, value: AttributeValue): string | null =>
  (options ?? []).find(
    ({ label, archived }) => archived !== true && bare(label) === bare(String(value)),
  )?.label ?? null;

/** The value as an attribute takes it; null where it takes none such. */
const valueFor = (attribute: Attribute, value: AttributeValue): AttributeValue | null => {
  const number = Number(value);
  switch (attribute.data_type) {
    case 'list':
      return optionOf(attribute, value);
    case 'string':
      return String(value);
    case 'decimal':
      return Number.isFinite(number) ? number : null;
    case 'integer':
      // A share in an attribute for whole numbers is told in percent.
      return Number.isFinite(number)
        ? Math.round(number > 0 && number < 1 ? number * 100 : number)
        : null;
    case 'boolean':
      return typeof value === 'boolean' ? value : null;
    default:
      return null;
  }
};

/** An attribute of the workspace by Baton's name, or by the workspace's own where a queue names it, with a value it takes; null when there is no such. */
export const attributeFor = (
  names: IntercomAccount['attributes'],
  catalog: AttributeCatalog,
  [name, value, own]: readonly [name: string, value: AttributeValue, own: boolean],
): readonly [name: string, value: AttributeValue] | null => {
  const known = new Map<string, string>(Object.entries(names));
  const called = known.get(name) ?? (own ? name : null);
  if (called === null || called === '') return null;
  if (catalog === null) return [called, value];
  const attribute = catalog.get(called);
  const taken = attribute ? valueFor(attribute, value) : null;
  return taken === null ? null : [called, taken];
};

/** Whether a value stands there already. */
export const stands = (seen: unknown, wanted: AttributeValue): boolean => {
  if (typeof wanted === 'number')
    return seen !== null && seen !== '' && typeof seen !== 'boolean' && Number(seen) === wanted;
  if (typeof wanted === 'boolean') return seen === wanted || seen === String(wanted);
  return seen === wanted || (wanted === '' && (seen === null || seen === undefined));
};
