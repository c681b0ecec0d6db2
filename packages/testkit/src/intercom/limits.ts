const WINDOW_MS = 10_000;
/** Calls a minute of one app, spread over six windows. */
const USUAL = Math.floor(10_000 / 6);

/** How much a workspace lets in. */
export interface LimitOptions {
  /** Requests in ten seconds; 1,666 for an app; null: as many as come. */
  requestsPerWindow: number | null;
}

/** What has been used of an app's limit, by the true time; told by the workspace's clock. */
export class Limits {
  /** Requests that came before the time they had been told to wait until. */
  tooEarly = 0;
  readonly #most: number | null;
  #window = 0;
  #used = 0;
  #until = 0;

  constructor({ requestsPerWindow }: LimitOptions) {
    this.#most = requestsPerWindow;
  }

  /** Lets nobody in for so many seconds. */
  begin(at: number, seconds: number): void {
    this.#until = at + seconds * 1_000;
  }

  /** Counts a request, or says how many seconds it has to wait. */
  admit(at: number): number | null {
    if (at < this.#until) {
      this.tooEarly += 1;
      return Math.ceil((this.#until - at) / 1_000);
    }
    this.#turn(at);
    if (this.#most !== null && this.#used >= this.#most) {
      this.#until = (this.#window + 1) * WINDOW_MS;
      return Math.ceil((this.#until - at) / 1_000);
    }
    this.#used += 1;
    return null;
  }

  /** What is told with every answer; `aheadMs`: how much the workspace's clock is ahead. */
  headers(at: number, aheadMs: number): Record<string, string> {
    this.#turn(at);
    const most = this.#most ?? USUAL;
    const isHeld = at < this.#until;
    const left = this.#most === null ? most : Math.max(0, most - this.#used);
    const resets = isHeld ? this.#until : (this.#window + 1) * WINDOW_MS;
    return {
      'x-ratelimit-limit': String(most),
      'x-ratelimit-remaining': String(isHeld ? 0 : left),
      'x-ratelimit-reset': String(Math.ceil((resets + aheadMs) / 1_000)),
    };
  }

  #turn(at: number): void {
    const window = Math.floor(at / WINDOW_MS);
    if (window === this.#window) return;
    this.#window = window;
    this.#used = 0;
  }
}
