import { ExternalId } from '@baton/handoff-core';
import { serves } from '../connectors/port.ts';
import type { Connector, Connectors, Hint, RawHook, ReadHook } from '../connectors/port.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { newSecret } from '../signing/sign.ts';
import { Problem } from '../problems/problem.ts';
import type { Database } from '../storage/database.ts';
import { storeHints } from './hint-store.ts';
import type { KnownHooks, OwnedHook } from './known-hooks.ts';
import type { Locator } from './locator.ts';
import type { Refusals } from './refusals.ts';

/** Queue of tickets that webhooks hinted at. */
export const HINT_QUEUE = 'inbound-hook';

/** A ticket that somebody hinted at. */
export interface HintedTicket {
  tenant: string;
  helpdesk: string;
  ticket: string;
  /** Of the webhook, where no conversation lies under this ticket: it may under another reference. */
  unknown?: string;
  /** How often what the helpdesk's AI said could not be read. */
  unheard?: number;
}

/** What the door works with. */
export interface HookDoor {
  db: Database;
  connectors: Connectors;
  jobs: Jobs;
  hooks: KnownHooks;
  refusals: Refusals;
  locator: Locator;
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

/** Hints that led to nothing, each ticket once, where the helpdesk may know it by another name, or has an AI that is listened to. */
const unknownOf = (
  { locator, connectors }: HookDoor,
  where: Pick<HintedTicket, 'tenant' | 'helpdesk'>,
  hints: readonly Hint[],
  known: ReadonlySet<string>,
): HintedTicket[] => {
  const rest = new Map(
    hints.flatMap(({ id, ticket }) => (known.has(ticket) ? [] : [[ticket, id] as const])),
  );
  const listens = connectors.get(where.helpdesk)?.overhear !== undefined;
  return [...rest].flatMap(([ticket, unknown]) =>
    listens || locator.mayFind({ ...where, ticket }) ? [{ ...where, ticket, unknown }] : [],
  );
};

/** Secrets the connector has of its own, asked for only when the tenant's do not fit. */
const ownSecrets = async (
  connector: Connector | undefined,
  found: OwnedHook | null,
): Promise<readonly string[]> =>
  found && connector?.hookSecrets ? connector.hookSecrets(found.tenant) : [];

/**
 * Takes a webhook in: who sent it is proven on the bytes as they came, hints that are new are stored, and nothing is done
 * with them yet. Gives what is to be told to the queue. @throws Problem `hook-refused`, `hook-unreadable`, `store-unavailable`
 */
export const receiveHook = async (
  door: HookDoor,
  { helpdesk, hookId, headers, body }: KnockingHook,
): Promise<HintedTicket[]> => {
  const connector = door.connectors.get(helpdesk);
  const readBy = (secrets: readonly string[]): ReadHook =>
    readSafely(connector, { headers, body, secrets, now: door.now() });
  const read = async (found: OwnedHook | null): Promise<ReadHook> => {
    const first = readBy(found?.hook.secrets ?? [NOBODY]);
    if (first.ok || first.why !== 'signature') return first;
    const own = await ownSecrets(connector, found);
    return own.length === 0 ? first : readBy(own);
  };
  const first = connector?.readHook
    ? await door.hooks.find(helpdesk, hookId)
    : { found: null, kept: false };
  let { found } = first;
  let answer = await read(found);
  // What is kept may be older than its latest secret.
  if (first.kept && !answer.ok) {
    found = await door.hooks.ask(helpdesk, hookId);
    answer = await read(found);
  }
  const why = !found ? 'unknown-hook' : answer.ok ? null : answer.why;
  if (why !== null || !found || !answer.ok) {
    // The name was checked as an address only: what no connector has is not written down.
    door.refusals.note(connector ? helpdesk : 'unknown', why ?? 'signature');
    throw new Problem(why === 'malformed' ? 'hook-unreadable' : 'hook-refused');
  }
  return keepHints(door, { tenant: found.tenant, helpdesk }, answer.hints);
};

/** Stores what is new of the hints; gives what is to be told to the queue. @throws Problem `store-unavailable` */
const keepHints = async (
  door: HookDoor,
  { tenant, helpdesk }: Pick<HintedTicket, 'tenant' | 'helpdesk'>,
  told: readonly Hint[],
): Promise<HintedTicket[]> => {
  const hints = told.filter(({ ticket }) => isTicket(ticket)).slice(0, MOST);
  const tickets = await storeHints(door.db, tenant, helpdesk, hints, door.leaseClock?.() ?? null);
  const known = tickets.map((ticket): HintedTicket => ({ tenant, helpdesk, ticket }));
  return [...known, ...unknownOf(door, { tenant, helpdesk }, hints, new Set(tickets))];
};

/** A webhook of a tenant's helpdesk that came in at a door of the helpdesk's own. */
export interface BroughtHook {
  tenant: string;
  helpdesk: string;
  headers: RawHook['headers'];
  /** As it came. */
  body: Buffer;
  /** What proves it. */
  secrets: readonly string[];
}

/** What became of it. `signature`: not proven, or nothing of this name takes webhooks. */
export type BroughtAnswer = 'taken' | 'signature' | 'malformed';

/**
 * The same for a webhook whose tenant is known by other ways than an address of Baton's: proven on the bytes as they came, its
 * new hints stored and told to the queue. @throws Problem `store-unavailable`
 */
export const takeHook = async (door: HookDoor, brought: BroughtHook): Promise<BroughtAnswer> => {
  const { tenant, helpdesk, headers, body, secrets } = brought;
  const connector = door.connectors.get(helpdesk);
  const isTheirs = connector !== undefined && serves(connector, tenant);
  const hook = { headers, body, secrets, now: door.now() };
  const answer = readSafely(isTheirs ? connector : undefined, hook);
  if (!answer.ok) {
    door.refusals.note(connector ? helpdesk : 'unknown', answer.why);
    return answer.why === 'malformed' ? 'malformed' : 'signature';
  }
  const hinted = await keepHints(door, { tenant, helpdesk }, answer.hints);
  void queueHinted(door, hinted);
  return 'taken';
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
