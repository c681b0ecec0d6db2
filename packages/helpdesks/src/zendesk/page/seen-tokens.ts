import { hash } from 'node:crypto';

/** Tokens that are remembered at most; each is good for some minutes. */
const MOST = 200_000;

/**
 * Tokens of page loads that were believed, until they end: the same one is believed again for the same frame only. A full
 * memory believes none that is new: forgetting one would let it come twice. One for each process.
 */
export class SeenTokens {
  readonly #most: number;
  readonly #seen = new Map<string, { appGuid: string; expires: number }>();

  constructor(most = MOST) {
    this.#most = most;
  }

  /** Whether the token may be believed, which also remembers it. */
  take(token: string, appGuid: string, expires: Date, now: Date): 'ok' | 'replayed' | 'full' {
    const name = hash('sha256', token, 'base64url');
    const before = this.#seen.get(name);
    if (before) return before.appGuid === appGuid ? 'ok' : 'replayed';
    if (this.#seen.size >= this.#most) this.#forget(now.getTime());
    if (this.#seen.size >= this.#most) return 'full';
    this.#seen.set(name, { appGuid, expires: expires.getTime() });
    return 'ok';
  }

  #forget(now: number): void {
    for (const [name, { expires }] of this.#seen) if (expires <= now) this.#seen.delete(name);
  }
}
