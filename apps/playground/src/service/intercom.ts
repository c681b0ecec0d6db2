import type { Helpdesk } from './helpdesk.ts';
import { connectInbox } from './inbox-desk.ts';

/** Talks to the workspace beside the development server. */
export const connectIntercom = (): Helpdesk =>
  connectInbox({ helpdesk: 'intercom', base: '/dev/intercom', conversations: 'conversations' });
