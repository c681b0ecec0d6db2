import type { FieldValue, TicketRow } from './rows.ts';

/** What an audit tells changed, by the API's names. */
const PARTS = {
  subject: 'subject',
  status: 'status',
  priority: 'priority',
  type: 'type',
  requesterId: 'requester_id',
  assigneeId: 'assignee_id',
  groupId: 'group_id',
  organizationId: 'organization_id',
  externalId: 'external_id',
} as const;

const textOf = (value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  return typeof value === 'number' ? String(value) : (value as string);
};

const same = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

const valueOf = (value: FieldValue | undefined): unknown => {
  if (value === undefined) return null;
  return typeof value === 'boolean' ? (value ? '1' : '0') : value;
};

/** What of a ticket is another, as events without ids; of a new ticket all that is set. */
export const ticketEvents = (
  before: TicketRow | null,
  after: TicketRow,
): Readonly<Record<string, unknown>>[] => {
  const event = (fieldName: string, value: unknown, previous: unknown) =>
    before === null
      ? { type: 'Create', field_name: fieldName, value }
      : { type: 'Change', field_name: fieldName, value, previous_value: previous };
  const events: Readonly<Record<string, unknown>>[] = [];
  for (const [part, name] of Object.entries(PARTS) as [keyof typeof PARTS, string][])
    if (!same(before?.[part] ?? null, after[part]))
      events.push(event(name, textOf(after[part]), textOf(before?.[part])));
  if (!same(before?.tags ?? [], after.tags))
    events.push(event('tags', after.tags, before?.tags ?? []));
  for (const [id, value] of after.fields)
    if (!same(valueOf(before?.fields.get(id)), valueOf(value)))
      events.push(event(String(id), valueOf(value), valueOf(before?.fields.get(id))));
  if (!same(before?.skills ?? [], after.skills))
    events.push({ type: 'AssociateAttValsEvent', attribute_values: after.skills });
  return events;
};
