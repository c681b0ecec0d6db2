import type { InboxAsk, InboxReply } from '../../intercom-inbox/inbox-host.ts';
import type { IntercomInbox } from './inbox.ts';

/** Carries what an `inboxHost` asks to an app whose canvases are at `{base}/initialize` and `{base}/submit`, signed as Intercom does. */
export const carryTo =
  (inbox: IntercomInbox, base: string) =>
  ({ kind, componentId = '', ...look }: InboxAsk): Promise<InboxReply> =>
    kind === 'initialize'
      ? inbox.initialize(base, look)
      : inbox.submit(base, { ...look, componentId });
