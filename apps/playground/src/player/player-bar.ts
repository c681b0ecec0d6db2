import { goldens } from '@baton/testkit';
import type { GoldenConversation } from '@baton/testkit';
import { h } from '../page/h.ts';
import { icon } from '../page/icon.ts';
import type { IconName } from '../page/icon.ts';
import { select } from '../page/choice.ts';

const SPEEDS = [0.5, 1, 2, 5] as const;

export interface PlayerBarEvents {
  pick(golden: GoldenConversation): void;
  play(): void;
  step(): void;
  toEnd(): void;
  restart(): void;
  speed(factor: number): void;
}

export interface PlayerState {
  /** Null when a stored conversation of another source is shown. */
  golden: GoldenConversation | null;
  done: number;
  total: number;
  playing: boolean;
  /** A request is on its way. */
  busy: boolean;
}

const button = (name: IconName, label: string, press: () => void): HTMLButtonElement => {
  const element = h(
    'button',
    { type: 'button', class: 'button' },
    icon(name),
    h('span', {}, label),
  );
  element.addEventListener('click', press);
  return element;
};

const iconButton = (name: IconName, label: string, press: () => void): HTMLButtonElement => {
  const element = h(
    'button',
    { type: 'button', class: 'button icon-only', 'aria-label': label, title: label },
    icon(name),
  );
  element.addEventListener('click', press);
  return element;
};

/** Controls of the scenario player. */
export const createPlayerBar = (
  events: PlayerBarEvents,
): { element: HTMLElement; show(state: PlayerState): void } => {
  const ids = goldens.map((golden) => golden.id);
  const picker = select({
    label: 'Scenario',
    values: ids,
    names: Object.fromEntries(goldens.map((golden) => [golden.id, golden.title])),
    value: ids[0] ?? '',
    onChange: (id) => {
      const golden = goldens.find((one) => one.id === id);
      if (golden) events.pick(golden);
    },
  });
  const play = button('play', 'Play', () => events.play());
  const step = button('step', 'Step', () => events.step());
  const end = iconButton('end', 'Play to end', () => events.toEnd());
  const again = iconButton('again', 'Restart', () => events.restart());
  const speed = select({
    label: 'Speed',
    values: SPEEDS,
    names: { 0.5: '½ ×', 1: '1 ×', 2: '2 ×', 5: '5 ×' },
    value: 1,
    onChange: (factor) => events.speed(factor),
  });
  const count = h('span', { class: 'step-count' });

  const element = h(
    'section',
    { class: 'player', 'aria-label': 'Scenario player' },
    picker.element,
    h('div', { class: 'buttons', role: 'group', 'aria-label': 'Play' }, play, step, end, again),
    speed.element,
    count,
  );

  return {
    element,
    show: (state) => {
      const finished = state.done >= state.total;
      picker.set(state.golden?.id ?? null);
      play.replaceChildren(
        icon(state.playing ? 'pause' : 'play'),
        h('span', {}, state.playing ? 'Pause' : 'Play'),
      );
      play.disabled = finished || !state.golden;
      step.disabled = finished || !state.golden || state.playing || state.busy;
      end.disabled = finished || !state.golden;
      again.disabled = !state.golden || state.busy;
      count.textContent = state.golden ? `Step ${state.done} of ${state.total}` : '';
    },
  };
};
