import type { Logger } from 'pino';
import { errorCode } from '../problems/error-code.ts';
import type { Database } from '../storage/database.ts';
import { claimDeliveries, endTry } from './delivery-store.ts';
import type { DueDelivery, TryEnd } from './delivery-store.ts';
import { waitAfter } from './retry-waits.ts';
import { sendSigned } from './send-delivery.ts';
import type { Sent } from './send-delivery.ts';

/** What the sender works with. */
export interface SenderOptions {
  db: Database;
  log: Logger;
  /** Signs with it. */
  now: () => Date;
  /** Time by which deliveries are due; null for the clock of the database, so that servers need not agree. */
  leaseClock: (() => Date) | null;
  /** 0 to 1, below 1: spreads tries. */
  random: () => number;
  /** Times and numbers that tests shorten. */
  limits?: Partial<Limits>;
}

interface Limits {
  /** Calls under way at subscribers that answer. */
  healthy: number;
  /** The same at those that fail at present. */
  failing: number;
  /** At one subscriber. */
  each: number;
  timeoutMs: number;
  leaseSeconds: number;
  pollMs: number;
  /** What calls under way get at the end. */
  stopMs: number;
}

/**
 * Connections cost little and subscribers may be slow, so there are many. Those that fail have their own share, and at
 * most one call each: however many of them hang, the others go on.
 */
const LIMITS: Limits = {
  healthy: 192,
  failing: 64,
  each: 8,
  timeoutMs: 15_000,
  leaseSeconds: 60,
  pollMs: 1_000,
  stopMs: 2_000,
};

const endOf = (sent: Sent, attempt: number, jitter: number): TryEnd => {
  const { httpStatus, code, ms } = sent;
  if (sent.ok) return { outcome: 'delivered', httpStatus, code, ms, wait: null };
  if (httpStatus === 410) return { outcome: 'gone', httpStatus, code, ms, wait: null };
  const wait = waitAfter(attempt, jitter);
  return { outcome: wait === null ? 'failed' : 'retry', httpStatus, code, ms, wait };
};

/**
 * Sends what is due. Any number of senders may share a database: a delivery is leased to one of them, and one whose lease ran
 * out is sent again under the same id.
 */
export class WebhookSender {
  readonly #options: SenderOptions;
  readonly #limits: Limits;
  readonly #under = new Set<Promise<void>>();
  /** How many of those under way are at subscribers that had failed before. */
  #failing = 0;
  readonly #ended = new AbortController();
  #timer: NodeJS.Timeout | null = null;
  #pumping: Promise<void> | null = null;
  #again = false;
  #stopped = false;

  constructor(options: SenderOptions) {
    this.#options = options;
    this.#limits = { ...LIMITS, ...options.limits };
  }

  /** Claims once and sends it; gives how many there were. @throws driver errors */
  async runOnce(): Promise<number> {
    const due = await this.#claim();
    await Promise.all(due.map((delivery) => this.#deliver(delivery)));
    return due.length;
  }

  /** The same until nothing is due. */
  async runDue(): Promise<number> {
    let total = 0;
    for (let sent = await this.runOnce(); sent > 0; sent = await this.runOnce()) total += sent;
    return total;
  }

  start(): void {
    this.#timer = setInterval(() => this.hint(), this.#limits.pollMs).unref();
    this.hint();
  }

  /** There may be something due: looks at once. */
  hint(): void {
    if (this.#stopped || this.#timer === null) return;
    this.#again = true;
    this.#pumping ??= this.#pump().finally(() => {
      this.#pumping = null;
    });
  }

  /** Waits a moment for what is under way; what takes longer is sent again when its lease ends. */
  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer) clearInterval(this.#timer);
    await this.#pumping;
    const enough = setTimeout(() => this.#ended.abort(), this.#limits.stopMs);
    await Promise.all(this.#under);
    clearTimeout(enough);
  }

  async #pump(): Promise<void> {
    while (this.#again && !this.#stopped) {
      this.#again = false;
      try {
        for (const delivery of await this.#claim()) {
          this.#again = true;
          this.#launch(delivery);
        }
      } catch (error) {
        this.#options.log.warn(
          { cause: errorCode(error) },
          'webhooks: could not look for what is due',
        );
        return;
      }
    }
  }

  #launch(delivery: DueDelivery): void {
    const { failing } = delivery;
    if (failing) this.#failing += 1;
    const work = this.#deliver(delivery).finally(() => {
      if (failing) this.#failing -= 1;
      this.#under.delete(work);
      this.hint();
    });
    this.#under.add(work);
  }

  #claim(): Promise<DueDelivery[]> {
    const { healthy, failing, each, leaseSeconds } = this.#limits;
    const limits = {
      healthy: Math.max(0, healthy - (this.#under.size - this.#failing)),
      failing: Math.max(0, failing - this.#failing),
      each,
      leaseSeconds,
    };
    if (limits.healthy + limits.failing === 0) return Promise.resolve([]);
    return claimDeliveries(this.#options.db, limits, this.#options.leaseClock?.() ?? null);
  }

  /** Never rejects: what could not be written down is due again when its lease ends. */
  async #deliver(delivery: DueDelivery): Promise<void> {
    const { db, log, now, leaseClock, random } = this.#options;
    const { tenant, webhook, event, body, attempt } = delivery;
    try {
      let end: TryEnd = { outcome: 'erased', httpStatus: null, code: null, ms: 0, wait: null };
      if (body !== null) {
        const { signal } = this.#ended;
        const { timeoutMs } = this.#limits;
        const message = { id: event, body, at: now() };
        const sent = await sendSigned(delivery, message, { timeoutMs, signal });
        if (signal.aborted && sent.httpStatus === null) return;
        end = endOf(sent, attempt, random());
      }
      const ended = await endTry(db, delivery, end, leaseClock?.() ?? null);
      if (ended?.disabled)
        log.warn({ tenant, webhook, because: ended.disabled }, 'webhook disabled');
    } catch (error) {
      log.warn(
        { tenant, webhook, cause: errorCode(error) },
        'webhooks: an end was not written down',
      );
    }
  }
}
