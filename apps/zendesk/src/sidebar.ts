import { createPanelClient } from '@baton/handoff-client';
import type { PanelClient, PanelTarget } from '@baton/handoff-client';

import type { BootConfig } from './boot-config.ts';
import type { TicketHost } from './host/ticket-host.ts';
import { PanelStore } from './panel/panel-store.ts';
import { reloadBoot } from './session/reload-boot.ts';
import { createSession } from './session/session.ts';

/** Everything behind the pixels: running before React has arrived. */
export interface Sidebar {
  host: TicketHost;
  client: PanelClient;
  store: PanelStore;
  /** For words of our own and for times, once the host has said it; the service's guess until then. */
  locale(): string;
  /** Loads what hears of news as they happen; until then, and where it does not come, the store looks by itself. */
  goLive(): Promise<void>;
  /** Ends every request, timer and listener. */
  close(): void;
}

const LOCALE_PATIENCE_MS = 250;

/** Starts to look for the ticket's panel, and keeps looking while the app is shown. */
export function startSidebar(host: TicketHost, config: BootConfig, search: string): Sidebar {
  let locale = config.locale;
  // The page's first line looks it up while scripts are on their way: ten milliseconds in a fresh browser process.
  const timeZone =
    document.documentElement.dataset['timeZone'] ??
    Intl.DateTimeFormat().resolvedOptions().timeZone;
  const session = createSession(config.session, () => reloadBoot(location.href));
  const service = { baseUrl: config.apiBase, ...session };
  const client = createPanelClient(service, () => ({
    locale,
    timeZone,
    host: 'zendesk',
  }));
  const findTarget = async (): Promise<PanelTarget> => {
    const [ticketId, found] = await Promise.all([host.ticketId(), localeOf(host, search)]);
    locale = found ?? locale;
    return { helpdesk: 'zendesk', ticketId };
  };
  const target = findTarget();
  const store = new PanelStore({ client, target, pollMs: config.pollMs });

  let activated = true;
  let tell = (_awake: boolean): void => undefined;
  const follow = (): void => {
    const awake = activated && document.visibilityState === 'visible';
    if (awake) store.wake();
    else store.sleep();
    tell(awake);
  };
  const setActivated = (value: boolean): void => {
    activated = value;
    follow();
  };
  const stops = [
    host.on('changed', () => void store.refresh()),
    host.on('activated', () => setActivated(true)),
    host.on('deactivated', () => setActivated(false)),
    host.on('closed', () => close()),
  ];
  document.addEventListener('visibilitychange', follow);
  const close = (): void => {
    store.sleep();
    tell(false);
    document.removeEventListener('visibilitychange', follow);
    for (const stop of stops) stop();
  };
  follow();
  const goLive = async (): Promise<void> => {
    const [{ followTicket }, ticket] = await Promise.all([import('./live/live.ts'), target]);
    tell = followTicket({ store, service, target: ticket });
    follow();
  };
  return { host, client, store, locale: () => locale, goLive, close };
}

/** A host that is slow to name the language must not hold up the brief. */
function localeOf(host: TicketHost, search: string): Promise<string | null> {
  const named = new URLSearchParams(search).get('locale');
  if (named !== null) return Promise.resolve(named);
  return Promise.race([
    host.locale(),
    new Promise<null>((resolve) => {
      setTimeout(() => resolve(null), LOCALE_PATIENCE_MS);
    }),
  ]);
}
