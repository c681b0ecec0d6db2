import type { Logger } from 'pino';
import { errorCode } from '../problems/error-code.ts';
import type { Database } from '../storage/database.ts';
import { Admission } from './admission.ts';
import type { Budgets } from './admission.ts';
import type { Executed, Executor, Executors, OutboxRow } from './executor.ts';
import { claimRows, renewLease, settleRow } from './outbox-store.ts';
import type { ClaimedRow } from './outbox-store.ts';
import { LIMITS, SCHEDULE } from './schedule.ts';
import { settlementOf } from './settlement.ts';

/** What a worker works with. */
export interface OutboxOptions {
  db: Database;
  executors: Executors;
  log: Logger;
  /** Time by which leases and waits are measured; null for the clock of the database, so that servers need not agree. */
  now: (() => Date) | null;
  /** 0 to 1, below 1: spreads tries. */
  random: () => number;
  budgets?: Budgets;
  /** Told before a row is dead; when it rejects the row is tried once more. */
  died?: (row: OutboxRow, code: string) => Promise<void>;
  /** Times that tests shorten. */
  times?: Partial<Record<'callMs' | 'leaseMs' | 'pollMs' | 'stopMs', number>>;
}

/** Another worker has the row by now. */
class LeaseLost extends Error {}

/**
 * Carries out rows of the outbox. Any number of workers may share a database: a row is leased to one of them, and what one
 * of them comes too late with changes nothing.
 */
export class OutboxWorker {
  readonly #options: OutboxOptions;
  readonly #times: { callMs: number; leaseMs: number; pollMs: number; stopMs: number };
  readonly #families: string[];
  readonly #admission: Admission;
  readonly #broken = new AbortController();
  readonly #under = new Set<Promise<boolean>>();
  #timer: NodeJS.Timeout | null = null;
  #soon: NodeJS.Timeout | null = null;
  #pumping: Promise<void> | null = null;
  #again = false;
  #stopped = false;
  #troubled = false;

