import { h } from '../page/h.ts';
import { VIEWERS, viewersOf } from '../page/settings.ts';
import type { Settings } from '../page/settings.ts';
import type { Composer } from '../workspace/composer.ts';
import type { Sidebar } from '../workspace/sidebar.ts';
import { openFreshdeskFrame } from './app-frame.ts';
import type { AppFrame } from './app-frame.ts';
import { createMailbox } from './mailbox.ts';
import { platform } from './platform.ts';

/** The app beside a ticket, and what the page lets happen to it. */
export interface FreshdeskApps extends Sidebar {
  /** Tells apps of something that the agent at this page did. */
  emit(event: string, data: unknown): void;
}

const NEWS = 'The ticket went on. Freshdesk tells apps nothing of what others do.';

/** Where apps stand beside a ticket: ours once, or three times beside each other. */
export const createFreshdeskApps = (
  composer: Composer,
  notify: (text: string) => void,
): FreshdeskApps => {
  const mailbox = createMailbox();
  const slot = h('div', { class: 'fd-slot' });
  const again = h('button', { type: 'button', class: 'det-again' }, 'Open the ticket again');
  const news = h('p', { class: 'det-news', role: 'status' });
  const remark = h('div', { class: 'det-remark', hidden: true }, news, again);
  const element = h(
    'section',
    { class: 'fd-apps', 'aria-label': 'Apps' },
    h(
      'h2',
      {},
      h('img', { src: '/playground/icon.svg', alt: '', width: 18, height: 18 }),
      h('span', {}, 'Baton'),
    ),
    remark,
    mailbox.element,
    slot,
  );
  let frames: AppFrame[] = [];
  let version = 0;
  let shown: { ticket: string; settings: Settings } | null = null;

  const clear = (): void => {
    version += 1;
    for (const frame of frames) frame.detach();
    frames = [];
    remark.hidden = true;
  };

  const load = async (ticket: string, settings: Settings): Promise<void> => {
    clear();
    shown = { ticket, settings };
    const mine = version;
    const viewers = viewersOf(settings);
    const several = viewers.length > 1;
    slot.replaceChildren(h('p', { class: 'app-wait' }, 'The app opens.'));
    await platform.speak(settings.locale);
    const opened = await Promise.all(
      viewers.map((viewer) =>
        openFreshdeskFrame({
          ticket,
          viewer,
          title: several ? `Baton, ${VIEWERS[viewer]}` : 'Baton',
          composer,
          mailbox,
          notify,
          authorized: () => reload(),
        }),
      ),
    );
    if (mine !== version) return opened.forEach((frame) => frame.detach());
    frames = opened;
    slot.classList.toggle('fd-slot-several', several);
    slot.replaceChildren(...frames.map((frame) => frame.element));
  };
  const failed = (): void =>
    slot.replaceChildren(h('p', { class: 'app-wait' }, 'The app could not be opened.'));
  const reload = (): void => {
    if (shown) void load(shown.ticket, shown.settings).catch(failed);
  };
  again.addEventListener('click', reload);

  return {
    element,
    wait: () => {
      clear();
      shown = null;
      slot.classList.remove('fd-slot-several');
      slot.replaceChildren(
        h('p', { class: 'app-wait' }, 'The app opens with the first step of the conversation.'),
      );
    },
    load: (ticket, settings) => void load(ticket, settings).catch(failed),
    changed: () => {
      news.textContent = NEWS;
      remark.hidden = false;
      for (const frame of frames) void frame.refresh().catch(() => undefined);
    },
    setScheme: () => undefined,
    setStatus: () => undefined,
    beforeSave: async (type, text) => {
      if (type !== 'publicReply') return null;
      const said = await Promise.all(frames.map((frame) => frame.beforeReply(text)));
      return said.find((words) => words !== null) ?? null;
    },
    emit: (event, data) => {
      for (const { host } of frames) host.emit(event, data);
    },
    records: () => [],
  };
};
