import type { Assumptions } from '../assumptions.ts';
import type { ProductEvent } from '../hooks/product-events.ts';
import { listen } from './listen.ts';
import type { Look } from './client.ts';

/** What is assumed of what the account tells others. */
export const hookLooks = {
  placeholdersEscaped: {
    look: async ({ freshdesk }) => {
      freshdesk.hookTo('https://baton.example.com/quotes');
      const [rule = ''] = freshdesk.seeded.rules;
      const row = freshdesk.account.rules.get(rule);
      const [webhook] = row?.webhooks ?? [];
      if (row && webhook)
        freshdesk.account.rules.set(rule, {
          ...row,
          webhooks: [{ ...webhook, content: '{"subject":"{{ticket.subject}}"}' }],
        });
      freshdesk.open('He said "no"');
      await Promise.resolve();
      return freshdesk.takeHooks()[0]?.body;
    },
    sees: [
      [false, '{"subject":"He said "no""}'],
      [true, String.raw`{"subject":"He said \"no\""}`],
    ],
  },
  modifiedOn: {
    look: async ({ freshdesk }) => {
      freshdesk.open();
      await Promise.resolve();
      const at = /"triggered_at":"([^"]*)"/.exec(freshdesk.takeHooks()[0]?.body ?? '')?.[1] ?? '';
      return [at !== '', /:\d\d:\d\dZ$/.test(at)];
    },
    sees: [
      ['second', [true, true]],
      ['minute', [true, false]],
      ['nothing', [false, false]],
    ],
  },
  hookRetries: {
    look: async ({ freshdesk }) => {
      const { origin, heard } = await listen(500, 500, 500, 500, 500);
      freshdesk.hookTo(origin);
      freshdesk.open();
      for (let hours = 0; hours < 12; hours += 1) {
        await freshdesk.hooksSettled();
        freshdesk.advance(3_600_000);
      }
      return [heard.length, freshdesk.hooksGivenUp()];
    },
    sees: [
      [
        [300_000, 1_800_000, 3_600_000],
        [4, 1],
      ],
      [[], [1, 1]],
    ],
  },
  hooksPerHour: {
    look: async ({ freshdesk }) => {
      for (let n = 0; n < 4; n += 1) freshdesk.open();
      await Promise.resolve();
      const first = freshdesk.takeHooks().length;
      freshdesk.advance(3_600_001);
      return [first, freshdesk.takeHooks().length];
    },
    sees: [
      [1_000, [4, 0]],
      [3, [3, 1]],
      [null, [4, 0]],
    ],
  },
  apiRunsRules: {
    look: async ({ freshdesk, note }) => {
      const id = freshdesk.open();
      freshdesk.takeHooks();
      await note(id, 'by API');
      return freshdesk.takeHooks().length;
    },
    sees: [
      [true, 1],
      [false, 0],
    ],
  },
  freddyRunsRules: {
    look: async ({ freshdesk }) => {
      const id = freshdesk.open();
      freshdesk.person.freddyTakes(id);
      freshdesk.takeHooks();
      freshdesk.person.freddyHandsOver(id);
      await Promise.resolve();
      return freshdesk.takeHooks().length;
    },
    sees: [
      [false, 1],
      [true, 2],
    ],
  },
  productChanges: {
    look: async ({ freshdesk }) => {
      const told: ProductEvent[] = [];
      const id = freshdesk.open();
      freshdesk.onProduct((event) => told.push(event));
      freshdesk.person.solve(id);
      await Promise.resolve();
      return told[0]?.data['changes'] ?? null;
    },
    sees: [
      [true, { model_changes: { status: [2, 4] } }],
      [false, null],
    ],
  },
} as const satisfies { readonly [name in keyof Assumptions]?: Look };
