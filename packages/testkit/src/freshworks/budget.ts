const MINUTE = 60_000;

/** Requests of an app in one account, whoever makes them. */
export class Budget {
  readonly #most: number;
  readonly #now: () => number;
  #spent: number[] = [];

  constructor(most: number, now: () => number) {
    this.#most = most;
    this.#now = now;
  }

  /** How many of the last minute. */
  get spent(): number {
    this.#forget();
    return this.#spent.length;
  }

  /** Takes one; when there is none left, gives the seconds until there is. */
  take(): { taken: true } | { taken: false; seconds: number } {
    this.#forget();
    const [first] = this.#spent;
    if (first !== undefined && this.#spent.length >= this.#most)
      return { taken: false, seconds: Math.ceil((first + MINUTE - this.#now()) / 1_000) };
    this.#spent.push(this.#now());
    return { taken: true };
  }

  /** As though a minute had gone by. */
  renew(): void {
    this.#spent = [];
  }

  #forget(): void {
    const since = this.#now() - MINUTE;
    this.#spent = this.#spent.filter((at) => at > since);
  }
}
