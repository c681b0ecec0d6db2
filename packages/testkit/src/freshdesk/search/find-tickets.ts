import type { Account } from '../state/account.ts';
import type { TicketRow } from '../state/rows.ts';
import { unreadableQuery } from './read-query.ts';
import type { Query } from './read-query.ts';

type Part = Extract<Query, { kind: 'part' }>;

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** What of a ticket a query may look at; null: no query may look at that. */
const partsOf = (
  account: Account,
  row: TicketRow,
  field: string,
): readonly (string | null)[] | null => {
  const text = (value: string | number | null): string | null =>
    value === null ? null : String(value);
  switch (field) {
    case 'status':
      return [text(row.status)];
    case 'priority':
      return [text(row.priority)];
    case 'group_id':
      return [row.groupId];
    case 'agent_id':
      return [row.responderId];
    case 'type':
      return [row.type];
    case 'tag':
      return row.tags.length === 0 ? [null] : row.tags;
    case 'created_at':
      return [dayOf(row.createdAt)];
    case 'updated_at':
      return [dayOf(row.updatedAt)];
    default: {
      const custom = account.fieldNamed(field.startsWith('cf_') ? field : `cf_${field}`);
      if (!custom) return null;
      const value = row.fields.get(custom.name) ?? null;
      return [value === null ? null : String(value)];
    }
  }
};

const isNumber = (field: string): boolean => ['status', 'priority'].includes(field);

const holdsPart = (
  account: Account,
  row: TicketRow,
  { field, comparison, value }: Part,
): boolean => {
  const parts = partsOf(account, row, field);
  if (parts === null || (value === null && comparison !== 'is')) throw unreadableQuery();
  return parts.some((part) => {
    if (part === null || value === null) return part === value;
    const order = isNumber(field)
      ? Number(part) - Number(value)
      : part < value
        ? -1
        : part > value
          ? 1
          : 0;
    if (comparison === 'is') return part.toLowerCase() === value.toLowerCase();
    return comparison === 'least' ? order >= 0 : order <= 0;
  });
};

/** Whether a ticket is what a query looks for. @throws Refusal 400 where it looks at what no query may look at */
export const isFound = (account: Account, row: TicketRow, query: Query): boolean => {
  if (query.kind === 'part') return holdsPart(account, row, query);
  // Each is looked at: what is wrong with one is told whatever the others say.
  const held = query.of.map((each) => isFound(account, row, each));
  return query.kind === 'all' ? held.every(Boolean) : held.some(Boolean);
};
