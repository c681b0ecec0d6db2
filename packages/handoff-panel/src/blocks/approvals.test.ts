import type { Brief, OpenApproval } from '@baton/handoff-core';
import { verifies } from '@baton/testkit';
import { expect, it } from 'vitest';

import { LANGUAGES } from '../copy/copy-for.ts';
import { blockFor, panelFor } from '../testing/compose.ts';
import { richBrief } from '../testing/sample-brief.ts';
import { withEverything } from '../testing/with-everything.ts';

const brief = withEverything(richBrief());
const [asked] = brief.guard?.approvals ?? [];
const withApproval = (more: Partial<OpenApproval>): Brief => ({
  ...brief,
  guard: { totals: [], commands: {}, approvals: [{ ...(asked as OpenApproval), ...more }] },
});

it('asks near the top, with action, amount, the limit and until when', () => {
  verifies('panel.approvals.asked');
  const kinds = panelFor(brief).blocks.map(({ kind }) => kind);
  expect(kinds.indexOf('approvals')).toBeLessThan(kinds.indexOf('reasons'));
  const block = blockFor(brief, 'approvals');
  expect(block).toMatchObject({ open: true, summary: '1 action waits for a decision' });
  expect(block.items).toMatchObject([
    {
      sentence: { text: 'The AI asks for approval: Refund of €80.00 (order 7)' },
      reasons: [
        'Above €50.00, a person has to approve.',
        'With it the customer would get more than is allowed within 24 hours.',
      ],
      expires: { label: 'Decide by 11:07; after that it is not done' },
      amount: { value: 80, currency: 'EUR', label: '€80.00' },
    },
  ]);
  expect(block.items[0]?.sentence.refs.map(({ type }) => type)).toEqual(['action', 'turn']);
});

it.each([
  ['anyone', 'restricted', ''],
  ['standard', 'restricted', 'People with restricted access may not decide this.'],
  ['standard', 'standard', ''],
  ['full', 'standard', 'Only people with full access may decide this.'],
  ['full', 'full', ''],
] as const)('lets %s decide or says why not: %s', (approvers, tier, why) => {
  verifies('panel.approvals.by-tier');
  const [item] = blockFor(withApproval({ approvers }), 'approvals', { tier }).items;
  expect(item).toMatchObject({ enabled: why === '', why });
});

it('says before each decision what it brings about, also for another amount', () => {
  verifies('panel.approvals.edit-amount');
  const [item] = blockFor(brief, 'approvals').items;
  expect(item?.confirm).toEqual({
    approve: 'Refund of €80.00 (order 7): approve it? The AI may then do it once.',
    edit: 'Refund of €80.00 (order 7): approve the amount you entered? The AI may then do it once with that amount, and no longer with €80.00.',
    reject: 'Refund of €80.00 (order 7): reject it? The AI is told so and does not do it.',
  });
});

it('names no amount where there is none', () => {
  const bare = withApproval({ effect: { type: 'restart_device' }, actionId: 'gone' });
  const [item] = blockFor(bare, 'approvals').items;
  expect(item).toMatchObject({
    amount: null,
    sentence: { text: 'The AI asks for approval: Restart device' },
  });
});

it('puts what runs out first at the top', () => {
  const later = { ...(asked as OpenApproval), id: 'later', expiresAt: '2026-03-01T12:00:00.000Z' };
  const two: Brief = {
    ...brief,
    guard: { totals: [], commands: {}, approvals: [later, asked as OpenApproval] },
  };
  expect(blockFor(two, 'approvals').items.map(({ id }) => id)).toEqual(['approval-1', 'later']);
});

it.each(LANGUAGES)('has words for every reason, known or not (%s)', (locale) => {
  const reasons = [
    'approval_always',
    'approval_above',
    'amount_over_limit',
    'count_over_limit',
    'sum_over_limit',
    'currency_not_listed',
    'amount_missing',
    'uncatalogued',
    'unlisted',
    'constructor',
  ];
  const limits = { count_over_limit: 3, amount_over_limit: 50, sum_over_limit: 100 };
  const [item] = blockFor(withApproval({ reasons, limits }), 'approvals', { locale }).items;
  expect(new Set(item?.reasons).size).toBe(reasons.length);
  expect(item?.reasons.join(' ')).not.toMatch(/_|function|undefined/);
});

it('leaves no doubt that somebody is needed where the AI is in charge otherwise', () => {
  const quiet: Brief = {
    ...brief,
    edit: null,
    outcome: 'continue',
    handoffState: null,
    reasons: [],
    nextStep: { code: 'none', params: {}, because: [], evidence: [] },
  };
  const { sentence } = blockFor(quiet, 'next_step');
  expect(sentence.text).toBe('Decide on what the AI asks approval for.');
  expect(sentence.refs).toMatchObject([{ type: 'action', id: 'asked-refund' }]);
  expect(blockFor(quiet, 'reasons').summary).toBe('1 action waits for a decision');
  expect(blockFor(quiet, 'headline').sentence.text).toMatch(/ – the AI waits for approval$/);
});

it('is not there while nothing is asked', () => {
  expect(panelFor(richBrief()).blocks.map(({ kind }) => kind)).not.toContain('approvals');
});
