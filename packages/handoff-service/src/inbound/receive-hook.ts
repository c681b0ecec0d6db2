import { ExternalId } from '@baton/handoff-core';
import type { Connector, Connectors, RawHook, ReadHook } from '../connectors/port.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { newSecret } from '../signing/sign.ts';
import { Problem } from '../problems/problem.ts';
import type { Database } from '../storage/database.ts';
import { storeHints } from './hint-store.ts';
import type { KnownHooks, OwnedHook } from './known-hooks.ts';
import type { Refusals } from './refusals.ts';

/** Queue of tickets that webhooks hinted at. */
export const HINT_QUEUE = 'inbound-hook';

/** A ticket that somebody hinted at. */
export interface HintedTicket {
  tenant: string;
  helpdesk: string;
  ticket: string;
}

/** What the door works with. */
export interface HookDoor {
  db: Database;
  connectors: Connectors;
  jobs: Jobs;
  hooks: KnownHooks;
  refusals: Refusals;
  now: () => Date;
  leaseClock: (() => Date) | null;
}

/** A webhook as it came in, before anything is known of it. */
export interface KnockingHook {
  helpdesk: string;
  hookId: string;
  headers: RawHook['headers'];
  body: Buffer;
}

/** Whoever can't be found is checked against a secret nobody knows, so that a wrong address looks like a wrong signature. */
const NOBODY = newSecret();

/** Most hints one webhook may hold. */
const MOST = 200;

const isTicket = (id: string): boolean => ExternalId.safeParse(id).success;

/** A connector that throws proves nothing. */
const readSafely = (connector: Connector | undefined, hook: RawHook): ReadHook => {
  try {
    return connector?.readHook?.(hook) ?? { ok: false, why: 'signature' };
  } catch {
    return { ok: false, why: 'signature' };
  }
};

/**
 * Takes a webhook in: who sent it is proven on the bytes as they came, hints that are new are stored, and nothing is done
 * with them yet. Gives what is to be told to the queue. @throws Problem `hook-refused`, `hook-unreadable`, `store-unavailable`
 */
export const receiveHook = async (
  door: HookDoor,
  { helpdesk, hookId, headers, body }: KnockingHook,
): Promise<HintedTicket[]> => {
  const connector = door.connectors.get(helpdesk);
  const read = (found: OwnedHook | null): ReadHook =>
    readSafely(connector, {
      headers,
      body,
      secrets: found?.hook.secrets ?? [NOBODY],
      now: door.now(),
    });
  const first = connector?.readHook
    ? await door.hooks.find(helpdesk, hookId)
    : { found: null, kept: false };
  let { found } = first;
  let answer = read(found);
  // What is kept may be older than its latest secret.
  if (first.kept && !answer.ok) {
    found = await door.hooks.ask(helpdesk, hookId);
    answer = read(found);
  }
  const why = !found ? 'unknown-hook' : answer.ok ? null : answer.why;
  if (why !== null || !found || !answer.ok) {
    // The name was checked as an address only: what no connector has is not written down.
    door.refusals.note(connector ? helpdesk : 'unknown', why ?? 'signature');
    throw new Problem(why === 'malformed' ? 'hook-unreadable' : 'hook-refused');
  }
  const { tenant } = found;
  const hints = answer.hints.filter(({ ticket }) => isTicket(ticket)).slice(0, MOST);
  const tickets = await storeHints(door.db, tenant, helpdesk, hints, door.leaseClock?.() ?? null);
  return tickets.map((ticket) => ({ tenant, helpdesk, ticket }));
};

/** Tells the queue; what is lost here is found by the next round over all tickets. */
export const queueHinted = async (
  { jobs, refusals }: HookDoor,
  tickets: readonly HintedTicket[],
): Promise<void> => {
  for (const hinted of tickets) {
    const { tenant, helpdesk, ticket } = hinted;
    await jobs
      .send(HINT_QUEUE, hinted, { key: `${tenant}:${helpdesk}:${ticket}` })
      .catch(() => refusals.note(helpdesk, 'queue'));
  }
};
