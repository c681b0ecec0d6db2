/** Failures in a row after which nobody is asked for a while. */
const FAILURES = 3;
const REST_MS = 30_000;

/** Keeps a connector that does not answer from being asked again and again: after a rest one question tries it out. */
export class Breaker {
  readonly #now: () => number;
  #failures = 0;
  #restsUntil = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Whether a question may be sent now; the one that is let through after a rest holds back the others. */
  allows(): boolean {
    if (this.#failures < FAILURES) return true;
    if (this.#now() < this.#restsUntil) return false;
    this.#restsUntil = this.#now() + REST_MS;
    return true;
  }

  succeeded(): void {
    this.#failures = 0;
  }

  failed(): void {
    this.#failures += 1;
    if (this.#failures >= FAILURES) this.#restsUntil = this.#now() + REST_MS;
  }
}
