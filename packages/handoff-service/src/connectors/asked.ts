import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { Breaker } from './breaker.ts';
import { withDeadline } from './with-deadline.ts';

/** How long an answer is waited for, in milliseconds. */
export const DEADLINE_MS = 1_500;
/** Older answers are still shown, with their age, and asked for again. */
const FRESH_MS = 60_000;
/** After a failure the same thing is not asked for again for so long. */
const RETRY_MS = 5_000;
const MOST_KEPT = 1_000;
/** Questions to one connector on their way at once. */
const MOST_PENDING = 20;

/** What is known of a question right now. */
export interface Known<T> {
  /** Latest answer, also one to a question asked before under the same key; null while there is none. */
  value: T | null;
  /** When it was given, ISO 8601. */
  at: string | null;
  /** A newer answer may be there soon. */
  pending: boolean;
  /** The latest question got no answer. */
  missing: boolean;
}

interface Entry<T> {
  question: string;
  value: T | null;
  at: number | null;
  triedAt: number;
  pending: boolean;
  failed: boolean;
}

/** Which connector, for whom, and how. */
export interface Question<T> {
  connector: string;
  tenant: string;
  /** What the answer is kept under, for example a ticket. */
  key: string;
  /** What is asked; another question under the same key is asked at once. */
  question: string;
  ask: (signal: AbortSignal) => Promise<unknown>;
  check: (answer: unknown) => T | null;
}

/** Answers of connectors, kept with their age. Nobody waits: what is known is given at once, the rest is asked for behind it. */
export class Asked<T extends object> {
  readonly #log: Logger;
  readonly #now: () => number;
  readonly #deadline: number;
  readonly #fresh: number;
  readonly #entries = new LRUCache<string, Entry<T>>({ max: MOST_KEPT });
  readonly #breakers = new Map<string, Breaker>();
  readonly #running = new Map<Promise<void>, string>();

  constructor(log: Logger, now: () => number = Date.now, deadline = DEADLINE_MS, fresh = FRESH_MS) {
    this.#log = log;
    this.#now = now;
    this.#deadline = deadline;
    this.#fresh = fresh;
  }

  /** What is known now; asks in the background where that is nothing, too old or an answer to something else. */
  look(question: Question<T>): Known<T> {
    const id = [question.tenant, question.connector, question.key].join('\n');
    const entry = this.#entries.get(id) ?? {
      question: '',
      value: null,
      at: null,
      triedAt: Number.NEGATIVE_INFINITY,
      pending: false,
      failed: false,
    };
    this.#entries.set(id, entry);
    if (!entry.pending && this.#isDue(entry, question)) this.#send(entry, question);
    return {
      value: entry.value,
      at: entry.at === null ? null : new Date(entry.at).toISOString(),
      pending: entry.pending,
      missing: entry.failed,
    };
  }

  /** Drops what is kept under a key of a tenant, of every connector. */
  forget(tenant: string, key: string): void {
    for (const id of this.#entries.keys())
      if (id.startsWith(`${tenant}\n`) && id.endsWith(`\n${key}`)) this.#entries.delete(id);
  }

  /** Resolves when nothing is on its way any more. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running.keys());
  }

  #isDue(entry: Entry<T>, { question }: Question<T>): boolean {
    const age = this.#now() - entry.triedAt;
    if (entry.question !== question) return true;
    return age >= (entry.failed ? RETRY_MS : this.#fresh);
  }

  #send(entry: Entry<T>, { connector, tenant, question, ask, check }: Question<T>): void {
    const breaker = this.#breakerOf(tenant, connector);
    const busy = [...this.#running.values()].filter((name) => name === connector).length;
    if (busy >= MOST_PENDING) return;
    entry.triedAt = this.#now();
    entry.question = question;
    if (!breaker.allows()) {
      entry.failed = true;
      return;
    }
    entry.pending = true;
    const settle = async (): Promise<void> => {
      const answer = await withDeadline(this.#deadline, ask, check);
      entry.pending = false;
      entry.failed = 'fault' in answer;
      if ('value' in answer) {
        entry.value = answer.value;
        entry.at = this.#now();
        breaker.succeeded();
        return;
      }
      breaker.failed();
      // Neither what was asked nor what was answered: both may hold words of a customer.
      this.#log.warn({ connector, code: answer.fault }, 'a connector did not answer');
    };
    const work = settle();
    this.#running.set(work, connector);
    void work.finally(() => this.#running.delete(work));
  }

  #breakerOf(tenant: string, connector: string): Breaker {
    const id = `${tenant}\n${connector}`;
    const breaker = this.#breakers.get(id) ?? new Breaker(this.#now);
    this.#breakers.set(id, breaker);
    return breaker;
  }
}
