/** A row of the outbox whose turn it is. */
export interface OutboxRow {
  tenant: string;
  /** Of the effect, unique in the tenant. */
  dedupe: string;
  /** What stays in order: a ticket as `helpdesk:id`, or `event:` with a conversation. */
  lane: string;
  /** `handoff.<state>` or `handoff.claim` for the ticket, `event.handoff.<state>` for subscribers. */
  kind: string;
  /** JSON: an EffectBody. */
  body: string;
  /** Of the lease; only who holds it may complete the row. */
  token: number;
  /** From 1. */
  attempt: number;
  /** An earlier try may have reached the other side: read before writing. */
  check: boolean;
  /** The same at every try, fit to be written into a ticket. */
  marker: string;
}

/** Kind of a row that gives a ticket to whoever took its handoff over. */
export const CLAIM = 'handoff.claim';

/** What the body of a row says; no text of anybody. */
export interface EffectBody {
  handoffId: string;
  conversationId: string;
  state: string;
  /** ISO 8601. */
  at: string;
  /** Ledger entry it follows from. */
  seq: number;
  /** Of a claim: whose the ticket is to be, by the helpdesk's id. */
  by?: string;
}

/** What became of a try. */
export type Executed =
  /** Done; `receipt` is kept with the row (codes and ids only). */
  | { outcome: 'done'; receipt?: Readonly<Record<string, unknown>> }
  /** Did not reach the other side: again after so many milliseconds, or by the schedule. */
  | {
      outcome: 'retry';
      code: string;
      afterMs?: number;
      /** Whole helpdesk must rest. */ pause?: boolean;
    }
  /** Nobody knows whether it reached the other side: looked for before it is tried again. */
  | { outcome: 'unknown'; code: string; afterMs?: number; pause?: boolean }
  /** Trying again can't help; shown to admins. */
  | { outcome: 'dead'; code: string };

/**
 * Carries out one row. Never rejects with anything expected; what it rejects with counts as unknown. `hold` is to be awaited
 * right before each call that changes something: it rejects when another worker has the row by now, and that rejection
 * must be let through.
 */
export type Executor = (
  row: OutboxRow,
  signal: AbortSignal,
  hold: () => Promise<void>,
) => Promise<Executed>;

/** By the beginning of a row's kind, for example `handoff.`. */
export type Executors = ReadonlyMap<string, Executor>;
