import type { HandoffState } from '../schema/vocabulary.ts';

/** One move of a handoff, as the ledger holds it. */
export interface HandoffMove {
  from: HandoffState;
  to: HandoffState;
  /** ISO 8601. */
  at: string;
  /** A person of a helpdesk, or the name of a key. */
  by: string | null;
  note: string | null;
}
