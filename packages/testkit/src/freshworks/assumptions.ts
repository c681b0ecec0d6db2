/** What nobody could look up: how the platform behaves where its papers say nothing or two things. */
export interface FreshworksAssumptions {
  /** What a promise is rejected with carries the service's words as `response`, as `message`, or nothing but the status. */
  rejects: 'response' | 'message' | 'status';
  /** A 429 of the platform says when to come again. */
  tellsRetryAfter: boolean;
  /** Names itself to OAuth providers by the Authorization header. */
  basic: boolean;
  /** Failures of a template in a row after which it rests, and for how many milliseconds. */
  breaker: { failures: number; restMs: number };
}

/** What is taken to be so. */
export const ASSUMED: FreshworksAssumptions = {
  rejects: 'response',
  tellsRetryAfter: false,
  basic: false,
  breaker: { failures: 10, restMs: 60_000 },
};
