import { redact } from '@baton/handoff-core';
import type { Brief } from '@baton/handoff-core';
import { verifies } from '@baton/testkit';
import { expect, it } from 'vitest';

import { composePanel } from '../compose-panel.ts';
import type { BlockKind, BlockOf, Panel } from '../index.ts';
import { richBrief } from '../testing/sample-brief.ts';

const view = { locale: 'en', timeZone: 'UTC', host: 'zendesk' };
const rich = richBrief();
type Action = Brief['actions'][number];

const [model] = rich.actions;
const change = (n: number, more: Partial<Action> = {}): Action =>
  ({
    ...model,
    id: `w${n}`,
    n,
    name: 'update_line',
    kind: 'write',
    by: 'ai',
    status: 'succeeded',
    effect: null,
    effectKey: null,
    catalogued: null,
    approval: null,
    args: { line: `L${n}`, plan: 'x'.repeat(300), a: 1, b: 2, c: 3, d: 4, e: 5 },
    ...more,
  }) as Action;
const panelWith = (actions: Action[], notices: Brief['notices'] = []): Panel =>
  composePanel(redact({ ...rich, actions, notices }, 'full'), view);
const blockOf = <K extends BlockKind>(panel: Panel, kind: K): BlockOf<K> =>
  panel.blocks.find((block) => block.kind === kind) as BlockOf<K>;
const hundred = Array.from({ length: 100 }, (_, at) => change(at + 1));

it('shows all changes while they are few', () => {
  const block = blockOf(panelWith(hundred.slice(0, 6)), 'actions');
  expect(block.items.every(({ folded }) => !folded)).toBe(true);
  expect(block.more).toBeNull();
});

it('folds all of many changes but what matters and the latest, and still lists each', () => {
  verifies('panel.actions.all-listed');
  const actions = hundred.with(3, change(4, { status: 'failed' })).with(
    40,
    change(41, {
      effect: { type: 'refund', target: 'o1', amount: 40, currency: 'EUR' },
    }),
  );
  const block = blockOf(panelWith(actions), 'actions');
  expect(block.items.map(({ n }) => n)).toEqual(actions.map(({ n }) => n));
  expect(block.items.filter(({ folded }) => !folded).map(({ n }) => n)).toEqual([
    4, 41, 98, 99, 100,
  ]);
  expect(block.more).toEqual({ show: 'Show all 100 changes', hide: 'Show fewer changes' });
});

it('keeps what is folded short', () => {
  const [folded] = blockOf(panelWith(hundred), 'actions').items;
  expect(folded?.details).toHaveLength(4);
  expect(JSON.stringify(folded?.details).length).toBeLessThan(400);
});

it('says a few notices of a kind and counts the rest', () => {
  const notices = hundred.map((action): Brief['notices'][number] => ({
    code: 'action_outcome_unknown',
    params: { action: action.name, number: action.n, at: action.endedAt },
    evidence: [{ type: 'action', id: action.id }],
  }));
  const block = blockOf(panelWith(hundred, notices), 'notices');
  expect(block.items).toHaveLength(4);
  expect(block.items[3]?.sentence.text).toBe('And 97 more like it');
  expect(block.summary).toBe('100 notes');
});

it('names the time of the newest event', () => {
  expect(composePanel(redact(rich, 'full'), view).asOf?.label).toMatch(/^As of \d\d:\d\d$/);
});

it('does not call an action done of which nobody knows', () => {
  const refund = { type: 'refund', target: 'o1', amount: 40, currency: 'EUR' };
  const actions = [
    change(1, { status: 'unknown', effect: refund }),
    change(2, { status: 'planned', effect: refund }),
  ];
  const repeated: Brief['notices'][number] = {
    code: 'action_repeated',
    params: { action: 'update_line', number: 2, first: 1, at: actions[1]?.endedAt ?? '' },
    evidence: actions.map(({ id }) => ({ type: 'action', id })),
  };
  const { items } = blockOf(panelWith(actions, [repeated]), 'actions');
  expect(items[1]?.warning).toMatch(/^Same effect as #1, sent at .+, outcome unknown$/);
});
