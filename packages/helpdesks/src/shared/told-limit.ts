const MINUTE_MS = 60_000;
/** Of a minute's calls, what rounds over open tickets may take at most. */
const ROUNDS = 1 / 4;
/** While no more than this remains of a minute's calls, rounds look at nothing: it is for what people wait for. */
const KEPT = 1 / 5;
/** Calls of a look: the ticket and what was said in it. */
const CALLS = 2;
/** No plan lets so many through in a minute: who tells of more counts by the hour. */
const HOURLY_FROM = 3_000;

type Header = string | readonly string[] | undefined;

const numberIn = (header: Header): number | null =>
  typeof header === 'string' && /^\d{1,9}(?:\.\d{1,3})?$/.test(header) ? Number(header) : null;

/** What an account lets through in a minute, as its own answers tell. */
export class ToldLimit {
  readonly #now: () => Date;
  #told: { at: number; remaining: number; total: number } | null = null;

  constructor(now: () => Date) {
    this.#now = now;
  }

  /** Headers of an answer: what a minute has, and what remains of it. */
  note(total: Header, remaining: Header): void {
    const [all, left] = [numberIn(total), numberIn(remaining)];
    if (all !== null && left !== null && all > 0)
      this.#told = { at: this.#now().getTime(), remaining: left, total: all };
  }

  /** Milliseconds until more is there, when no more than this share of it remains; 0 otherwise. */
  lacksFor(share: number): number {
    if (!this.#told || this.#told.remaining > this.#told.total * share) return 0;
    const { at } = this.#told;
    const now = this.#now().getTime();
    // A clock that was set back must not keep anything waiting.
    return now >= at && now < at + MINUTE_MS ? at + MINUTE_MS - now : 0;
  }

  /** Looks of rounds a minute: a quarter of all calls, none while little is left. @param untold calls a minute where no answer told yet */
  looks(untold: number): number {
    if (this.lacksFor(KEPT) > 0) return 0;
    const total = this.#told?.total ?? untold;
    const aMinute = total >= HOURLY_FROM ? total / 60 : total;
    return Math.max(1, Math.floor((aMinute * ROUNDS) / CALLS));
  }
}
