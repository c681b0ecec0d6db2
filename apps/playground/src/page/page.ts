import type { ConversationRecord } from '@baton/handoff-core';
import { createCircleStrip } from '../circle/circle-strip.ts';
import type { CircleStripOptions } from '../circle/circle-strip.ts';
import { createAnswerStrip } from '../player/answer-strip.ts';
import { createPlayerBar } from '../player/player-bar.ts';
import type { PlayerBarEvents, PlayerState } from '../player/player-bar.ts';
import { createSignalStrip } from '../signals/signal-strip.ts';
import { createComposer } from '../workspace/composer.ts';
import type { ComposerEvents } from '../workspace/composer.ts';
import { createConversationView } from '../workspace/conversation-view.ts';
import { createSidebar } from '../workspace/sidebar.ts';
import { createTicketFields } from '../workspace/ticket-fields.ts';
import type { KnownTicket } from '../workspace/ticket-fields.ts';
import { createTicketHead } from '../workspace/ticket-head.ts';
import { createErrorBanner } from './error-banner.ts';
import { h } from './h.ts';
import { icon } from './icon.ts';
import { pageLanguage } from './settings.ts';
import type { Settings } from './settings.ts';
import { viewControls } from './view-controls.ts';

export interface PageEvents extends PlayerBarEvents, Omit<ComposerEvents, 'beforeSave'> {
  circle: Pick<CircleStripOptions, 'presence' | 'hours' | 'mood' | 'replay' | 'score'>;
  change(next: Partial<Settings>): void;
}

/** Draws the whole page once and hands out the parts that change. */
export const drawPage = (root: HTMLElement, settings: Settings, events: PageEvents) => {
  const banner = createErrorBanner();
  const bar = createPlayerBar(events);
  const strip = createAnswerStrip();
  const composer = createComposer({
    ...events,
    beforeSave: (type, text) => sidebar.beforeSave(type, text),
  });
  const view = createConversationView();
  const signals = createSignalStrip({
    open: settings.signals === 'open',
    locale: pageLanguage(settings.locale),
    toggled: (open) => events.change({ signals: open ? 'open' : 'closed' }),
    jump: (turnId) => view.reveal(turnId),
  });
  const circle = createCircleStrip({
    ...events.circle,
    open: settings.circle === 'open',
    locale: pageLanguage(settings.locale),
    toggled: (open) => events.change({ circle: open ? 'open' : 'closed' }),
  });
  const fields = createTicketFields();
  const toast = h('p', { class: 'toast', role: 'status' });
  const sidebar = createSidebar(composer, (text) => {
    toast.textContent = text;
    setTimeout(() => {
      toast.textContent = '';
    }, 5_000);
  });
  const head = createTicketHead();

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
      viewControls(settings, (next) => events.change(next)),
    ),
    banner.element,
    strip.element,
    circle.element,
    signals.element,
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
        head.element,
        view.element,
        composer.element,
      ),
      sidebar.element,
    ),
    toast,
  );

  /** The ticket as the helpdesk has it by now. */
  const showTicket = (record: ConversationRecord, id: string, known: KnownTicket | null): void => {
    head.show(record.facts.subject ?? id, record, known?.ticket ?? null);
    fields.show(record, id, known);
    view.show(record, known);
    const status = known?.ticket.status;
    sidebar.setStatus(status ?? 'open');
    composer.setTicket({
      take: known !== null && known.ticket.assignee === null && status !== 'closed',
      solve: status === 'open' || status === 'pending',
    });
  };

  const showRecord = (record: ConversationRecord, id: string, known: KnownTicket | null): void => {
    // first, because it takes room from the conversation, which then shows its end
    signals.show(record);
    showTicket(record, id, known);
  };

  const showNothing = (id: string, subject: string): void => {
    head.show(subject, null, null);
    fields.show(null, id, null);
    signals.show(null);
    circle.show(null);
    view.showEmpty('Nothing has been said yet', 'Press Step or Play and watch the panel follow.');
  };

  const drawPlayer = (state: PlayerState): void => {
    bar.show(state);
    strip.tell(state.golden?.about ?? 'Pick a scenario to play one turn by turn.');
  };

  return {
    banner,
    drawPlayer,
    strip,
    composer,
    view,
    signals,
    circle,
    sidebar,
    showRecord,
    showTicket,
    showNothing,
  };
};

export type Page = ReturnType<typeof drawPage>;
