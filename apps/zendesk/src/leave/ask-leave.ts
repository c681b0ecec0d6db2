import type { TicketHost } from '../host/ticket-host.ts';
import type { AskCard, PanelStore } from '../panel/panel-store.ts';
import type { Session } from '../session/session.ts';
import { leaveWords } from './leave-words.ts';

/** While somebody is in the other window, it is looked so often whether they agreed. */
const LOOK_MS = 3_000;
/** So long the service takes what they come back with. */
const LONGEST_MS = 10 * 60_000;

type Store = Pick<PanelStore, 'getState' | 'show' | 'refresh'>;
type Service = Session & { baseUrl: string };

/**
 * Asks an agent for leave: the card with its button, the window of the helpdesk, and the look for what came of it: when
 * this one is looked at again, or a few seconds after they agreed. Hidden, it looks for nothing and holds no timer.
 */
export function askLeave(
  store: Store,
  host: Pick<TicketHost, 'on'>,
  service: Service,
  locale: string,
): void {
  const isAsking = (): boolean => store.getState().kind === 'ask';
  if (isAsking()) return;
  const words = leaveWords(locale);
  const say = (text: string, tone: AskCard['tone'], label = words.give): AskCard => ({
    tone,
    title: words.title,
    text,
    action: { label, run: () => void give() },
  });
  const first = say(words.text, 'info');
  let stop = (): void => undefined;

  /** Not over the brief, which may have come meanwhile. */
  const show = (card: AskCard): void => {
    if (isAsking()) store.show({ kind: 'ask', card });
  };

  const give = async (): Promise<void> => {
    // Before anything is waited for: a browser lets a window open for a press alone.
    const opened = window.open('', '_blank', 'popup,width=620,height=780');
    if (!opened) {
      show(say(words.blocked, 'warning'));
      return;
    }
    // What is opened gets no hold on this page.
    opened.opener = null;
    const url = await addressFor(service).catch(() => undefined);
    if (typeof url === 'string') {
      opened.location.replace(url);
      show(say(words.waiting, 'info', words.again));
      watch();
      return;
    }
    opened.close();
    if (url === undefined) show(say(words.failed, 'warning'));
    await store.refresh();
  };

  const watch = (): void => {
    stop();
    const until = Date.now() + LONGEST_MS;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let shown = true;
    const again = async (): Promise<void> => {
      await store.refresh();
      clearTimeout(timer);
      if (!isAsking()) stop();
      else if (Date.now() >= until) {
        stop();
        show(first);
      } else if (shown && document.visibilityState === 'visible') {
        timer = setTimeout(wake, LOOK_MS);
      }
    };
    const wake = (): void => void again();
    const setShown = (value: boolean): void => {
      shown = value;
      if (value) wake();
      else clearTimeout(timer);
    };
    const offs = [
      host.on('activated', () => setShown(true)),
      host.on('deactivated', () => setShown(false)),
      host.on('destroyed', () => stop()),
    ];
    document.addEventListener('visibilitychange', wake);
    window.addEventListener('focus', wake);
    stop = () => {
      shown = false;
      clearTimeout(timer);
      for (const off of offs.splice(0)) off();
      document.removeEventListener('visibilitychange', wake);
      window.removeEventListener('focus', wake);
    };
    timer = setTimeout(wake, LOOK_MS);
  };

  store.show({ kind: 'ask', card: first });
}

/** Null where nobody is asked any more. */
async function addressFor(service: Service): Promise<string | null> {
  const response = await service.fetch(`${service.baseUrl}/v1/panel/consent`, {
    method: 'POST',
    headers: { authorization: `Bearer ${service.token()}` },
  });
  if (!response.ok) throw new Error('not now');
  const { url } = (await response.json()) as { url: string | null };
  return url;
}
