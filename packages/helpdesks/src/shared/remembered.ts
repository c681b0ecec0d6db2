const KEPT_MS = 2 * 60_000;
/** Answers of an account; the one longest ago goes first. */
const MOST = 1_000;

/** Answers that rarely change, asked for once in two minutes where nothing else is said. What failed is asked for again. */
export class Remembered {
  readonly #now: () => Date;
  readonly #kept = new Map<string, { at: number; value: unknown }>();

  constructor(now: () => Date) {
    this.#now = now;
  }

  async get<T>(name: string, ask: () => Promise<T>, keptMs = KEPT_MS): Promise<T> {
    const at = this.#now().getTime();
    const kept = this.#kept.get(name);
    // A clock that was set back must not keep an answer for ever.
    if (kept && Math.abs(at - kept.at) < keptMs) return kept.value as T;
    const value = await ask();
    this.#kept.delete(name);
    this.#kept.set(name, { at, value });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST && oldest !== undefined) this.#kept.delete(oldest);
    return value;
  }

  forget(name: string): void {
    this.#kept.delete(name);
  }
}
