import { Problem } from '../problems/problem.ts';

/** Work that waits for its turn: `lane` is what must not run twice at once (a conversation). */
interface Waiting<Job, Result> {
  group: string;
  lane: string;
  job: Job;
  since: number;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

export interface BatcherOptions {
  /** Jobs in one batch at most. */
  size: number;
  /** Batches on their way at once. */
  inFlight: number;
  /** Jobs waiting at most; more are refused with `busy`, so that memory stays flat under overload. */
  waiting: number;
  /** Milliseconds a job may wait for its batch; then it is refused with `busy` instead of waiting for another slow batch. */
  patienceMs?: number;
  /** Milliseconds of any clock that does not go back. */
  now?: () => number;
}

/**
 * Natural micro-batching: whatever waits when a batch returns goes into the next one; nobody waits for a timer.
 * A batch holds jobs of one group (tenant) and at most one job a lane; a lane is never in two batches at once,
 * and jobs of one lane run in the order they came.
 */
export class MicroBatcher<Job, Result> {
  readonly #run: (group: string, jobs: Job[]) => Promise<PromiseSettledResult<Result>[]>;
  readonly #options: Required<BatcherOptions>;
  #queue: Waiting<Job, Result>[] = [];
  readonly #busyLanes = new Set<string>();
  #running = 0;

  /** @param run must settle every job, in order, and never reject */
  constructor(
    run: (group: string, jobs: Job[]) => Promise<PromiseSettledResult<Result>[]>,
    options: BatcherOptions,
  ) {
    this.#run = run;
    this.#options = {
      patienceMs: Number.POSITIVE_INFINITY,
      now: () => performance.now(),
      ...options,
    };
  }

  add(group: string, lane: string, job: Job): Promise<Result> {
    if (this.#queue.length >= this.#options.waiting)
      return Promise.reject(new Problem('busy', { retryAfter: 1 }));
    return new Promise((resolve, reject) => {
      const since = this.#options.now();
      this.#queue.push({ group, lane: `${group}\n${lane}`, job, since, resolve, reject });
      this.#pump();
    });
  }

  #pump(): void {
    while (this.#running < this.#options.inFlight) {
      const batch = this.#take();
      if (batch.length === 0) return;
      this.#running += 1;
      void this.#settle(batch);
    }
  }

  #take(): Waiting<Job, Result>[] {
    const batch: Waiting<Job, Result>[] = [];
    const rest: Waiting<Job, Result>[] = [];
    // A lane that had to wait once keeps its later jobs waiting too: order within a conversation.
    const passedOver = new Set<string>();
    const latest = this.#options.now() - this.#options.patienceMs;
    for (const item of this.#queue) {
      if (item.since < latest) {
        item.reject(new Problem('busy', { retryAfter: 1 }));
        continue;
      }
      const fits =
        batch.length < this.#options.size &&
        (batch[0] === undefined || batch[0].group === item.group) &&
        !this.#busyLanes.has(item.lane) &&
        !passedOver.has(item.lane);
      if (fits) {
        batch.push(item);
        this.#busyLanes.add(item.lane);
      } else {
        rest.push(item);
        passedOver.add(item.lane);
      }
    }
    this.#queue = rest;
    return batch;
  }

  async #settle(batch: Waiting<Job, Result>[]): Promise<void> {
    const results = await this.#run(
      batch[0]?.group ?? '',
      batch.map(({ job }) => job),
    );
    batch.forEach((item, index) => {
      this.#busyLanes.delete(item.lane);
      const result = results[index];
      if (result?.status === 'fulfilled') item.resolve(result.value);
      else item.reject(result?.reason ?? new Problem('internal'));
    });
    this.#running -= 1;
    this.#pump();
  }
}
