import { ConnectorError } from '@baton/handoff-service';

const WINDOW_MS = 10 * 60_000;
/** Zendesk takes 30 changes of a ticket in ten minutes from one user; some are left to whoever shares its name. */
const MOST = 26;
/** Tickets that are counted; the one longest ago is forgotten first. */
const MOST_TICKETS = 5_000;

/** Counts changes of each ticket, and refuses the one that would be too many before Zendesk does. */
export interface UpdateBudget {
  /** @throws ConnectorError `unavailable` with the time until there is room: it is this ticket that rests, not the account */
  spend: (ticket: number) => void;
}

export const updateBudget = (now: () => Date): UpdateBudget => {
  const spent = new Map<number, number[]>();
  return {
    spend: (ticket) => {
      const at = now().getTime();
      const recent = (spent.get(ticket) ?? []).filter((time) => Math.abs(at - time) < WINDOW_MS);
      const [oldest = at] = recent;
      if (recent.length >= MOST)
        throw new ConnectorError('unavailable', {
          sent: false,
          retryAfterMs: Math.max(1_000, oldest + WINDOW_MS - at),
        });
      spent.delete(ticket);
      spent.set(ticket, [...recent, at]);
      const [first] = spent.keys();
      if (spent.size > MOST_TICKETS && first !== undefined) spent.delete(first);
    },
  };
};
