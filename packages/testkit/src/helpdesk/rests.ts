const MINUTE_MS = 60_000;

/** How much a helpdesk lets in, and who does not keep to it. */
export class Rests {
  /** Requests that came before the time they had been told to wait until. */
  tooEarly = 0;
  readonly #perMinute: number | undefined;
  readonly #recent: number[] = [];
  #until = 0;

  constructor(perMinute?: number) {
    this.#perMinute = perMinute;
  }

  /** Lets nobody in for so many seconds. */
  begin(at: number, seconds: number): void {
    this.#until = at + seconds * 1_000;
  }

  /** Seconds a request that comes now has to wait; null: it is let in. */
  admit(at: number): number | null {
    if (at < this.#until) {
      this.tooEarly += 1;
      return Math.ceil((this.#until - at) / 1_000);
    }
    if (this.#perMinute === undefined) return null;
    while (this.#recent[0] !== undefined && this.#recent[0] <= at - MINUTE_MS) this.#recent.shift();
    const [oldest] = this.#recent;
    if (oldest !== undefined && this.#recent.length >= this.#perMinute)
      return Math.ceil((oldest + MINUTE_MS - at) / 1_000);
    this.#recent.push(at);
    return null;
  }
}
