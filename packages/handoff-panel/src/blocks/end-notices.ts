import type { Brief, Notice } from '@baton/handoff-core';

const CODES = {
  declined: 'handoff_declined',
  expired: 'handoff_expired',
  failed: 'handoff_failed',
} as const satisfies Record<string, Notice['code']>;

/** That nobody came, for whoever opens the ticket afterwards: no button is left, and the AI speaks. */
export const endNotices = (state: Brief['handoffState']): Notice[] =>
  state === 'declined' || state === 'expired' || state === 'failed'
    ? [{ code: CODES[state], params: {}, evidence: [] }]
    : [];
