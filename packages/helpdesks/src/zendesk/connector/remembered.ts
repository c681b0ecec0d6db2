const KEPT_MS = 2 * 60_000;

/** Answers that rarely change, asked for once in two minutes. What failed is asked for again. */
export class Remembered {
  readonly #now: () => Date;
  readonly #kept = new Map<string, { at: number; value: unknown }>();

  constructor(now: () => Date) {
    this.#now = now;
  }

  async get<T>(name: string, ask: () => Promise<T>): Promise<T> {
    const at = this.#now().getTime();
    const kept = this.#kept.get(name);
    // A clock that was set back must not keep an answer for ever.
    if (kept && Math.abs(at - kept.at) < KEPT_MS) return kept.value as T;
    const value = await ask();
    this.#kept.set(name, { at, value });
    return value;
  }
}
