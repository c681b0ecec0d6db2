import { setImmediate } from 'node:timers/promises';
import type { Executed, Executor, OutboxRow } from '../outbox/executor.ts';
import type { OutboxWorker } from '../outbox/worker.ts';
import { SCHEDULE } from '../outbox/schedule.ts';
import type { OutboxBench } from './outbox-bench.ts';

/** How a call goes once it reaches the other side. */
export type Fate =
  | 'well'
  /** Written, and then the connection breaks. */
  | 'lost'
  /** Not written, and nobody can tell. */
  | 'broken'
  /** Nothing was sent. */
  | 'unsent'
  | 'rest'
  | 'gone'
  | 'refused';

/** What executors take care of; without either of them things go wrong. */
interface Care {
  /** They look for what may be there. */
  looks: boolean;
  /** They make sure of their lease right before they write. */
  holds: boolean;
}

/** What one worker is doing with one row. */
interface Call {
  row: OutboxRow;
  worker: number;
  /** Where it stands: before the look at the lease, before the request, before its own worker hears of it. */
  at: 'begun' | 'held' | 'answered';
  resume: (fate: Fate) => void;
}

/** Milliseconds a helpdesk that is asked to rest wants. */
const REST_MS = 20_000;

/**
 * A world of two workers and one helpdesk, in which each call stops at three places until it is told to go on. Nothing
 * happens by itself: who acts when, and how, is decided by whoever holds it.
 */
export class OutboxWorld {
  /** Markers in the order they took effect. */
  readonly effects: string[] = [];
  /** Rests that were broken. */
  readonly disturbed: string[] = [];
  readonly calls: Call[] = [];
  readonly #bench: OutboxBench;
  readonly #workers: OutboxWorker[];
  readonly #rests = new Map<string, number>();
  readonly #care: Care;
  #auto = false;

  constructor(bench: OutboxBench, care: Care = { looks: true, holds: true }) {
    this.#bench = bench;
    this.#care = care;
    this.#workers = [this.#hire(0), this.#hire(1)];
  }

  /** A worker looks for work and begins it. */
  async round(worker: number): Promise<void> {
    void this.#workers[worker]?.runOnce();
    await this.#idle();
  }

  /** One call goes on to its next stop. */
  async goOn(pick: number, fate: Fate): Promise<void> {
    if (this.calls.length === 0) return;
    const [call] = this.calls.splice(pick % this.calls.length, 1);
    call?.resume(fate);
    await this.#idle();
  }

  /** A worker's process dies where it stands; another one takes its place. */
  kill(worker: number): void {
    for (const call of this.calls.filter((each) => each.worker === worker))
      this.calls.splice(this.calls.indexOf(call), 1);
    this.#workers[worker] = this.#hire(worker);
  }

  pass(seconds: number): void {
    this.#bench.clock.pass(seconds / 60);
  }

  /** All goes well from here on, also for those who slept; until nothing is left to do. */
  async end(): Promise<void> {
    while (this.calls.length > 0) await this.goOn(0, 'well');
    this.#auto = true;
    for (let round = 0; round < 200; round += 1) {
      this.pass(60);
      await this.round(round % 2);
      const rows = (await this.#bench.rows()).filter(({ kind }) => kind.startsWith('handoff.'));
      const open = rows.some(({ state }) => state !== 'done' && state !== 'dead');
      if (!open) return;
    }
    throw new Error('rows are left that nobody carries out');
  }

  #now(): number {
    return this.#bench.clock.now().getTime();
  }

  #hire(worker: number): OutboxWorker {
    return this.#bench.worker(this.#executor(worker), {
      random: () => 0.9,
      budgets: { desk: { perSecond: 1_000, burst: 1_000 } },
    });
  }

  /** As a connector over HTTP: looks if told to, writes, and may never hear of it. */
  #executor(worker: number): Executor {
    return async (row, _signal, hold) => {
      if ((this.#rests.get(row.tenant) ?? 0) > this.#now()) this.disturbed.push(row.dedupe);
      await this.#stop(worker, row, 'begun');
      if (this.#care.holds) await hold();
      const heldAt = this.#now();
      const fate = await this.#stop(worker, row, 'held');
      // A request is given up when its time is over, however long its process slept.
      if (this.#now() - heldAt > SCHEDULE.callMs) return { outcome: 'unknown', code: 'timeout' };
      const executed = this.#request(row, fate);
      await this.#stop(worker, row, 'answered');
      return executed;
    };
  }

  #request(row: OutboxRow, fate: Fate): Executed {
    if (fate === 'unsent') return { outcome: 'retry', code: 'unavailable' };
    if (fate === 'broken') return { outcome: 'unknown', code: 'unavailable' };
    if (fate === 'gone') return { outcome: 'dead', code: 'not-found' };
    if (fate === 'refused') return { outcome: 'dead', code: 'unauthorized' };
    if (fate === 'rest') {
      return { outcome: 'retry', code: 'rate-limited', afterMs: REST_MS, pause: true };
    }
    const found = row.check && this.#care.looks && this.effects.includes(row.marker);
    if (!found) this.effects.push(row.marker);
    return fate === 'lost' ? { outcome: 'unknown', code: 'unavailable' } : { outcome: 'done' };
  }

  async #stop(worker: number, row: OutboxRow, at: Call['at']): Promise<Fate> {
    if (this.#auto) return 'well';
    return new Promise((resume) => {
      this.calls.push({ worker, row, at, resume });
    });
  }

  /** Nothing moves any more: every call stands at a stop, and no query is under way. */
  async #idle(): Promise<void> {
    for (let quiet = 0; quiet < 3; quiet = this.#bench.queries() > 0 ? 0 : quiet + 1)
      await setImmediate();
    const { rows } = await this.#bench.owner.query<{ tenant_id: string; until: Date }>(
      'select tenant_id, until from helpdesk_pauses',
    );
    for (const { tenant_id: tenant, until } of rows) this.#rests.set(tenant, until.getTime());
  }
}
