import { expect, it } from 'vitest';
import type { GuardedAction } from '../actions/guard-store.ts';
import { runKey } from './run-key.ts';
import type { RunLook } from './run-store.ts';

const ACTION: GuardedAction = {
  conversationId: 'c1',
  actionId: 'a1',
  source: 'check',
  name: 'refund_order',
  effect: { type: 'refund', target: 'order-7', amount: 40, currency: 'EUR' },
  args: null,
  effectKey: 'refund:order-7',
  uncatalogued: false,
  status: 'failed',
  lapsed: false,
  by: 'ai',
  token: null,
  tries: 1,
  leaseUntil: null,
  at: '2026-03-02T09:00:00.000Z',
  updatedAt: '2026-03-02T09:00:00.000Z',
};

const look = ({
  status = ACTION.status,
  ...more
}: Partial<RunLook> & Partial<Pick<GuardedAction, 'status'>> = {}): RunLook & { hash: string } => ({
  approval: null,
  holder: 'ai',
  openRun: null,
  earlier: null,
  earlierOpen: false,
  uses: 0,
  reversals: 0,
  sameKey: null,
  sameReverse: null,
  doneKey: null,
  ...more,
  action: { ...ACTION, status },
  hash: 'effect',
});

it('is one for an effect until it took place, whatever failed before', () => {
  const first = runKey('a', 'retry', look());
  expect(runKey('a', 'retry', look({ sameKey: 'old' }))).toBe(first);
  expect(runKey('a', 'resume', look({ status: 'planned' }))).toBe(first);
  expect(runKey('a', 'retry', look({ uses: 1 }))).not.toBe(first);
  expect(runKey('b', 'retry', look())).not.toBe(first);
});

it('stays that of the try nobody knows the end of, even when the same took place meanwhile', () => {
  expect(runKey('a', 'retry', look({ status: 'unknown', sameKey: 'asked', uses: 3 }))).toBe(
    'asked',
  );
});

it('undoes what a run did under the key of that run, and the same try once', () => {
  const done = { status: 'succeeded', doneKey: 'done' } as const;
  expect(runKey('a', 'reverse', look(done))).toBe('reverse:done');
  expect(runKey('a', 'reverse', look({ ...done, sameReverse: 'reverse:asked' }))).toBe(
    'reverse:asked',
  );
  const [once, twice] = [0, 1].map((reversals) =>
    runKey('a', 'reverse', look({ status: 'succeeded', reversals })),
  );
  expect(once).not.toBe(twice);
});
