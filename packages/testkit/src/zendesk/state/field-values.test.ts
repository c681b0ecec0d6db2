import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withZendesk } from '../testing/client.ts';
import { settleFields } from './field-values.ts';

const VALUES = ['requested', 'offered', 'low_confidence', 'repetition', 'vip', 'late'];
const NAMES = ['handoff_state', 'handoff_reason'] as const;

const step = fc.record({
  field: fc.constantFrom(...NAMES),
  value: fc.option(fc.constantFrom(...VALUES)),
  tags: fc.option(fc.subarray(VALUES)),
});

it(
  'has the value of a drop-down among the tags, and no tag of its options where it has none, after any changes',
  withZendesk(
    async ({ zendesk }) => {
      const { account, seeded } = zendesk;
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 8 }), (steps) => {
          let now = { fields: new Map(), tags: [] } as ReturnType<typeof settleFields>;
          for (const { field, value, tags } of steps) {
            const given = [{ id: seeded.fields[field] ?? 0, value }];
            now = settleFields(account, now, tags === null ? given : [], tags ?? undefined);
          }
          for (const { id, options } of account.fields.values()) {
            const value = now.fields.get(id) ?? null;
            const told = now.tags.filter((tag) => options.some((option) => option.value === tag));
            expect(value === null ? told.length === 0 : told.includes(String(value))).toBe(true);
          }
          expect(new Set(now.tags).size).toBe(now.tags.length);
          return Promise.resolve();
        }),
      );
    },
    {
      assumptions: { unknownOption: 'dropped' },
      fields: {
        handoff_state: { title: 'State', type: 'tagger', values: ['requested', 'offered'] },
        handoff_reason: {
          title: 'Reason',
          type: 'tagger',
          values: ['low_confidence', 'repetition'],
        },
      },
    },
  ),
);
