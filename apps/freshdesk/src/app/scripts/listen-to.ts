import type { FreshClient, FreshEvent } from './client.ts';
import { later } from './later.ts';

/** What the ticket page tells. */
export interface Listeners {
  /** Another ticket may be open, or the same one again. */
  opened: () => void;
  /** Something about the ticket is another than before. */
  news: () => void;
  /** Somebody can see the page again. */
  wake: () => void;
  /** A reply is about to go out. */
  sends: (event: FreshEvent) => void;
}

const SWITCHES = ['nextTicketClick', 'previousTicketClick'];
const CHANGES = ['propertiesUpdated', 'statusChanged', 'agentChanged', 'groupChanged'];

/** The page tells its new ticket a little after the press. */
const SETTLED_MS = 1_500;

/** Hears what the ticket page tells. */
export const listenTo = (
  { events }: Pick<FreshClient, 'events'>,
  { opened, news, wake, sends }: Listeners,
): void => {
  const switched = (): void => {
    opened();
    later(SETTLED_MS, opened);
  };
  events.on('app.activated', opened);
  for (const name of SWITCHES) events.on(`ticket.${name}`, switched);
  for (const name of CHANGES) events.on(`ticket.${name}`, news);
  const replied = (event: FreshEvent): void => {
    sends(event);
    news();
  };
  events.on('ticket.sendReply', replied, { intercept: true });
  document.addEventListener('visibilitychange', wake);
};
