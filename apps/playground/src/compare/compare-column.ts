import { HOSTS, lacksOfHost } from '@baton/handoff-panel';
import type { GoldenConversation } from '@baton/testkit';
import { createFreshdeskApps } from '../freshdesk/app-panel.ts';
import { createAppPanel } from '../intercom/app-panel.ts';
import { DESKS } from '../desks/desks.ts';
import { h } from '../page/h.ts';
import type { Settings } from '../page/settings.ts';
import { writeQuery } from '../page/settings.ts';
import type { Service } from '../service/service.ts';
import { createComposer } from '../workspace/composer.ts';
import type { Composer } from '../workspace/composer.ts';
import { createSidebar } from '../workspace/sidebar.ts';
import type { Sidebar } from '../workspace/sidebar.ts';
import { playInto } from './play-into.ts';

type Desk = Settings['helpdesk'];

const NAMES: Readonly<Record<Desk, string>> = {
  zendesk: 'Zendesk',
  intercom: 'Intercom',
  freshdesk: 'Freshdesk',
};

/** Whether the helpdesk has a dark look that an app can follow. */
const HAS_DARK: Readonly<Record<Desk, boolean>> = {
  zendesk: true,
  intercom: true,
  freshdesk: false,
};

const APPS: Readonly<
  Record<Desk, (composer: Composer, notify: (text: string) => void) => Sidebar>
> = {
  zendesk: createSidebar,
  intercom: createAppPanel,
  freshdesk: createFreshdeskApps,
};

const no = (): Promise<false> => Promise.resolve(false);

/** Nobody writes here: what an app inserts is told instead. */
const toldComposer = (notify: (text: string) => void): Composer => {
  const composer = createComposer({
    reply: no,
    note: no,
    take: no,
    solve: no,
    customer: () => Promise.resolve(null),
    beforeSave: () => Promise.resolve(null),
  });
  return { ...composer, append: (text) => notify(`Would stand in the editor: ${text}`) };
};

/** One helpdesk beside the others: the app as it is there, and what it can't be. */
export interface CompareColumn {
  element: HTMLElement;
  /** Plays a scenario in a new ticket, and opens the app beside it. */
  play(golden: GoldenConversation, settings: Settings): Promise<void>;
  /** Opens the app again as another viewer sees it, or in another language. */
  show(settings: Settings): void;
}

/** Makes the column of a helpdesk. */
export const createCompareColumn = (
  desk: Desk,
  service: Service,
  notify: (text: string) => void,
): CompareColumn => {
  const apps = APPS[desk](toldComposer(notify), notify);
  const lacks = h('ul', { class: 'cp-lacks' });
  const lacksHead = h('h3', {});
  const state = h('p', { class: 'cp-state', role: 'status' });
  const link = h('a', { class: 'cp-open', hidden: true }, `Open ${NAMES[desk]} alone`);
  const about = h('span', {});
  const element = h(
    'section',
    { class: 'cp-column', 'data-desk': desk, 'aria-label': NAMES[desk] },
    h('header', { class: 'cp-head' }, h('h2', {}, NAMES[desk]), about, link),
    h('div', { class: 'cp-lacking' }, lacksHead, lacks),
    state,
    apps.element,
  );
  let opened: { conversation: string; ticket: string } | null = null;

  const show = (settings: Settings): void => {
    const sentences = lacksOfHost(desk, settings.locale);
    const light = settings.scheme === 'dark' && !HAS_DARK[desk] ? ', light only' : '';
    about.textContent = `simulated, from ${HOSTS[desk]?.width ?? 0} px${light}`;
    lacks.lang = settings.locale;
    lacksHead.textContent =
      sentences.length === 0 ? 'Everything is shown as meant' : 'What can’t be shown as meant';
    lacks.replaceChildren(...sentences.map((sentence) => h('li', {}, sentence)));
    if (!opened) return;
    apps.load(opened.ticket, settings);
    link.href = `/${writeQuery(opened.conversation, { ...settings, helpdesk: desk })}`;
    link.hidden = false;
  };

  return {
    element,
    show,
    play: async (golden, settings) => {
      opened = null;
      apps.wait();
      show(settings);
      state.textContent = 'Playing the scenario…';
      try {
        opened = await playInto(service, DESKS[desk].connect(), golden);
        state.textContent = '';
        show(settings);
      } catch {
        state.textContent = 'The scenario could not be played here.';
      }
    },
  };
};
