import { PgBoss } from 'pg-boss';
import type { JobResult, JobWithMetadata } from 'pg-boss';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { jobsPool } from '../storage/database.ts';
import type { Connection } from '../storage/database.ts';
import { errorCode } from '../problems/error-code.ts';
import type { Jobs } from './jobs.ts';
import { DEAD_QUEUE, SENT_QUEUE, tickQueue } from './queue-rules.ts';

const SCHEMA = 'baton_jobs';
const DEFAULT_CONCURRENCY = 8;
/** A schedule is looked after at least this often, so that a server that starts late in a day still has that day's. */
const TICK_MS = 60_000;
/** Milliseconds that what is under way gets at the end. */
const STOP_MS = 15_000;
const RESTART_MS = [250, 1_000, 5_000, 15_000];

type Handle = (data: object) => Promise<void>;

/** Something that is worked on once the jobs have started. */
interface Queue {
  name: string;
  handle: Handle;
  concurrency: number;
  /** Of a schedule; null for jobs that somebody sends. */
  everySeconds: number | null;
}

/** Nothing is taken any more, or not yet: whoever sends keeps what it has. */
class JobsStopped extends Error {
  readonly code = 'jobs-stopped';
}

/** Jobs in a schema of their own in the service's database: any number of processes share them. */
export class PostgresJobs implements Jobs {
  readonly #pool: Pool;
  readonly #boss: PgBoss;
  readonly #log: Logger;
  readonly #queues: Queue[] = [];
  readonly #workers = new Map<string, string>();
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #ended = new AbortController();
  #starting: Promise<void> | null = null;
  #stopping: Promise<void> | null = null;

