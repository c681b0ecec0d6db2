import type { ConversationRecord } from '@baton/handoff-core';
import { createAnswerStrip } from '../player/answer-strip.ts';
import { createPlayerBar } from '../player/player-bar.ts';
import type { PlayerBarEvents } from '../player/player-bar.ts';
import { createComposer } from '../workspace/composer.ts';
import { createConversationView } from '../workspace/conversation-view.ts';
import { createSidebar } from '../workspace/sidebar.ts';
import { createTicketFields } from '../workspace/ticket-fields.ts';
import { segments, select } from './choice.ts';
import { createErrorBanner } from './error-banner.ts';
import { h } from './h.ts';
import { icon } from './icon.ts';
import { CHOICES } from './settings.ts';
import type { Settings } from './settings.ts';

const titleCase = { light: 'Light', dark: 'Dark' } as const;
const viewerNames = { restricted: 'Restricted', standard: 'Standard', full: 'Full' } as const;
const localeNames = { en: 'English', de: 'Deutsch', es: 'Español' } as const;

const viewControls = (settings: Settings, change: (next: Partial<Settings>) => void): HTMLElement =>
  h(
    'section',
    { class: 'view-controls', 'aria-label': 'How it is looked at' },
    segments({
      label: 'Sidebar',
      values: CHOICES.width,
      value: settings.width,
      onChange: (width) => change({ width }),
    }),
    segments({
      label: 'Colours',
      values: CHOICES.scheme,
      names: titleCase,
      value: settings.scheme,
      onChange: (scheme) => change({ scheme }),
    }),
    select({
      label: 'Viewer may see',
      values: CHOICES.viewer,
      names: viewerNames,
      value: settings.viewer,
      onChange: (viewer) => change({ viewer }),
    }).element,
    select({
      label: 'Viewer speaks',
      values: CHOICES.locale,
      names: localeNames,
      value: settings.locale,
      onChange: (locale) => change({ locale }),
    }).element,
  );

export interface PageEvents extends PlayerBarEvents {
  change(next: Partial<Settings>): void;
}

/** Draws the whole page once and hands out the parts that change. */
export const drawPage = (root: HTMLElement, settings: Settings, events: PageEvents) => {
  const banner = createErrorBanner();
  const bar = createPlayerBar(events);
  const strip = createAnswerStrip();
  const composer = createComposer();
  const view = createConversationView();
  const fields = createTicketFields();
  const toast = h('p', { class: 'toast', role: 'status' });
  const sidebar = createSidebar(composer, (text) => {
    toast.textContent = text;
    setTimeout(() => {
      toast.textContent = '';
    }, 5_000);
  });
  const title = h('h1', {}, 'Ticket');
  const state = h('span', { class: 'state' }, 'Open');

  root.replaceChildren(
    h(
      'header',
      { class: 'top' },
      h(
        'p',
        { class: 'brand' },
        h('img', { src: '/playground/icon.svg', alt: '', width: 24, height: 24 }),
        h('strong', {}, 'Baton'),
        h('span', {}, 'playground'),
      ),
      bar.element,
      h(
        'div',
        { class: 'look' },
        bar.about,
        viewControls(settings, (next) => events.change(next)),
      ),
    ),
    banner.element,
    strip.element,
    h(
      'main',
      { class: 'workspace', 'aria-label': 'Simulated Zendesk ticket' },
      h(
        'div',
        { class: 'nav', 'aria-hidden': 'true' },
        icon('home'),
        icon('inbox'),
        icon('people'),
        icon('chart'),
        icon('gear'),
      ),
      fields.element,
      h(
        'section',
        { class: 'ticket', 'aria-label': 'Ticket' },
        h(
          'div',
          { class: 'ticket-head' },
          h('p', { class: 'crumb' }, 'Simulated Zendesk ticket'),
          h('div', { class: 'ticket-title' }, title, state),
        ),
        view.element,
        composer.element,
      ),
      sidebar.element,
    ),
    toast,
  );

  const showRecord = (record: ConversationRecord, id: string): void => {
    title.textContent = record.facts.subject ?? id;
    document.title = `${record.facts.subject ?? id} · Baton playground`;
    fields.show(record, id);
    view.show(record);
  };

  const showNothing = (id: string, subject: string): void => {
    title.textContent = subject;
    fields.show(null, id);
    view.showEmpty('Nothing has been said yet', 'Press Step or Play and watch the panel follow.');
  };

  return { banner, bar, strip, composer, view, sidebar, showRecord, showNothing };
};

export type Page = ReturnType<typeof drawPage>;
