import type { Logger } from 'pino';
import { errorCode } from '../problems/error-code.ts';
import type { Jobs } from './jobs.ts';

const DAY_SECONDS = 86_400;

/** What is thrown away after a time, once a day, each by a function of whoever keeps it. */
export class Purges {
  readonly #purges: { name: string; purge: () => Promise<number> }[] = [];
  readonly #log: Logger;

  constructor(log: Logger) {
    this.#log = log;
  }

  /** `purge` gives how many rows it threw away; it may be called at any time and by several processes. */
  add(name: string, purge: () => Promise<number>): void {
    this.#purges.push({ name, purge });
  }

  schedule(jobs: Jobs): Promise<void> {
    return jobs.every('purge', DAY_SECONDS, async () => void (await this.run()));
  }

  /** All of them, whatever becomes of one; rows thrown away. @throws the first error, after the others had their turn */
  async run(): Promise<number> {
    let total = 0;
    const faults: unknown[] = [];
    for (const { name, purge } of this.#purges) {
      try {
        const rows = await purge();
        total += rows;
        if (rows > 0) this.#log.info({ purge: name, rows }, 'purged');
      } catch (error) {
        faults.push(error);
        this.#log.warn({ purge: name, cause: errorCode(error) }, 'purge failed');
      }
    }
    if (faults.length > 0) throw faults[0];
    return total;
  }
}
