import type { Logger } from 'pino';
import type { HintedTicket } from '../inbound/receive-hook.ts';
import { Problem } from '../problems/problem.ts';
import { readWatchStatus, ticketsDue } from './check-store.ts';
import type { WatchStatus } from './check-store.ts';
import { lookAtTicket } from './look-at-ticket.ts';
import type { LookResult } from './look-at-ticket.ts';
import { lookAtUnknown } from './look-at-unknown.ts';
import { RoundShare } from './round-share.ts';
import { overhear } from './overhear.ts';
import type { UnknownDeps } from './look-at-unknown.ts';

/** How much is read at most. */
export interface ReconcileLimits {
  /** Milliseconds between looks at a ticket whose handoff is new; older ones are looked at less often. */
  everyMs: number;
  /** Tickets of one helpdesk of a tenant in a round, where its connector says no less. */
  each: number;
  /** Tickets in a round. */
  round: number;
  /** Tickets looked at at the same time. */
  atOnce: number;
}

const LIMITS: ReconcileLimits = { everyMs: 55_000, each: 120, round: 1_000, atOnce: 8 };

/** What a round came to. */
export interface Round {
  /** ISO 8601. */
  at: string;
  ms: number;
  /** Tickets looked at, how many of them led to something, and how many could not be read. */
  looked: number;
  changed: number;
  failed: number;
}

/**
 * Keeps handoffs up to date with their tickets, whatever webhooks say or do not say: a hint makes it sooner, a round over all
 * that are open makes it certain. Several processes may do it at once.
 */
export class Reconciler {
  readonly #deps: UnknownDeps;
  readonly #log: Logger;
  readonly #limits: ReconcileLimits;
  #running: Promise<Round> | null = null;
  #last: Round | null = null;

  constructor(deps: UnknownDeps, log: Logger, limits: Partial<ReconcileLimits> = {}) {
    this.#deps = deps;
    this.#log = log;
    this.#limits = { ...LIMITS, ...limits };
  }

  /** Looks at what is due now, of all tenants. @throws Problem `store-unavailable` */
  round(): Promise<Round> {
    this.#running ??= this.#round().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /**
   * Looks at a ticket somebody hinted at; who else looks at it right now sees the hint. `unheard`: what the helpdesk's AI said could not be read, and
   * has to be tried again. @throws Problem `store-unavailable`
   */
  async hinted(ticket: HintedTicket): Promise<LookResult | 'unheard'> {
    const { unknown, unheard: _tries, ...watched } = ticket;
    const heard = await overhear(this.#deps, watched);
    const looked =
      unknown === undefined
        ? await lookAtTicket(this.#deps, watched, { hinted: true })
        : await lookAtUnknown(this.#deps, watched, unknown);
    if (heard === 'unheard') return heard;
    return heard === 'news' ? 'changed' : looked;
  }

  /** Where it stands for a tenant. @throws Problem `store-unavailable` */
  async status(tenant: string): Promise<WatchStatus & { round: Round | null }> {
    const now = this.#deps.leaseClock?.().toISOString() ?? null;
    const status = await readWatchStatus(this.#deps.db, tenant, now, this.#limits.everyMs);
    return { round: this.#last, ...status };
  }

  /** What the store does not take of one ticket costs no other one its look. @throws Problem `store-unavailable` */
  async #look(ticket: HintedTicket): Promise<LookResult> {
    try {
      return await lookAtTicket(this.#deps, ticket, { hinted: false });
    } catch (error) {
      if (error instanceof Problem && error.code === 'store-unavailable') throw error;
      return 'failed';
    }
  }

  async #round(): Promise<Round> {
    const { db, connectors, resting, now, leaseClock } = this.#deps;
    const begun = performance.now();
    const at = now().toISOString();
    const due = await ticketsDue(db, {
      now: leaseClock?.().toISOString() ?? null,
      everyMs: this.#limits.everyMs,
      helpdesks: [...connectors].flatMap(([name, each]) => (each.readTicket ? [name] : [])),
      without: resting.now,
      each: this.#limits.each,
      limit: this.#limits.round,
    });
    const results: LookResult[] = [];
    const queue = due.values();
    const share = new RoundShare(connectors);
    const work = async (): Promise<void> => {
      for (const ticket of queue)
        if (await share.take(ticket)) results.push(await this.#look(ticket));
    };
    await Promise.all(Array.from({ length: this.#limits.atOnce }, work));
    const count = (...which: LookResult[]): number =>
      results.filter((result) => which.includes(result)).length;
    const ms = Math.round(performance.now() - begun);
    const changed = count('changed');
    const failed = count('failed');
    const round = { at, ms, looked: changed + failed + count('same'), changed, failed };
    this.#last = round;
    if (changed > 0 || failed > 0) this.#log.info(round, 'tickets were gone by');
    return round;
  }
}
