import { seenAfter } from '@baton/handoff-core';
import type { SeenTicket } from '@baton/handoff-core';
import { ConnectorError } from '../connectors/port.ts';
import type { Connectors } from '../connectors/port.ts';
import { WITHOUT_HOOK } from '../inbound/hook.ts';
import { listHooks } from '../inbound/hook-store.ts';
import type { Policies } from '../policy/policies.ts';
import { Problem } from '../problems/problem.ts';
import { claimTicket, conversationsOf, releaseTicket } from './check-store.ts';
import type { Looked, WatchedTicket } from './check-store.ts';
import { byStatusAlone, handedOver } from './control.ts';
import { reconcileConversation } from './reconcile-conversation.ts';
import type { ReconcileDeps } from './reconcile-conversation.ts';
import type { Resting } from './resting.ts';

/** What a look at a ticket takes. */
export interface LookDeps extends ReconcileDeps {
  connectors: Connectors;
  policies: Policies;
  resting: Resting;
  now: () => Date;
  leaseClock: (() => Date) | null;
}

/** What came of a look. `busy`: somebody else looks; `rests`: the helpdesk does not answer now; `idle`: nobody waits for it. */
export type LookResult = 'changed' | 'same' | 'busy' | 'rests' | 'idle' | 'failed';

/** A helpdesk that takes longer is not there. */
const READ_MS = 10_000;
/** Longer than reading and writing can take: who holds a ticket for longer has died. */
const LEASE_MS = 60_000;
/** A ticket that can't be read while others can rests for so long, twice as long at each failure. */
const RETRY_MS = 60_000;

/** A ticket that is not there looks like this. */
const gone = (now: string): SeenTicket => ({
  status: 'gone',
  mergedInto: null,
  assignee: null,
  updatedAt: now,
  messages: [],
});

const readNow = async (
  { connectors }: LookDeps,
  { tenant, helpdesk, ticket }: WatchedTicket,
  now: string,
): Promise<SeenTicket> => {
  const signal = AbortSignal.timeout(READ_MS);
  const request = { tenant, ticket: { helpdesk, id: ticket }, signal };
  const connector = connectors.get(helpdesk);
  if (!connector?.readTicket) throw new ConnectorError('refused', { sent: false });
  try {
    const read = await connector.readTicket(request);
    if (!read) return gone(now);
    // A time to come would make every later look the older one.
    return { ...read, updatedAt: read.updatedAt < now ? read.updatedAt : now };
  } catch (error) {
    if (error instanceof ConnectorError && error.code === 'not-found') return gone(now);
    throw error;
  }
};

const bringUpToDate = async (
  deps: LookDeps,
  watched: WatchedTicket,
  conversations: readonly string[],
  seen: Parameters<typeof reconcileConversation>[1]['seen'],
): Promise<{ looked: Looked; changed: boolean }> => {
  const { tenant, helpdesk, ticket: ticketId } = watched;
  const now = deps.now().toISOString();
  const before = await handedOver(deps.db, tenant, conversations);
  const ticket = await readNow(deps, watched, now);
  deps.resting.answered(tenant, helpdesk);
  const { engine } = await deps.policies.of(tenant);
  const hooks = await listHooks(deps.db, tenant, deps.now());
  const hook = hooks.find((each) => each.helpdesk === helpdesk) ?? WITHOUT_HOOK;
  let changed = false;
  const place = { tenant, helpdesk, ticketId, ticket, seen, hook, engine, now };
  for (const conversationId of conversations) {
    const request = { ...place, conversationId, before: before.get(conversationId) ?? null };
    changed = (await reconcileConversation(deps, request)) || changed;
  }
  const told = before.size > 0 ? ticket : byStatusAlone(ticket);
  return { looked: { seen: seenAfter(seen, told) }, changed };
};

/** What stands in the way, and whether the ticket itself is to rest. */
const faultOf = ({ resting }: LookDeps, watched: WatchedTicket, error: unknown): Looked => {
  if (error instanceof ConnectorError) {
    const helpdesks = resting.failed(watched.tenant, watched.helpdesk, error);
    return { code: error.code, retryMs: helpdesks ? null : RETRY_MS };
  }
  const code = error instanceof Problem ? error.code : 'internal';
  return { code, retryMs: code === 'internal' || code === 'sealed-data' ? RETRY_MS : null };
};

/**
 * Reads a ticket from its helpdesk and does what follows, unless somebody else is at it. What fails is noted and tried again;
 * it rejects only when the store does not answer. @throws Problem `store-unavailable`
 */
export const lookAtTicket = async (
  deps: LookDeps,
  watched: WatchedTicket,
  { hinted }: { hinted: boolean },
): Promise<LookResult> => {
  const { tenant, helpdesk } = watched;
  if (deps.resting.has(tenant, helpdesk)) return 'rests';
  const clock = (): string | null => deps.leaseClock?.().toISOString() ?? null;
  const conversations = await conversationsOf(deps.db, watched, deps.now().toISOString());
  if (conversations.length === 0) return 'idle';
  let result: LookResult = 'same';
  for (;;) {
    const ask = { hinted, now: clock(), leaseMs: LEASE_MS };
    const claim = await claimTicket(deps.db, watched, ask);
    if (!claim) return result === 'changed' ? result : 'busy';
    let looked: Looked;
    try {
      const done = await bringUpToDate(deps, watched, conversations, claim.seen);
      looked = done.looked;
      if (done.changed) result = 'changed';
    } catch (error) {
      looked = faultOf(deps, watched, error);
      result = 'failed';
    }
    const again = await releaseTicket(deps.db, watched, claim.token, looked, clock());
    if (!again) return result;
  }
};
