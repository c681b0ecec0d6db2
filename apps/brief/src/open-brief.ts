import { createPanelClient } from '@baton/handoff-client';
import type { PanelClient } from '@baton/handoff-client';

import type { OpenedLink } from './link/open-link.ts';
import { PanelStore } from './panel/panel-store.ts';

/** A brief that is open: running whether or not it is drawn. */
export interface OpenBrief {
  opened: OpenedLink;
  client: PanelClient;
  store: PanelStore;
  /** Ends every request, timer and listener. */
  close(): void;
}

const POLL_MS = 4_000;

/** Starts to look for the panel of the conversation, and keeps looking while the page is seen. */
export function openBrief(opened: OpenedLink, pollMs: number = POLL_MS): OpenBrief {
  const { helpdesk, ticket, locale } = opened;
  const service = { baseUrl: '', token: opened.session };
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const client = createPanelClient(service, { locale, timeZone, host: 'web' });
  const target = { helpdesk, ticketId: ticket };
  const store = new PanelStore({ client, target, pollMs });

  let over = false;
  let tell = (_awake: boolean): void => undefined;
  const follow = (): void => {
    const awake = !over && document.visibilityState === 'visible';
    if (awake) store.wake();
    else store.sleep();
    tell(awake);
  };
  document.addEventListener('visibilitychange', follow);
  follow();
  const goLive = async (): Promise<void> => {
    const { followConversation } = await import('./live/live.ts');
    if (over) return;
    tell = followConversation({ store, service, target });
    follow();
  };
  // Without it the page looks by itself.
  void goLive().catch(() => undefined);
  return {
    opened,
    client,
    store,
    close: () => {
      over = true;
      follow();
      document.removeEventListener('visibilitychange', follow);
    },
  };
}
