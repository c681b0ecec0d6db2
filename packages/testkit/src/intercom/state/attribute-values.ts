import { Refusal, invalid } from '../wire/refusal.ts';
import type { Json } from '../wire/values.ts';
import type { AttributeRow, AttributeValue } from './rows.ts';
import type { Workspace } from './workspace.ts';

type Read = (row: AttributeRow, value: unknown) => AttributeValue | undefined;

const readers: Readonly<Record<AttributeRow['type'], Read>> = {
  string: (_, value) => (typeof value === 'string' ? value : undefined),
  integer: (_, value) => (Number.isSafeInteger(value) ? (value as number) : undefined),
  decimal: (_, value) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined),
  boolean: (_, value) => (typeof value === 'boolean' ? value : undefined),
  datetime: (_, value) => (Number.isSafeInteger(value) ? (value as number) : undefined),
  list: ({ options }, value) =>
    options.find(({ label, archived }) => label === value && !archived)?.label,
  relationship: () => undefined,
  files: () => undefined,
};

/** Values of custom attributes by their names, as far as they are taken. @throws Refusal 400 */
export const attributeValues = (
  workspace: Workspace,
  given: Json,
): Record<string, AttributeValue | null> => {
  const { unknownAttribute, unknownOption } = workspace.assumptions;
  const read = (name: string, value: unknown): [string, AttributeValue | null][] => {
    const rows = [...workspace.attributes.values()].filter(
      (row) => row.name === name && !row.archived,
    );
    const [row] = rows;
    if (rows.length > 1)
      throw new Refusal(400, 'INVALID_PARAMETER', `More than one attribute is named ${name}`);
    if (!row) {
      if (unknownAttribute === 'dropped') return [];
      throw invalid(`Custom attribute '${name}' does not exist`, 'custom_attributes');
    }
    if (value === null) return [[name, null]];
    const got = readers[row.type](row, value);
    if (got !== undefined) return [[name, got]];
    if (row.type === 'list' && typeof value === 'string' && unknownOption === 'dropped') return [];
    throw invalid(`Custom attribute '${name}' is not a valid ${row.type}`, 'custom_attributes');
  };
  return Object.fromEntries(Object.entries(given).flatMap(([name, value]) => read(name, value)));
};
