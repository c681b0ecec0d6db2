const MINUTE_MS = 60_000;

/** What some requests count for beside the whole. */
export type Counts = 'create' | 'update' | 'list' | 'contacts';

const HOUR_MS = 3_600_000;

/** How much a plan lets in: each minute, but for accounts that are older than such plans, which count by the hour. */
const PLANS = {
  trial: { all: 50, create: 50, update: 50, list: 20, contacts: 20 },
  growth: { all: 200, create: 80, update: 80, list: 20, contacts: 20 },
  pro: { all: 400, create: 160, update: 160, list: 100, contacts: 100 },
  enterprise: { all: 700, create: 280, update: 280, list: 200, contacts: 200 },
  hourly: { all: 3_000, create: 3_000, update: 3_000, list: 3_000, contacts: 3_000 },
} as const;

/** Plan of an account: how many requests it lets in. `hourly`: of an account that is older than the others. */
export type Plan = keyof typeof PLANS;

export interface LimitOptions {
  /** Of the account, which all of its apps share; Enterprise when left out. Null: as much as comes. */
  plan: Plan | null;
}

interface Spent {
  at: number;
  credits: number;
}

/** What has been used of an account's limits, by the true time. */
export class Limits {
  /** Requests that came before the time they had been told to wait until. */
  tooEarly = 0;
  /** Credits used since the start. */
  spentInAll = 0;
  readonly #plan: Plan | null;
  readonly #spanMs: number;
  readonly #all: Spent[] = [];
  readonly #some = new Map<Counts, Spent[]>();
  #until = 0;

  constructor({ plan }: LimitOptions) {
    this.#plan = plan;
    this.#spanMs = plan === 'hourly' ? HOUR_MS : MINUTE_MS;
  }

  /** Lets nobody in for so many seconds. */
  begin(at: number, seconds: number): void {
    this.#until = at + seconds * 1_000;
  }

  /** Counts a request, or says how many seconds it has to wait. */
  admit(at: number, counts?: Counts): number | null {
    if (at < this.#until) {
      this.tooEarly += 1;
      return Math.ceil((this.#until - at) / 1_000);
    }
    const most = this.#plan === null ? null : PLANS[this.#plan];
    const some = counts === undefined ? [] : this.#of(counts);
    const wait =
      most === null
        ? null
        : (this.#full(this.#all, most.all, at) ??
          (counts === undefined ? null : this.#full(some, most[counts], at)));
    if (wait !== null) {
      this.#until = at + wait * 1_000;
      return wait;
    }
    this.spend(at, 1);
    if (counts !== undefined) some.push({ at, credits: 1 });
    return null;
  }

  /** Counts credits that a request costs more. */
  spend(at: number, credits: number): void {
    this.#all.push({ at, credits });
    this.spentInAll += credits;
  }

  /** Uses up what is left of this minute, as other apps of the account would. */
  exhaust(at: number): void {
    if (this.#plan === null) return;
    const left = PLANS[this.#plan].all - this.#used(this.#all, at);
    this.#all.push({ at, credits: left });
  }

  /** Headers that tell what is left. */
  headers(at: number, used: number, numbers: 'whole' | 'point'): Record<string, string> {
    const most = PLANS[this.#plan ?? 'enterprise'].all;
    const left = this.#plan === null ? most : Math.max(0, most - this.#used(this.#all, at));
    const shown = (n: number): string => (numbers === 'whole' ? String(n) : n.toFixed(1));
    return {
      'x-ratelimit-total': shown(most),
      'x-ratelimit-remaining': shown(at < this.#until ? 0 : left),
      'x-ratelimit-used-currentrequest': String(used),
    };
  }

  #of(counts: Counts): Spent[] {
    const found = this.#some.get(counts) ?? [];
    this.#some.set(counts, found);
    return found;
  }

  #used(times: Spent[], at: number): number {
    while (times[0] !== undefined && times[0].at <= at - this.#spanMs) times.shift();
    return times.reduce((sum, { credits }) => sum + credits, 0);
  }

  #full(times: Spent[], most: number, at: number): number | null {
    if (this.#used(times, at) < most) return null;
    return Math.ceil(((times[0]?.at ?? at) + this.#spanMs - at) / 1_000);
  }
}
