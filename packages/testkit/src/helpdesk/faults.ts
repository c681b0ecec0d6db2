/** A request of the protocol as it came in. */
export interface SeenRequest {
  /** From 1. */
  n: number;
  method: string;
  path: string;
  /** Whether it would change a ticket. */
  write: boolean;
  /** When it came, milliseconds of the true time. */
  at: number;
}

/** What goes wrong with one request. `before`: nothing of it takes effect; `after`: all of it, and nobody is told. */
export type Fault =
  /** Never answers. `late`: takes effect when it is released, long after the client gave up. */
  | { kind: 'hang'; when: 'before' | 'after' | 'late' }
  | { kind: 'status'; status: 500 | 502 | 503; when: 'before' | 'after' }
  /** The connection breaks; `during`: in the middle of the answer. */
  | { kind: 'reset'; when: 'before' | 'during' | 'after' }
  /** Refused, and all that follow for so many seconds. */
  | { kind: 'rate-limit'; seconds: number; as: 'seconds' | 'date' }
  /** The token is no longer taken, from this request on. */
  | { kind: 'expired' }
  /** Reads see the ticket as it was so many changes ago; writes are not touched. */
  | { kind: 'stale'; by: number }
  /** Takes effect and is answered, so many milliseconds late. */
  | { kind: 'slow'; ms: number }
  /** Takes effect and answers with a page in place of JSON. */
  | { kind: 'garbled' };

/** Asked at every request; null: all goes well. */
export type FaultPlan = (request: SeenRequest) => Fault | null;
