import { LRUCache } from 'lru-cache';
import { Problem } from '../problems/problem.ts';

const WINDOW_MS = 60_000;
/** Reports a reader gets within a minute. */
const PER_WINDOW = 30;
/** Reports under way in this process: each reads and masks a whole conversation three times. */
const AT_ONCE = 2;

/** Keeps reports from taking the time of those who answer customers. */
export class ReportPace {
  readonly #now: () => number;
  readonly #asked = new LRUCache<string, { from: number; count: number }>({ max: 10_000 });
  #running = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** @throws Problem `report-limit` with the seconds to wait */
  async run<Value>(reader: string, work: () => Promise<Value>): Promise<Value> {
    this.#count(reader);
    if (this.#running >= AT_ONCE) throw new Problem('report-limit', { retryAfter: 1 });
    this.#running += 1;
    try {
      return await work();
    } finally {
      this.#running -= 1;
    }
  }

  #count(reader: string): void {
    const now = this.#now();
    const known = this.#asked.get(reader);
    const open = known && now >= known.from && now - known.from < WINDOW_MS ? known : null;
    if (open && open.count >= PER_WINDOW)
      throw new Problem('report-limit', {
        retryAfter: Math.max(1, Math.ceil((open.from + WINDOW_MS - now) / 1_000)),
      });
    this.#asked.set(reader, { from: open?.from ?? now, count: (open?.count ?? 0) + 1 });
  }
}
