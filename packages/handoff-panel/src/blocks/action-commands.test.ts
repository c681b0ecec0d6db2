import type { Action, ActionCommand, Brief } from '@baton/handoff-core';
import { verifies } from '@baton/testkit';
import { expect, it } from 'vitest';

import type { ActionItem } from '../schema/actions-block.ts';
import { blockFor } from '../testing/compose.ts';
import { richBrief } from '../testing/sample-brief.ts';

const rich = richBrief();
const refund = rich.actions[1] as Action;

const actionWith = (more: Partial<Action>): Action => ({ ...refund, ...more });
/** A brief with these actions only, and a command on the last. */
const briefWith = (command: ActionCommand, ...actions: Action[]): Brief => ({
  ...rich,
  notices: [],
  actions: actions.map((action, at) => ({ ...action, id: `x${at}`, n: at + 1 })),
  guard: { totals: [], approvals: [], commands: { [`x${actions.length - 1}`]: [command] } },
});
const itemOf = (brief: Brief, looks: Parameters<typeof blockFor>[2] = {}): ActionItem =>
  blockFor(brief, 'actions', looks).items.at(-1) as ActionItem;

it.each([
  [
    'retry',
    { status: 'failed' },
    'Refund of €40.00 (order 1): try again? It failed at 10:03. All tries from here carry the same key, so it is done once at most.',
    null,
  ],
  [
    'retry',
    { status: 'unknown' },
    'Refund of €40.00 (order 1): try again? It was sent at 10:03 and no answer came. All tries from here carry the same key, so they can’t add up; what the AI sent by itself may have gone through.',
    'Nobody knows whether it went through at 10:03. Check that first.',
  ],
  [
    'reverse',
    { status: 'succeeded' },
    'Refund of €40.00 (order 1): undo it? It was done at 10:03; it is taken back once.',
    null,
  ],
  [
    'resume',
    { status: 'planned' },
    'Refund of €40.00 (order 1): do it now? The AI planned it at 10:03 and did not do it. It is done once.',
    null,
  ],
] as const)('says what %s on %o does before it does', (command, more, confirm, warning) => {
  verifies('panel.actions.commands');
  expect(itemOf(briefWith(command, actionWith(more))).commands).toMatchObject([
    { command, confirm, warning, anyway: null, enabled: true, why: '' },
  ]);
});

it('names who approved what is finished now', () => {
  const approval = {
    id: 'p1',
    state: 'approved' as const,
    reasons: [],
    by: 'zendesk:7',
    note: null,
    at: '2026-03-01T10:05:00.000Z',
  };
  const [command] = itemOf(
    briefWith('resume', actionWith({ status: 'planned', approval })),
  ).commands;
  expect(command?.confirm).toContain('Approved by Zendesk user 7 at 10:05, not done so far');
});

it('warns with the earlier action, and lets only full access do it a second time, on purpose', () => {
  verifies('panel.actions.repeat-guarded');
  const brief = briefWith('retry', refund, actionWith({ status: 'failed' }));
  const warning = 'Careful: #1 has the same effect and was done at 10:03 (AI).';
  expect(itemOf(brief).commands).toMatchObject([
    {
      warning,
      confirm:
        'Refund of €40.00 (order 1): do it a second time? After that it has been done twice.',
      anyway: 'Do it a second time',
      enabled: true,
      why: '',
    },
  ]);
  expect(itemOf(brief, { tier: 'standard' }).commands).toMatchObject([
    {
      warning,
      anyway: null,
      enabled: false,
      why: 'Only people with full access may do the same a second time.',
    },
  ]);
});

it('lets nobody repeat what may have been done itself', () => {
  const brief = briefWith('retry', refund, actionWith({ status: 'unknown' }));
  expect(itemOf(brief).commands).toMatchObject([
    { anyway: null, enabled: false, why: 'First find out how #2 ended.' },
  ]);
});

it.each(['unknown', 'running'] as const)('lets nobody repeat what is %s', (status) => {
  const open = actionWith({ status });
  const brief = briefWith('retry', refund, open, actionWith({ status: 'failed' }));
  expect(itemOf(brief).commands).toMatchObject([
    {
      warning: 'Careful: #2 has the same effect, was sent at 10:03, and nobody knows how it ended.',
      anyway: null,
      enabled: false,
      why: 'First find out how #2 ended.',
    },
  ]);
});

it.each([
  [
    'succeeded',
    'Careful: the same was done on Feb 27, 09:00 in another conversation (Person).',
    'Do it a second time',
    '',
  ],
  [
    'running',
    'Careful: the same was sent on Feb 27, 09:00 in another conversation, and nobody knows how it ended.',
    null,
    'First find out how it ended there.',
  ],
] as const)('warns of the same in another conversation (%s)', (status, warning, anyway, why) => {
  const brief = briefWith('retry', actionWith({ status: 'failed' }));
  const at = '2026-02-27T09:00:00.000Z';
  const held = { x0: { conversationId: 'c2', by: 'human' as const, status, at } };
  const guard = { ...brief.guard, held } as Brief['guard'];
  expect(itemOf({ ...brief, guard }).commands).toMatchObject([{ warning, anyway, why }]);
});

it('keeps a command from those below the tier that may give it', () => {
  const brief = briefWith('reverse', refund);
  const guard = { ...brief.guard, runners: { x0: 'full' as const } } as Brief['guard'];
  const [command] = itemOf({ ...brief, guard }, { tier: 'standard' }).commands;
  expect(command).toMatchObject({ enabled: false, anyway: null });
  expect(command?.why).not.toBe('');
});

it('has no command where nobody can do it', () => {
  for (const { commands } of blockFor(rich, 'actions').items) expect(commands).toEqual([]);
});

it('marks what the catalogue does not list and where the word of a person stands', () => {
  verifies('panel.actions.marks');
  const approval = {
    id: 'p1',
    state: 'edited' as const,
    reasons: [],
    by: 'zendesk:7',
    note: null,
    at: '2026-03-01T10:05:00.000Z',
  };
  const brief = briefWith('retry', actionWith({ status: 'failed', catalogued: false, approval }));
  expect(itemOf(brief).marks.map(({ label }) => label)).toEqual([
    'Not in the catalogue',
    'Approved with another amount by Zendesk user 7, 10:05',
  ]);
  expect(blockFor(brief, 'actions').fallbackText).toContain('Not in the catalogue');
});

it.each([
  ['en', 'Within 24 hours: 2 refunds, €80.00; 1 × Restart device'],
  ['de', 'Innerhalb von 24 Stunden: 2 Erstattungen, 80,00 €; 1 × Restart device'],
  ['fr', 'En 24 heures\u202F: 2 remboursements, 80,00 €\u202F; 1 × Restart device'],
  ['pt', 'Em 24 horas: 2 reembolsos, € 80,00; 1 × Restart device'],
  ['es', 'En 24 horas: 2 reembolsos, 80,00 €; 1 × Restart device'],
])('says what the customer got within 24 hours (%s)', (locale, line) => {
  verifies('panel.actions.totals');
  const totals = [
    { type: 'refund', currency: 'EUR', count: 2, sum: 80 },
    { type: 'restart_device', currency: null, count: 1, sum: null },
    { type: 'credit', currency: 'EUR', count: 0, sum: 0 },
  ];
  const block = blockFor({ ...rich, guard: { totals, approvals: [], commands: {} } }, 'actions', {
    locale,
  });
  expect(block.totalsLine.replaceAll('\u00A0', ' ')).toBe(line);
  expect(block.totals).toHaveLength(2);
  expect(block.fallbackText.startsWith(block.totalsLine)).toBe(true);
});
