import { Policy } from '@baton/handoff-core';
import { expect, it } from 'vitest';
import { TRIED, runLook } from '../testing/run-look.ts';
import { planRun } from './plan-run.ts';
import type { RunRequest } from './run-request.ts';

const POLICY = Policy.parse({
  actions: [{ type: 'refund', reversible: true, endpoints: { run: 'refund', reverse: 'refund' } }],
});
const REQUEST: RunRequest = {
  conversationId: 'c1',
  actionId: 'a1',
  command: 'retry',
  run: 'press-1',
  anyway: true,
  note: null,
  by: 'zendesk:1',
  tier: 'full',
};
const done = { ...TRIED, actionId: 'a0', status: 'succeeded' as const };
const plan = (request: Partial<RunRequest>, more: Parameters<typeof runLook>[0]) =>
  planRun({ ...REQUEST, ...request }, runLook(more), POLICY, new Set(['refund']));

it('repeats on purpose what was done, and for full rights alone', () => {
  expect(plan({}, { earlier: done })).toMatchObject({ endpoint: 'refund', anyway: true });
  for (const request of [{ anyway: false }, { tier: 'standard' as const }])
    expect(() => plan(request, { earlier: done })).toThrow(
      expect.objectContaining({ code: 'effect-held' }),
    );
});

it('repeats nothing on purpose while another of the same may be under way', () => {
  for (const more of [
    { earlier: done, earlierOpen: true },
    { earlier: { ...done, status: 'unknown' as const } },
  ])
    expect(() => plan({}, more)).toThrow(expect.objectContaining({ code: 'effect-held' }));
});

it('takes back what was done though the same was done before', () => {
  const undone = plan(
    { command: 'reverse', anyway: false },
    { status: 'succeeded', earlier: done },
  );
  expect(undone.endpoint).toBe('refund');
});
