import { storeHints } from '../inbound/hint-store.ts';
import type { Locator } from '../inbound/locator.ts';
import type { WatchedTicket } from './check-store.ts';
import { lookAtTicket } from './look-at-ticket.ts';
import type { LookDeps, LookResult } from './look-at-ticket.ts';

/** What a look at a ticket takes that may be known by another name. */
export interface UnknownDeps extends LookDeps {
  locator: Locator;
}

/**
 * Looks at the ticket behind a hint under whose own name no conversation lay when it came. By now one may; else the helpdesk is asked once for its other
 * name, and the hint counts for that one. @throws Problem `store-unavailable`
 */
export const lookAtUnknown = async (
  deps: UnknownDeps,
  watched: WatchedTicket,
  hint: string,
): Promise<LookResult> => {
  const { tenant, helpdesk } = watched;
  const own = await lookAtTicket(deps, watched, { hinted: true });
  if (own !== 'idle') return own;
  const ticket = await deps.locator.find(watched);
  if (ticket === null) return 'idle';
  const hints = [{ id: hint, ticket }];
  const known = await storeHints(deps.db, tenant, helpdesk, hints, deps.leaseClock?.() ?? null);
  return known.length === 0
    ? 'idle'
    : lookAtTicket(deps, { tenant, helpdesk, ticket }, { hinted: true });
};
