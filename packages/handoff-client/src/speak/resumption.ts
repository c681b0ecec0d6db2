import type { HandoffRead } from './speak-types.ts';

/** What the AI goes on with after a handoff. */
export interface Resumption {
  /** `handed_back`: a person was there. The others: nobody came, and the customer has to be told so. */
  because: 'handed_back' | 'declined' | 'expired' | 'failed';
  /** What the person wrote for the AI. */
  resolution: string | null;
  /** What the customer can be told now; null where there is nothing to say. */
  say: string | null;
}

/** What the AI goes on with, read off a handoff; null while people have the conversation. */
export const resumption = ({ state, resolution, customer }: HandoffRead): Resumption | null => {
  switch (state) {
    case 'handed_back':
    case 'declined':
    case 'expired':
    case 'failed':
      return { because: state, resolution, say: customer?.text ?? null };
    case 'requested':
    case 'offered':
    case 'accepted':
    case 'active':
    case 'resolved':
      return null;
  }
};