  constructor(options: OutboxOptions) {
    this.#options = options;
    this.#times = { ...SCHEDULE, ...options.times };
    this.#families = [...options.executors.keys()].map((prefix) => prefix.split('.')[0] ?? prefix);
    const { now } = options;
    this.#admission = new Admission(
      options.budgets ?? {},
      now ? () => now().getTime() : () => performance.now(),
    );
  }

  /** Claims once and carries it out; gives how many rows went on. @throws driver errors of the claim */
  async runOnce(): Promise<number> {
    const rows = await this.#claim();
    const moved = await Promise.all(rows.map((row) => this.#track(row)));
    return moved.filter(Boolean).length;
  }

  /** Works by itself from now on. */
  start(): void {
    this.#timer = setInterval(() => this.#pump(), this.#times.pollMs);
    this.#timer.unref();
  }

  /** Something was written: looks at once instead of at the next poll. Does nothing in a worker that was not started. */
  hint(): void {
    if (this.#timer) this.#pump();
  }

  /** Takes no more rows, lets what is under way end or breaks it off, and holds no lease afterwards. */
  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
    if (this.#soon) clearTimeout(this.#soon);
    await this.#pumping;
    const patience = setTimeout(() => this.#broken.abort(), this.#times.stopMs);
    await Promise.all(this.#under);
    clearTimeout(patience);
  }

  /** Rows that end about the same time make room for one claim, not for one each. */
  #pumpSoon(): void {
    if (this.#soon || this.#stopped) return;
    this.#soon = setTimeout(() => {
      this.#soon = null;
      this.#pump();
    }, SCHEDULE.gatherMs);
    this.#soon.unref();
  }

  #pump(): void {
    this.#again = true;
    if (this.#stopped) return;
    this.#pumping ??= this.#work().finally(() => {
      this.#pumping = null;
    });
  }

  async #work(): Promise<void> {
    let found = 0;
    do {
      this.#again = false;
      found = 0;
      try {
        const rows = await this.#claim();
        found = rows.length;
        for (const row of rows) void this.#track(row).then(() => this.#pumpSoon());
        this.#troubled = false;
      } catch (error) {
        // Said once, not four times a second.
        if (!this.#troubled)
          this.#options.log.warn({ cause: errorCode(error) }, 'the outbox could not be read');
        this.#troubled = true;
      }
    } while ((this.#again || found > 0) && !this.#stopped);
  }

  async #claim(): Promise<ClaimedRow[]> {
    const { db, now } = this.#options;
    const limit = LIMITS.inFlight - this.#under.size;
    if (limit <= 0 || this.#stopped || this.#families.length === 0) return [];
    return claimRows(db, {
      families: this.#families,
      now: now?.() ?? null,
      leaseMs: this.#times.leaseMs,
      limit,
      each: LIMITS.each,
      rooms: this.#admission.rooms(),
    });
  }

  #track(row: ClaimedRow): Promise<boolean> {
    const work = this.#carry(row);
    this.#under.add(work);
    return work.finally(() => this.#under.delete(work));
  }

  /** True when the row went on. Never rejects. */
  async #carry(row: ClaimedRow): Promise<boolean> {
    try {
      const wait = this.#stopped ? 1 : this.#admission.begin(row.tenant, row.door);
      if (wait > 0) {
        await this.#release(row, wait);
        return false;
      }
      let executed: Executed | null = null;
      try {
        executed = await this.#execute(row);
      } finally {
        this.#admission.end(row.tenant, row.door, executed !== null && isTrouble(executed));
      }
      return executed !== null && (await this.#settle(row, executed));
    } catch (error) {
      // Its lease ends by itself, and then it is looked for before anything is sent again.
      this.#options.log.warn(
        { marker: row.marker, kind: row.kind, cause: errorCode(error) },
        'a delivery could not be written down',
      );
      return false;
    }
  }

  /** Null when another worker has the row. */
  async #execute(row: ClaimedRow): Promise<Executed | null> {
    const { db, now, log } = this.#options;
    const hold = async (): Promise<void> => {
      if (!(await renewLease(db, row, now?.() ?? null, this.#times.leaseMs))) throw new LeaseLost();
    };
    const late = AbortSignal.timeout(this.#times.callMs);
    const signal = AbortSignal.any([late, this.#broken.signal]);
    try {
      return await untilAborted(signal, this.#executorOf(row)(row, signal, hold));
    } catch (error) {
      if (error instanceof LeaseLost) {
        log.warn({ marker: row.marker, kind: row.kind }, 'a delivery came too late');
        return null;
      }
      if (late.aborted) return { outcome: 'unknown', code: 'timeout' };
      if (signal.aborted) return { outcome: 'unknown', code: 'stopped', afterMs: 0 };
      log.error(
        { marker: row.marker, kind: row.kind, cause: errorCode(error) },
        'a delivery failed by an error of its own',
      );
      return { outcome: 'unknown', code: 'internal' };
    }
  }

  async #settle(row: ClaimedRow, executed: Executed): Promise<boolean> {
    const { db, now, random, died, log } = this.#options;
    const settlement = settlementOf(row, executed, random());
    if (settlement.state === 'dead') {
      const code = settlement.code ?? 'refused';
      try {
        await died?.(row, code);
      } catch (error) {
        log.warn({ marker: row.marker, cause: errorCode(error) }, 'what follows could not be done');
        return this.#release(row, SCHEDULE.unknownMs);
      }
      log.error({ marker: row.marker, kind: row.kind, code }, 'a delivery is dead');
    }
    return settleRow(db, row, now?.() ?? null, settlement);
  }

  /** Gives a row back without having tried it. */
  #release(row: ClaimedRow, afterMs: number): Promise<boolean> {
    const { db, now } = this.#options;
    return settleRow(db, row, now?.() ?? null, {
      state: 'ready',
      code: null,
      receipt: null,
      afterMs,
      reached: false,
      tried: false,
      pauseMs: null,
    });
  }

  #executorOf(row: ClaimedRow): Executor {
    for (const [prefix, executor] of this.#options.executors)
      if (row.kind.startsWith(prefix)) return executor;
    return () => Promise.resolve({ outcome: 'dead', code: 'no-executor' });
  }
}

/** The other side is not well. */
const isTrouble = ({ outcome }: Executed): boolean => outcome === 'retry' || outcome === 'unknown';

/** Waits no longer than the signal allows, also for what does not listen to it. */
const untilAborted = <Value>(signal: AbortSignal, work: Promise<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    const stop = (): void => reject(new Error('aborted'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