  constructor(connection: Connection, log: Logger) {
    this.#log = log;
    this.#pool = jobsPool(connection);
    const pool = this.#pool;
    this.#boss = new PgBoss({
      db: {
        // As the driver gives it: several statements at once give several results.
        executeSql: (text, values) => pool.query(text, values),
      },
      schema: SCHEMA,
      // Schedules are ticks of ours: pg-boss has none finer than a minute.
      schedule: false,
      registerInstance: false,
      // With the heartbeat of 10 s: a killed worker's job is taken over within about 15.
      superviseIntervalSeconds: 5,
      monitorIntervalSeconds: 5,
      maintenanceIntervalSeconds: 600,
    });
    this.#boss.on('error', (error: unknown) =>
      log.warn({ cause: errorCode(error) }, 'jobs: error'),
    );
    this.#boss.on('warning', ({ data }: { data?: { type?: unknown } }) =>
      log.debug({ type: data?.type }, 'jobs: warning'),
    );
  }

  async work<Data extends object>(
    queue: string,
    handle: (data: Data) => Promise<void>,
    options: { concurrency?: number } = {},
  ): Promise<void> {
    const concurrency = options.concurrency ?? DEFAULT_CONCURRENCY;
    await this.#add({ name: queue, handle: handle as Handle, concurrency, everySeconds: null });
  }

  async every(queue: string, seconds: number, handle: () => Promise<void>): Promise<void> {
    await this.#add({ name: queue, handle, concurrency: 1, everySeconds: seconds });
  }

  /** Waits for the start where that is under way. @throws when jobs were never started, have stopped, or at errors of the store */
  async send<Data extends object>(
    queue: string,
    data: Data,
    options: { afterMs?: number; key?: string } = {},
  ): Promise<void> {
    if (!this.#starting) throw new JobsStopped('jobs have not started');
    await this.#starting;
    if (this.#ended.signal.aborted) throw new JobsStopped('jobs have stopped');
    const afterMs = options.afterMs ?? 0;
    await this.#boss.send(queue, data, {
      // Without a key of its own every job counts as the same.
      singletonKey: options.key ?? randomUUID(),
      ...(afterMs > 0 && { startAfter: Math.ceil(afterMs) / 1_000 }),
    });
    const worker = this.#workers.get(queue);
    if (worker !== undefined && afterMs <= 0) this.#boss.notifyWorker(worker);
  }

  /** Done when the jobs run; a store that is away is waited for. */
  start(): Promise<void> {
    this.#starting ??= this.#start();
    return this.#starting;
  }

  stop(): Promise<void> {
    this.#stopping ??= this.#stop();
    return this.#stopping;
  }

  async #stop(): Promise<void> {
    this.#ended.abort();
    for (const timer of this.#timers) clearInterval(timer);
    await this.#starting?.catch(() => undefined);
    await this.#boss.stop({ graceful: true, timeout: STOP_MS });
    await this.#pool.end();
  }

  async #add(queue: Queue): Promise<void> {
    this.#queues.push(queue);
    if (!this.#starting) return;
    await this.#starting;
    await this.#begin(queue);
  }

  async #start(): Promise<void> {
    for (let attempt = 0; !this.#ended.signal.aborted; attempt += 1) {
      try {
        await this.#boss.start();
        const queues = [...this.#queues];
        for (const queue of queues) await this.#begin(queue);
        return;
      } catch (error) {
        this.#log.warn(
          { cause: errorCode(error), attempt },
          'jobs: could not start, will try again',
        );
        const ms = RESTART_MS[Math.min(attempt, RESTART_MS.length - 1)];
        await wait(ms, undefined, { signal: this.#ended.signal }).catch(() => undefined);
      }
    }
  }

  async #begin(queue: Queue): Promise<void> {
    const { name, everySeconds, concurrency } = queue;
    if (this.#workers.has(name)) return;
    const dead = `${name}.dead`;
    if (everySeconds === null) await this.#boss.createQueue(dead, DEAD_QUEUE);
    const { policy, ...rules } =
      everySeconds === null ? { ...SENT_QUEUE, deadLetter: dead } : tickQueue(everySeconds);
    await this.#boss.createQueue(name, { policy, ...rules });
    await this.#boss.updateQueue(name, rules);
    // Two workers, so that one slow job does not hold up more than half of what could be done beside it. More than one
    // job at a time, or a backlog would wait for the next poll after every job.
    const options = {
      batchSize: Math.max(2, Math.ceil(concurrency / 2)),
      localConcurrency: concurrency > 1 ? 2 : 1,
      burstWhenBatchFull: true,
      pollingIntervalSeconds: 1,
      perJobResults: true,
      includeMetadata: true,
    } as const;
    const worker = await this.#boss.work<object, void, typeof options>(name, options, (jobs) =>
      Promise.all(jobs.map((job) => this.#run(queue, job))),
    );
    this.#workers.set(name, worker);
    if (everySeconds !== null) this.#tick(name, everySeconds);
  }

  async #run({ name, handle }: Queue, job: JobWithMetadata): Promise<JobResult> {
    try {
      await handle(job.data);
      return { id: job.id, status: 'completed' };
    } catch (error) {
      const cause = errorCode(error);
      const last = job.retryCount >= job.retryLimit;
      this.#log[last ? 'error' : 'warn'](
        { queue: name, job: job.id, cause, attempt: job.retryCount + 1 },
        last ? 'job failed at its last try' : 'job failed, will be tried again',
      );
      return { id: job.id, status: 'failed', output: { cause } };
    }
  }

  #tick(name: string, seconds: number): void {
    const send = async (): Promise<void> => {
      try {
        // All processes send it; the first of a time slot counts.
        const options = { singletonKey: 'tick', singletonSeconds: seconds };
        const id = await this.#boss.send(name, {}, options);
        const worker = this.#workers.get(name);
        if (id !== null && worker !== undefined) this.#boss.notifyWorker(worker);
      } catch (error) {
        this.#log.warn({ queue: name, cause: errorCode(error) }, 'jobs: could not set a tick');
      }
    };
    void send();
    this.#timers.push(setInterval(() => void send(), Math.min(seconds * 1_000, TICK_MS)).unref());
  }
}
