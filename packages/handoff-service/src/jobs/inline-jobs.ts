import type { Jobs } from './jobs.ts';
import { SENT_RETRIES, retryAfterMs } from './queue-rules.ts';

interface Waiting {
  queue: string;
  key: string | null;
  data: object;
  dueAt: number;
  attempt: number;
}

interface Schedule {
  queue: string;
  everyMs: number;
  nextAt: number;
  handle: () => Promise<void>;
}

/**
 * Jobs in memory, by the clock given: for tests, and for whoever embeds the service and calls `runDue` now and then.
 * What waits is lost with the process.
 */
export class InlineJobs implements Jobs {
  readonly #handlers = new Map<string, (data: object) => Promise<void>>();
  readonly #schedules: Schedule[] = [];
  #waiting: Waiting[] = [];
  /** Jobs that failed at every try. */
  readonly dead: { queue: string; data: object }[] = [];
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** How many jobs wait, whether due or not. */
  get size(): number {
    return this.#waiting.length;
  }

  async work<Data extends object>(
    queue: string,
    handle: (data: Data) => Promise<void>,
  ): Promise<void> {
    this.#handlers.set(queue, handle as (data: object) => Promise<void>);
  }

  async send<Data extends object>(
    queue: string,
    data: Data,
    { afterMs = 0, key }: { afterMs?: number; key?: string } = {},
  ): Promise<void> {
    const known = this.#waiting.some((job) => job.queue === queue && job.key === key);
    if (key !== undefined && known) return;
    // As a database would keep it: what is changed later does not count, and only JSON gets there.
    const kept = JSON.parse(JSON.stringify(data)) as object;
    const dueAt = this.#now() + afterMs;
    this.#waiting.push({ queue, key: key ?? null, data: kept, dueAt, attempt: 1 });
  }

  async every(queue: string, seconds: number, handle: () => Promise<void>): Promise<void> {
    this.#schedules.push({ queue, everyMs: seconds * 1_000, nextAt: this.#now(), handle });
  }

  async start(): Promise<void> {}

  async stop(): Promise<void> {
    this.#waiting = [];
  }

  /** Runs everything that is due now, and what that made due, one after the other. Gives how many runs there were. */
  async runDue(): Promise<number> {
    let runs = 0;
    const started = this.#now();
    for (const schedule of this.#schedules) {
      if (schedule.nextAt > started) continue;
      schedule.nextAt = started + schedule.everyMs;
      runs += 1;
      // The next tick is its next try.
      await schedule.handle().catch(() => undefined);
    }
    for (let job = this.#take(); job; job = this.#take()) {
      runs += 1;
      await this.#run(job);
    }
    return runs;
  }

  #take(): Waiting | undefined {
    const now = this.#now();
    const job = this.#waiting
      .filter(({ queue, dueAt }) => dueAt <= now && this.#handlers.has(queue))
      .toSorted((a, b) => a.dueAt - b.dueAt)[0];
    if (job) this.#waiting = this.#waiting.filter((each) => each !== job);
    return job;
  }

  async #run(job: Waiting): Promise<void> {
    try {
      await this.#handlers.get(job.queue)?.(job.data);
    } catch {
      if (job.attempt > SENT_RETRIES) this.dead.push({ queue: job.queue, data: job.data });
      else {
        const dueAt = this.#now() + retryAfterMs(job.attempt, 1);
        this.#waiting.push({ ...job, dueAt, attempt: job.attempt + 1 });
      }
    }
  }
}
