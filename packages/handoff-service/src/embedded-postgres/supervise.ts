import { statfs } from 'node:fs/promises';

import type { EmbeddedStatus } from './contract.ts';
import { EmbeddedPostgresError } from './errors.ts';
import { endProcess, obtainPostmaster } from './postmaster.ts';
import type { Postmaster, PostmasterPlan } from './postmaster.ts';
import { delay } from './wait.ts';

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 5000;
/** A server that ran this long was healthy: the next restart is quick again. */
const HEALTHY_AFTER_MS = 60_000;
/** How often a first start is tried: leftovers of a killed server (shared memory, a dying backend) go within seconds. */
const FIRST_START_WITHIN_MS = 20_000;
/** With less than this free PostgreSQL can't even open its next log segment. */
const FULL_BELOW_BYTES = 17 * 1024 * 1024;

/** Keeps one server running until told to stop. */
export class Supervisor {
  readonly #plan: PostmasterPlan;
  readonly #calledOff = new AbortController();
  #server: Postmaster;
  #status: EmbeddedStatus = { state: 'up', restarts: 0 };
  readonly #watching: Promise<void>;
  #stopped: Promise<void> | undefined;

  private constructor(plan: PostmasterPlan, server: Postmaster) {
    this.#plan = plan;
    this.#server = server;
    this.#watching = this.#watch();
  }

  /** Brings the server up, trying for some seconds, and watches it from then on. */
  static async start(plan: PostmasterPlan): Promise<Supervisor> {
    const end = performance.now() + FIRST_START_WITHIN_MS;
    const { signal } = new AbortController();
    for (let pause = FIRST_PAUSE_MS; ; pause = longer(pause)) {
      try {
        return new Supervisor(plan, await obtainPostmaster(plan, signal));
      } catch (error) {
        if (!isRetryable(error) || performance.now() + pause > end) throw error;
        plan.log({
          level: 'warn',
          msg: 'database start will be tried again',
          reason: words(error),
        });
        await delay(pause);
      }
    }
  }

  get server(): Postmaster {
    return this.#server;
  }

  get status(): EmbeddedStatus {
    return this.#status;
  }

  /** Ends the server; nothing is started after this was called, whatever was going on. */
  stop(mode: 'fast' | 'immediate'): Promise<void> {
    this.#stopped ??= this.#stop(mode);
    return this.#stopped;
  }

  async #stop(mode: 'fast' | 'immediate'): Promise<void> {
    this.#calledOff.abort();
    const { restarts } = this.#status;
    this.#status = { state: 'stopped', restarts, reason: 'stopped on request' };
    // The timers of the watch don't keep the process alive, but who stops wants to see the end.
    const hold = setInterval(() => undefined, 1000);
    try {
      const signals: NodeJS.Signals[] =
        mode === 'fast' ? ['SIGINT', 'SIGQUIT', 'SIGKILL'] : ['SIGQUIT', 'SIGKILL'];
      await endProcess(this.#server.pid, this.#server.isAlive, signals);
      await this.#watching;
      // The watch may just have brought a new one up when it was called off.
      await endProcess(this.#server.pid, this.#server.isAlive, signals);
    } finally {
      clearInterval(hold);
    }
  }

  async #watch(): Promise<void> {
    let pause = FIRST_PAUSE_MS;
    while (!this.#calledOff.signal.aborted) {
      const began = performance.now();
      await this.#server.ended;
      if (this.#calledOff.signal.aborted) return;
      if (performance.now() - began > HEALTHY_AFTER_MS) pause = FIRST_PAUSE_MS;
      await this.#down('the database server ended unexpectedly');
      pause = await this.#bringUp(pause);
    }
  }

  /** Tries until it works or is called off; gives the pause a next restart should begin with. */
  async #bringUp(firstPause: number): Promise<number> {
    const { signal } = this.#calledOff;
    for (let pause = firstPause; ; pause = longer(pause)) {
      await pauseUnlessCalledOff(pause, signal);
      if (signal.aborted) return pause;
      try {
        this.#server = await obtainPostmaster(this.#plan, signal);
        if (signal.aborted) return pause;
        this.#status = { state: 'up', restarts: this.#status.restarts + 1 };
        const { pid } = this.#server;
        this.#plan.log({ level: 'info', msg: 'database server is up again', pid });
        return longer(pause);
      } catch (error) {
        if (signal.aborted) return pause;
        await this.#down(words(error), !isRetryable(error));
      }
    }
  }

  async #down(reason: string, needsHelp = false): Promise<void> {
    const full = (await freeBytes(this.#plan.home.dir)) < FULL_BELOW_BYTES;
    // stop() may have come in between, and has the last word.
    if (this.#calledOff.signal.aborted) return;
    this.#status = {
      state: needsHelp ? 'failed' : 'restarting',
      restarts: this.#status.restarts,
      reason: full ? `The disk is full. ${reason}` : reason,
    };
    this.#plan.log({ level: 'error', msg: 'database server is down', reason: this.#status.reason });
  }
}

const longer = (pause: number): number => Math.min(pause * 2, LONGEST_PAUSE_MS);

function isRetryable(error: unknown): boolean {
  // A system error (a full disk, too many open files) passes; our own refusals say themselves.
  return error instanceof EmbeddedPostgresError ? error.retryable : true;
}

function words(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown';
}

async function freeBytes(dir: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(dir);
    return bavail * bsize;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

function pauseUnlessCalledOff(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms).unref();
    const end = (): void => {
      clearTimeout(timer);
      resolve();
    };
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}
