import type { Policy, Queue, QueueNow, Situation } from '@baton/handoff-core';
import { LRUCache } from 'lru-cache';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { Asked } from '../connectors/asked.ts';
import type { Connector, Connectors, Staffing } from '../connectors/port.ts';
import type { Database } from '../storage/database.ts';
import { checkStaffing } from './check-staffing.ts';
import { Waiting } from './waiting.ts';

/** Asked again when an answer is older. */
const FRESH_MS = 20_000;
/** An older answer says nothing about now. */
const VALID_MS = 60_000;
const DEADLINE_MS = 2_000;
/** An admin who looks waits so long at most. */
const PATIENCE_MS = 2_500;
/** Who was looked for lately is asked about further on, so that the first handoff after a pause finds an answer. */
const WATCHED_MS = 15 * 60_000;
const MOST_WATCHED = 500;

/** Which queues, and who of them is to be asked. */
interface Place {
  tenant: string;
  policy: Pick<Policy, 'queues' | 'defaultQueue' | 'routes'>;
  /** Where the conversation's ticket lives; null where it has none. */
  helpdesk: string | null;
}

/** What availability is read from. */
export interface AvailabilitySources {
  db: Database;
  connectors: Connectors;
  log: Logger;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Milliseconds after which a helpdesk is asked again; 20 seconds when left out. */
  freshMs?: number | undefined;
  /** How many times longer than usual answers are waited for; 1 when left out. */
  patience?: number | undefined;
}

const most = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.max(a, b);

/**
 * Who is there for which queue, from memory. Nobody waits: connectors are asked behind it, with a deadline, a rest after
 * failures, and again every few seconds while a tenant is busy. An answer older than a minute is none.
 */
export class Availability {
  /** By the name of the helpdesk. */
  readonly connectors: Connectors;
  readonly #now: () => number;
  readonly #patience: number;
  readonly #asked: Asked<Staffing>;
  readonly #waiting: Waiting;
  readonly #watched = new LRUCache<string, { place: Place; at: number }>({ max: MOST_WATCHED });

  constructor({ db, connectors, log, now, freshMs = FRESH_MS, patience = 1 }: AvailabilitySources) {
    this.connectors = connectors;
    this.#now = now;
    this.#patience = patience;
    this.#asked = new Asked<Staffing>(log, now, DEADLINE_MS * patience, freshMs);
    this.#waiting = new Waiting(db, log, now);
  }

  /** A conversation of this tenant is under way: whoever may be needed soon is asked about. Costs next to nothing. */
  touch(tenant: string, policy: Place['policy'], helpdesk: string | null): void {
    const key = `${tenant}\n${helpdesk ?? ''}`;
    const known = this.#watched.get(key);
    const now = this.#now();
    if (known && known.place.policy === policy && now - known.at < FRESH_MS) return;
    this.#watched.set(key, { place: { tenant, policy, helpdesk }, at: now });
    this.#lookAt({ tenant, policy, helpdesk });
  }

  /** The queues as they are now, as far as it is known; `now` is the moment it is for. */
  situation(
    tenant: string,
    policy: Place['policy'],
    helpdesk: string | null,
    now: Date | string,
  ): Situation {
    this.touch(tenant, policy, helpdesk);
    return {
      now: typeof now === 'string' ? now : now.toISOString(),
      queues: this.#lookAt({ tenant, policy, helpdesk }),
    };
  }

  /** Waits until what can be known is, two and a half seconds at most: for an admin who looks, never for a conversation. */
  async known(tenant: string, policy: Place['policy'], helpdesk: string | null): Promise<void> {
    this.#waiting.forget(tenant);
    this.#lookAt({ tenant, policy, helpdesk });
    await Promise.race([
      this.settled(),
      delay(PATIENCE_MS * this.#patience, undefined, { ref: false }),
    ]);
  }

  /** Asks again about all that were looked for lately; gives how many. Never rejects. */
  refresh(): Promise<number> {
    let count = 0;
    for (const [key, { place, at }] of this.#watched.entries()) {
      if (this.#now() - at > WATCHED_MS) this.#watched.delete(key);
      else {
        this.#lookAt(place);
        count += 1;
      }
    }
    return Promise.resolve(count);
  }

  /** Resolves when nothing is on its way any more. */
  async settled(): Promise<void> {
    await Promise.all([this.#asked.settled(), this.#waiting.settled()]);
  }

  #lookAt({ tenant, policy, helpdesk }: Place): Map<string, QueueNow> {
    const own = this.#waiting.look(tenant);
    const found = new Map<string, QueueNow>();
    const known = new Map(policy.queues.map((queue) => [queue.id, queue]));
    for (const id of new Set([
      ...policy.routes.map(({ queue }) => queue),
      policy.defaultQueue,
      ...known.keys(),
    ])) {
      const staffing = this.#ask(tenant, known.get(id), helpdesk);
      found.set(id, {
        online: staffing?.online ?? null,
        // A helpdesk that counts counts ours as well, once they have arrived there.
        waiting: most(staffing?.waiting ?? null, own === null ? null : (own.get(id) ?? 0)),
        minutes: staffing?.minutes ?? null,
      });
    }
    return found;
  }

  #ask(tenant: string, queue: Queue | undefined, helpdesk: string | null): Staffing | null {
    const place = queue && this.#connectorFor(queue, helpdesk);
    if (!place) return null;
    const { connector, target } = place;
    const { value, at } = this.#asked.look({
      connector: connector.name,
      tenant,
      key: `${place.helpdesk}\n${queue.id}`,
      question: JSON.stringify(target),
      ask: async (signal) => connector.availability?.({ tenant, target, signal }),
      check: checkStaffing,
    });
    return at !== null && this.#now() - Date.parse(at) <= VALID_MS ? value : null;
  }

  /** Whom to ask about a queue: the helpdesk of the conversation, and where it has none the only one that knows the queue. */
  #connectorFor(
    queue: Queue,
    helpdesk: string | null,
  ): { helpdesk: string; connector: Connector; target: Queue['targets'][string] } | null {
    const names = helpdesk === null ? Object.keys(queue.targets) : [helpdesk];
    const [name] = names;
    if (name === undefined || names.length > 1 || !Object.hasOwn(queue.targets, name)) return null;
    const connector = this.connectors.get(name);
    const target = queue.targets[name];
    return connector?.availability && target ? { helpdesk: name, connector, target } : null;
  }
}
