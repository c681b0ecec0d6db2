import type { GuardedAction } from '../actions/guard-store.ts';
import type { RunLook } from '../endpoints/run-store.ts';

/** A refund the AI tried. */
export const TRIED: GuardedAction = {
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

/** What a run is decided on: a refund that failed, unless told otherwise. */
export const runLook = ({
  status = TRIED.status,
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
  action: { ...TRIED, status },
  hash: 'effect',
});
