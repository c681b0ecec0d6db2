import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withZendesk } from '../testing/client.ts';

const ask = fc.record(
  {
    status: fc.constantFrom('open', 'pending', 'hold'),
    priority: fc.constantFrom('low', 'high', null),
    group: fc.constantFrom('support', 'billing', 'safety'),
    tags: fc.subarray(['vip', 'late', 'offered']),
    state: fc.constantFrom('offered', 'accepted', null),
    note: fc.constantFrom('a', 'b'),
  },
  { requiredKeys: [] },
);

interface Event {
  type: string;
  field_name?: string;
  value?: unknown;
  previous_value?: unknown;
}

it(
  'can be told from its audits alone, each of which begins where the one before ended',
  withZendesk(
    async ({ zendesk, put, get, call }) => {
      const { groups, fields } = zendesk.seeded;
      const state = fields['handoff_state'] ?? 0;
      await fc.assert(
        fc.asyncProperty(fc.array(ask, { minLength: 1, maxLength: 6 }), async (asks) => {
          const id = zendesk.person.open({ text: 'first' });
          for (const { group, state: value, note, ...rest } of asks)
            await put(id, {
              ...rest,
              ...(group !== undefined && { group_id: groups[group].id }),
              ...(value !== undefined && { custom_fields: [{ id: state, value }] }),
              ...(note !== undefined && { comment: { body: note, public: false } }),
            });
          const { body } = await call('GET', `/tickets/${id}/audits`);
          const events = (body['audits'] as { events: Event[] }[]).flatMap((audit) => audit.events);
          const told = new Map<string, unknown>();
          for (const { type, field_name: name = '', value, previous_value: previous } of events) {
            const isChange = type === 'Change';
            const before = told.get(name) ?? null;
            expect(isChange ? emptyAsNull(previous) : before).toStrictEqual(before);
            if (type !== 'Comment') told.set(name, emptyAsNull(value));
          }
          const ticket = await get(id);
          const custom = ticket['custom_fields'] as { id: number; value: unknown }[];
          expect({
            status: told.get('status'),
            priority: told.get('priority') ?? null,
            group_id: told.get('group_id') ?? null,
            tags: ((told.get('tags') ?? []) as string[]).toSorted(),
            state: told.get(String(state)) ?? null,
            notes: events.filter(({ type }) => type === 'Comment').length,
          }).toStrictEqual({
            status: ticket['status'],
            priority: ticket['priority'],
            group_id: asText(ticket['group_id'] as number | null),
            tags: ticket['tags'],
            state: custom.find((field) => field.id === state)?.value ?? null,
            notes: zendesk.account.tickets.comments(id).length,
          });
        }),
        { numRuns: 30 },
      );
    },
    { requestsPerMinute: null, updatesPerMinute: null },
  ),
);

/** Ids are told in digits by audits. */
const asText = (id: number | null): string | null => (id === null ? null : String(id));

/** An empty list of tags and no tags are the same. */
const emptyAsNull = (value: unknown): unknown =>
  Array.isArray(value) && value.length === 0 ? null : value;
