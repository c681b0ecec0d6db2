const MINUTE_MS = 60_000;
const WINDOW_MS = 600_000;
const UPDATES_OF_A_TICKET = 30;
/** Requests a minute on the Enterprise plan. */
const ENTERPRISE = 700;

/** How much an account lets in. Null: as much as comes. */
export interface LimitOptions {
  /** All requests; 700 on the Enterprise plan. */
  requestsPerMinute: number | null;
  /** Updates of tickets, of all people together. */
  updatesPerMinute: number | null;
}

/** Why and for how long somebody has to wait. */
export interface Wait {
  seconds: number;
  body: unknown;
}

const prune = (times: number[], since: number): number[] => {
  while (times[0] !== undefined && times[0] <= since) times.shift();
  return times;
};

/** What has been used of an account's limits, by the true time. */
export class Limits {
  /** Requests that came before the time they had been told to wait until. */
  tooEarly = 0;
  readonly #options: LimitOptions;
  readonly #requests: number[] = [];
  readonly #updates: number[] = [];
  readonly #byTicket = new Map<string, number[]>();
  readonly #told = new Map<string, number>();
  #until = 0;

  constructor(options: LimitOptions) {
    this.#options = options;
  }

  /** Lets nobody in for so many seconds. */
  begin(at: number, seconds: number): void {
    this.#until = at + seconds * 1_000;
  }

  /** Counts a request, or says how long it has to wait. */
  admit(at: number): Wait | null {
    if (at < this.#until) {
      this.tooEarly += 1;
      return this.#account(Math.ceil((this.#until - at) / 1_000));
    }
    const most = this.#options.requestsPerMinute;
    const recent = prune(this.#requests, at - MINUTE_MS);
    const [oldest] = recent;
    if (most !== null && oldest !== undefined && recent.length >= most)
      return this.#account(Math.ceil((oldest + MINUTE_MS - at) / 1_000));
    recent.push(at);
    return null;
  }

  /** Counts an update of a ticket by somebody, or says how long it has to wait. */
  admitUpdate(at: number, ticket: number, user: number): Wait | null {
    const key = `${ticket}/${user}`;
    const own = prune(this.#byTicket.get(key) ?? [], at - WINDOW_MS);
    if (at < (this.#told.get(key) ?? 0)) this.tooEarly += 1;
    const wait =
      this.#full(own, UPDATES_OF_A_TICKET, at, WINDOW_MS) ??
      this.#full(
        prune(this.#updates, at - MINUTE_MS),
        this.#options.updatesPerMinute,
        at,
        MINUTE_MS,
      );
    if (wait !== null) {
      this.#told.set(key, at + wait * 1_000);
      return {
        seconds: wait,
        body: { error: 'TooManyRequests', description: 'Ticket update limit exceeded' },
      };
    }
    own.push(at);
    this.#byTicket.set(key, own);
    this.#updates.push(at);
    return null;
  }

  /** Headers that tell what is left. */
  headers(at: number): Record<string, string> {
    const most = this.#options.requestsPerMinute ?? ENTERPRISE;
    // Where nothing is limited, nothing is used up either.
    const isLimited = this.#options.requestsPerMinute !== null;
    const used = isLimited ? prune(this.#requests, at - MINUTE_MS).length : 0;
    const left = String(Math.max(0, most - used));
    return {
      'x-rate-limit': String(most),
      'x-rate-limit-remaining': left,
      'ratelimit-limit': String(most),
      'ratelimit-remaining': left,
      'ratelimit-reset': String(60 - (Math.floor(at / 1_000) % 60)),
    };
  }

  /** What is left of the updates of a ticket. */
  updateHeaders(at: number, ticket: number, user: number): Record<string, string> {
    const own = prune(this.#byTicket.get(`${ticket}/${user}`) ?? [], at - WINDOW_MS);
    const left = Math.max(0, UPDATES_OF_A_TICKET - own.length);
    const resets = Math.ceil(((own[0] ?? at) + WINDOW_MS - at) / 1_000);
    return {
      'zendesk-ratelimit-tickets-update': `total=${UPDATES_OF_A_TICKET}; remaining=${left}; resets=${resets}`,
    };
  }

  #full(times: readonly number[], most: number | null, at: number, span: number): number | null {
    const [oldest] = times;
    return most !== null && oldest !== undefined && times.length >= most
      ? Math.ceil((oldest + span - at) / 1_000)
      : null;
  }

  #account(seconds: number): Wait {
    return {
      seconds,
      body: {
        error: 'APIRateLimitExceeded',
        description: 'Number of allowed API requests per minute exceeded',
      },
    };
  }
}
