import { h } from '../page/h.ts';
import { VIEWERS, viewersOf } from '../page/settings.ts';
import type { Settings } from '../page/settings.ts';
import { askDesk } from '../service/helpdesk.ts';
import type { Sidebar } from '../workspace/sidebar.ts';
import { createAppCard } from './app-card.ts';
import type { AppCard } from './app-card.ts';
import { foldable } from './details.ts';

/** Who looks, by what they may see: the teammates of the simulated workspace. */
const LOOKS = 'Intercom tells apps of nothing while a conversation is open.';

/** The section of the app among the details of a conversation: once, or three times beside each other. */
export const createAppPanel = (): Sidebar => {
  const cards = h('div', { class: 'ck-cards' });
  const again = h('button', { type: 'button', class: 'det-again' }, 'Open it again');
  const news = h('p', { class: 'det-news', role: 'status' });
  const remark = h('p', { class: 'det-remark', hidden: true }, news, again);
  const slot = h('div', { class: 'ck-slot' }, remark, cards);
  const title = h(
    'span',
    { class: 'det-app' },
    h('img', { src: '/playground/icon.svg', alt: '', width: 18, height: 18 }),
    h('span', {}, 'Baton'),
  );
  const { element } = foldable(title, slot, true);
  element.classList.add('det-baton');
  let shown: AppCard[] = [];
  let version = 0;

  again.addEventListener('click', () => {
    remark.hidden = true;
    for (const card of shown) void card.again();
  });

  const load = async (conversation: string, settings: Settings): Promise<void> => {
    version += 1;
    const mine = version;
    const viewers = viewersOf(settings);
    const several = viewers.length > 1;
    remark.hidden = true;
    shown = viewers.map((viewer) =>
      createAppCard({
        viewer,
        title: several ? `Baton, ${VIEWERS[viewer]}` : 'Baton app',
        level: several ? 4 : 3,
      }),
    );
    cards.classList.toggle('ck-cards-several', several);
    cards.replaceChildren(
      ...shown.map((card, at) => {
        const viewer = viewers[at];
        return several && viewer
          ? h(
              'div',
              { class: 'ck-tier', 'data-viewer': viewer },
              h('h3', {}, VIEWERS[viewer]),
              card.element,
            )
          : card.element;
      }),
    );
    // a canvas speaks the language of the workspace
    await askDesk('/dev/intercom/locale', { locale: settings.locale });
    if (mine === version) await Promise.all(shown.map((card) => card.open(conversation)));
  };

  return {
    element,
    wait: () => {
      version += 1;
      shown = [];
      remark.hidden = true;
      cards.classList.remove('ck-cards-several');
      cards.replaceChildren(
        h('p', { class: 'app-wait' }, 'The app opens with the first step of the conversation.'),
      );
    },
    load: (conversation, settings) => void load(conversation, settings).catch(() => undefined),
    changed: () => {
      news.textContent = `The conversation went on. ${LOOKS}`;
      remark.hidden = false;
    },
    setScheme: () => undefined,
    setStatus: () => undefined,
    beforeSave: () => Promise.resolve(null),
    records: () => [],
  };
};
