/** Fresh questions about one person within a minute: more than anybody writes by hand. */
const MOST = 60;
const WINDOW_MS = 60_000;

/**
 * Keeps one person's page from using up the calls of a whole account: each fresh question costs several of them.
 */
export class FreshPace {
  readonly #now: () => number;
  #counts = new Map<string, number>();
  #until = -Infinity;

  /** @param now milliseconds of a clock that never goes back */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Whether one more may be asked; counts it. */
  take(user: string): boolean {
    const now = this.#now();
    if (now >= this.#until) {
      this.#counts = new Map();
      this.#until = now + WINDOW_MS;
    }
    const count = (this.#counts.get(user) ?? 0) + 1;
    this.#counts.set(user, count);
    return count <= MOST;
  }
}
