import type { Logger } from 'pino';

const EVERY_MS = 60_000;
/** Different reasons kept apart at most: whoever knocks must not fill the memory. */
const KEPT = 1_000;

/** Says in the log that webhooks are refused: each reason once a minute, with how many it was since. */
export class Refusals {
  readonly #log: Logger;
  readonly #now: () => number;
  readonly #since = new Map<string, { at: number; more: number }>();

  /** @param now milliseconds */
  constructor(log: Logger, now: () => number) {
    this.#log = log;
    this.#now = now;
  }

  /** `helpdesk` and `why` are codes of our own, never what was sent. */
  note(helpdesk: string, why: string): void {
    const key = `${helpdesk}\n${why}`;
    const known = this.#since.get(key);
    const now = this.#now();
    if (known && now - known.at < EVERY_MS) {
      known.more += 1;
      return;
    }
    if (!known && this.#since.size >= KEPT) return;
    this.#since.set(key, { at: now, more: 0 });
    this.#log.warn({ helpdesk, why, before: known?.more ?? 0 }, 'a webhook was refused');
  }
}
