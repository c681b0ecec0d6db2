import type { HandoffState } from '../schema/vocabulary.ts';

/** Who may speak to the customer. The token rises each time that changes, so that an older one proves nothing any more. */
export interface Lease {
  holder: 'ai' | 'human';
  /** From 1. */
  token: number;
}

/** The lease of a conversation in which nothing has happened. */
export const firstLease = (): Lease => ({ holder: 'ai', token: 1 });

/** Who may speak while a handoff is in a state: people from the request on, the AI once it is over. */
export const holderIn = (state: HandoffState): Lease['holder'] => {
  switch (state) {
    case 'requested':
    case 'offered':
    case 'accepted':
    case 'active':
    case 'resolved':
      return 'human';
    case 'handed_back':
    case 'declined':
    case 'expired':
    case 'failed':
      return 'ai';
  }
};

/** The lease after it went to somebody; the same while they hold it already. */
export const passLease = (lease: Lease, to: Lease['holder']): Lease =>
  lease.holder === to ? lease : { holder: to, token: lease.token + 1 };

/** Whether an answer of the AI may be given under this token. */
export const maySpeak = (lease: Lease, token: number): boolean =>
  lease.holder === 'ai' && lease.token === token;
