import type { Helpdesk } from './helpdesk.ts';
import { connectInbox } from './inbox-desk.ts';

/** Talks to the Freshdesk account beside the development server. */
export const connectFreshdesk = (): Helpdesk =>
  connectInbox({ helpdesk: 'freshdesk', base: '/dev/freshdesk', conversations: 'tickets' });
