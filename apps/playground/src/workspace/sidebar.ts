import type { ConversationRecord } from '@baton/handoff-core';
import type { ZafRecord } from '@baton/testkit/zaf-host';
import { h } from '../page/h.ts';
import { VIEWERS, viewersOf } from '../page/settings.ts';
import type { Settings } from '../page/settings.ts';
import { entriesOf, openAppFrame } from './app-frame.ts';
import type { AppFrame } from './app-frame.ts';
import type { Composer } from './composer.ts';

export interface Sidebar {
  element: HTMLElement;
  /** Holds the place of the app until there is something to show. */
  wait(): void;
  /** Loads the app for a ticket, as opening the ticket does; once for each viewer that looks. */
  load(ticketId: string, settings: Settings): void;
  /** Tells the app that the conversation went on. */
  changed(record: ConversationRecord): void;
  setScheme(scheme: Settings['scheme']): void;
  /** Tells the app how the ticket stands. */
  setStatus(status: string): void;
  /** Asks every app before a comment is saved; what one says against it, or null. */
  beforeSave: AppFrame['beforeSave'];
  /** What the app asked the host to do since it was loaded. */
  records(): readonly ZafRecord[];
}

/** The right column: the built app in its frame, or three of them beside each other, one for each tier. */
export const createSidebar = (composer: Composer, notify: (text: string) => void): Sidebar => {
  const slot = h('div', { class: 'app-body' });
  const toggle = h(
    'button',
    { type: 'button', class: 'app-toggle', 'aria-expanded': 'true' },
    h('img', { src: '/playground/icon.svg', alt: '', width: 18, height: 18 }),
    h('span', {}, 'Baton'),
  );
  const element = h(
    'aside',
    { class: 'sidebar', 'aria-label': 'Apps' },
    h('div', { class: 'app' }, h('h2', { class: 'app-head' }, toggle), slot),
  );
  let frames: AppFrame[] = [];
  let status = 'open';
  const emit = (event: string): void => frames.forEach((frame) => frame.emit(event));

  toggle.addEventListener('click', () => {
    slot.hidden = !slot.hidden;
    toggle.setAttribute('aria-expanded', String(!slot.hidden));
    emit(slot.hidden ? 'app.collapsed' : 'app.expanded');
  });

  // a hidden browser tab is what switching to another ticket is in the real workspace
  document.addEventListener('visibilitychange', () => {
    emit(document.hidden ? 'app.deactivated' : 'app.activated');
  });

  const clear = (): void => {
    for (const frame of frames) frame.detach();
    frames = [];
  };

  const load = (ticketId: string, settings: Settings): void => {
    clear();
    const viewers = viewersOf(settings);
    const several = viewers.length > 1;
    frames = viewers.map((viewer) =>
      openAppFrame({
        ticketId,
        settings,
        viewer,
        title: several ? `Baton, ${VIEWERS[viewer]}` : 'Baton',
        composer,
        status,
        notify,
      }),
    );
    slot.classList.toggle('app-body-several', several);
    slot.replaceChildren(
      ...frames.map((frame, at) => {
        const viewer = viewers[at];
        return several && viewer
          ? h(
              'section',
              { class: 'app-tier', 'aria-label': VIEWERS[viewer] },
              h('h3', {}, VIEWERS[viewer]),
              frame.element,
            )
          : frame.element;
      }),
    );
  };

  const wait = (): void => {
    clear();
    slot.classList.remove('app-body-several');
    slot.replaceChildren(
      h('p', { class: 'app-wait' }, 'The app opens with the first step of the conversation.'),
    );
  };

  return {
    element,
    wait,
    load,
    changed: (record) =>
      frames.forEach((frame) => frame.change('ticket.conversation', entriesOf(record))),
    setScheme: (scheme) => frames.forEach((frame) => frame.change('colorScheme', scheme)),
    setStatus: (next) => {
      if (next === status) return;
      status = next;
      frames.forEach((frame) => frame.change('ticket.status', status));
    },
    beforeSave: async (type, text) => {
      const said = await Promise.all(frames.map((frame) => frame.beforeSave(type, text)));
      return said.find((words) => words !== null) ?? null;
    },
    records: () => frames.flatMap((frame) => frame.records()),
  };
};
