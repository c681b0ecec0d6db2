import { createPanelClient } from '@baton/handoff-client';
import type { PanelClient, PanelTarget } from '@baton/handoff-client';

import type { BootConfig } from './boot-config.ts';
import { closedTicket } from './host/closed-ticket.ts';
import type { ClosedTicket } from './host/closed-ticket.ts';
import type { TicketHost } from './host/ticket-host.ts';
import { PanelStore } from './panel/panel-store.ts';
import { reloadBoot } from './session/reload-boot.ts';
import { createSession } from './session/session.ts';
import { loadWords } from './words/load-words.ts';
import type { LoadWords } from './words/load-words.ts';

/** Everything behind the pixels: running before React has arrived. */
export interface Sidebar {
  host: TicketHost;
  client: PanelClient;
  store: PanelStore;
  closed: ClosedTicket;
  /** Handed on, so that what draws need not bring it a second time. */
  loadWords: LoadWords;
  /** For words of our own and for times, once the host has said it; the service's guess until then. */
  locale(): string;
  /** Loads what the brief need not wait for: what hears of news as they happen, and the look at replies before they are sent. */
  goLive(): Promise<void>;
  /** Told when the host puts the app away; at once when it has. */
  onClose(listener: () => void): void;
  /** Ends every request, timer and listener. */
  close(): void;
}

const LOCALE_PATIENCE_MS = 250;
/** What changes in a conversation comes in handfuls: one look for each. */
const GATHER_MS = 1_000;

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
  const ask = (): void =>
    void import('./leave/ask-leave.ts').then(
      (leave) => leave.askLeave(store, host, service, locale),
      () => store.show({ kind: 'unreachable' }),
    );
  const store = new PanelStore({ client, target, pollMs: config.pollMs, ask });
  const closed = closedTicket(host);

  let activated = true;
  let over = false;
  let awake = false;
  let news: ReturnType<typeof setTimeout> | undefined;
  let tell = (_awake: boolean): void => undefined;
  const follow = (): void => {
    awake = !over && activated && document.visibilityState === 'visible';
    if (awake) store.wake();
    else {
      store.sleep();
      clearTimeout(news);
      news = undefined;
    }
    tell(awake);
  };
  const setActivated = (value: boolean): void => {
    activated = value;
    follow();
    if (value) void closed.look();
  };
  const gather = (): void => {
    if (!awake || news !== undefined) return;
    news = setTimeout(() => {
      news = undefined;
      void store.refresh();
    }, GATHER_MS);
  };
  const stops = [
    host.on('changed', gather),
    host.on('status', () => void closed.look()),
    host.on('activated', () => setActivated(true)),
    host.on('deactivated', () => setActivated(false)),
    host.on('destroyed', () => close()),
  ];
  document.addEventListener('visibilitychange', follow);
  const close = (): void => {
    over = true;
    follow();
    document.removeEventListener('visibilitychange', follow);
    for (const stop of stops.splice(0)) stop();
  };
  const onClose = (listener: () => void): void => {
    if (over) listener();
    else stops.push(listener);
  };
  follow();
  const goLive = async (): Promise<void> => {
    void closed.look();
    const [{ followTicket }, { warnBeforeSave }, ticket] = await Promise.all([
      import('./live/live.ts'),
      import('./save/warn-before-save.ts'),
      target,
    ]);
    if (over) return;
    tell = followTicket({ store, service, target: ticket });
    if (config.saveWarning) onClose(warnBeforeSave({ host, store, client }));
    follow();
  };
  return { host, client, store, closed, loadWords, locale: () => locale, goLive, onClose, close };
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
