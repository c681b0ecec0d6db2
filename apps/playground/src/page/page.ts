import type { ConversationRecord } from '@baton/handoff-core';
import { createCircleStrip } from '../circle/circle-strip.ts';
import type { CircleStripOptions } from '../circle/circle-strip.ts';
import { createAnswerStrip } from '../player/answer-strip.ts';
import { createPlayerBar } from '../player/player-bar.ts';
import type { PlayerBarEvents, PlayerState } from '../player/player-bar.ts';
import { createSignalStrip } from '../signals/signal-strip.ts';
import type { KnownTicket } from '../workspace/ticket-fields.ts';
import type { DrawWorkspace, WorkspaceEvents } from '../workspace/workspace.ts';
import { createErrorBanner } from './error-banner.ts';
import { h } from './h.ts';
import { pageLanguage } from './settings.ts';
import type { Settings } from './settings.ts';
import { viewControls } from './view-controls.ts';

export interface PageEvents extends PlayerBarEvents, Omit<WorkspaceEvents, 'notify'> {
  circle: Pick<CircleStripOptions, 'presence' | 'hours' | 'mood' | 'replay' | 'score'>;
  change(next: Partial<Settings>): void;
}

/** Draws the whole page once and hands out the parts that change. */
export const drawPage = (
  root: HTMLElement,
  settings: Settings,
  events: PageEvents,
  drawWorkspace: DrawWorkspace,
) => {
  const banner = createErrorBanner();
  const bar = createPlayerBar(events);
  const strip = createAnswerStrip();
  const toast = h('p', { class: 'toast', role: 'status' });
  const notify = (text: string): void => {
    toast.textContent = text;
    setTimeout(() => {
      toast.textContent = '';
    }, 5_000);
  };
  const workspace = drawWorkspace({ ...events, notify }, settings);
  const signals = createSignalStrip({
    open: settings.signals === 'open',
    locale: pageLanguage(settings.locale),
    toggled: (open) => events.change({ signals: open ? 'open' : 'closed' }),
    jump: (turnId) => workspace.view.reveal(turnId),
  });
  const circle = createCircleStrip({
    ...events.circle,
    open: settings.circle === 'open',
    locale: pageLanguage(settings.locale),
    toggled: (open) => events.change({ circle: open ? 'open' : 'closed' }),
  });

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
    workspace.element,
    toast,
  );

  const showRecord = (record: ConversationRecord, id: string, known: KnownTicket | null): void => {
    // first, because it takes room from the conversation, which then shows its end
    signals.show(record);
    workspace.showTicket(record, id, known);
  };

  const showNothing = (id: string, subject: string): void => {
    signals.show(null);
    circle.show(null);
    workspace.showNothing(id, subject);
  };

  const drawPlayer = (state: PlayerState): void => {
    bar.show(state);
    strip.tell(state.golden?.about ?? 'Pick a scenario to play one turn by turn.');
  };

  return {
    banner,
    drawPlayer,
    strip,
    composer: workspace.composer,
    view: workspace.view,
    signals,
    circle,
    sidebar: workspace.sidebar,
    showRecord,
    showTicket: workspace.showTicket,
    showNothing,
  };
};

export type Page = ReturnType<typeof drawPage>;
