const WINDOW_MS = 60_000;

/** Keeps one person's clicks from using up the calls of a whole account: so many questions about one person within a minute. */
export class FreshPace {
  readonly #most: number;
  readonly #now: () => number;
  #counts = new Map<string, number>();
  #until = -Infinity;

  /** @param now milliseconds of a clock that never goes back */
  constructor(most: number, now: () => number) {
    this.#most = most;
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
    return count <= this.#most;
  }
}
