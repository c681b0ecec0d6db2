import type { Database, Statement } from './database.ts';

const CLOCK: Statement = { name: 'store_clock', text: 'select clock_timestamp() as at' };

/** Clocks that are so close are taken for the same: nothing is measured in less. */
const CLOSE_MS = 2_000;
const EVERY_MS = 60_000;

/**
 * The time by the clock of the database, without asking it each time: servers whose clocks differ agree on it, so that a
 * handoff that one of them opens is not overdue for the next.
 */
export class StoreClock {
  readonly #db: Pick<Database, 'run'>;
  readonly #wall: () => number;
  #offsetMs = 0;
  #measuredAt = Number.NEGATIVE_INFINITY;

  /** @param wall milliseconds of this machine's clock */
  constructor(db: Pick<Database, 'run'>, wall: () => number = Date.now) {
    this.#db = db;
    this.#wall = wall;
  }

  now(): Date {
    return new Date(this.#wall() + this.#offsetMs);
  }

  /** Compares both clocks, once a minute at most; gives the milliseconds this machine is behind. @throws driver errors */
  async measure(): Promise<number> {
    const began = performance.now();
    if (began - this.#measuredAt < EVERY_MS) return this.#offsetMs;
    const [row] = await this.#db.run<{ at: Date }>(CLOCK, []);
    const ended = performance.now();
    // What it said lies between question and answer; a slow answer says nothing exact.
    if (row && ended - began < CLOSE_MS) {
      const offset = row.at.getTime() - (this.#wall() - (ended - began) / 2);
      this.#offsetMs = Math.abs(offset) < CLOSE_MS ? 0 : Math.round(offset);
      this.#measuredAt = ended;
    }
    return this.#offsetMs;
  }
}
