import { h } from '../page/h.ts';
import type { Mood } from '../service/helpdesk.ts';
import type { Circle } from './circle.ts';
import type { Words } from './words/words.ts';

export interface ControlEvents {
  presence(person: string, online: boolean): void;
  hours(open: boolean): void;
  mood(mood: Mood): void;
}

const MOODS: readonly Mood[] = ['well', 'slow', 'busy', 'broken', 'lost', 'locked'];

const checkbox = (label: string, checked: boolean, change: (on: boolean) => void): HTMLElement => {
  const input = h('input', { type: 'checkbox', checked });
  input.addEventListener('change', () => change(input.checked));
  return h('label', { class: 'cir-check' }, input, h('span', {}, label));
};

/** What a visitor can change of the world: who is there, whether it is open, and how the helpdesk behaves. */
export const controlsOf = (circle: Circle, words: Words, events: ControlEvents): Node[] => {
  const select = h(
    'select',
    { 'aria-label': words.mood },
    ...MOODS.map((mood) =>
      h('option', { value: mood, selected: mood === circle.mood }, words.moods[mood]),
    ),
  );
  select.addEventListener('change', () => {
    const mood = MOODS[select.selectedIndex];
    if (mood) events.mood(mood);
  });
  return [
    h(
      'fieldset',
      { class: 'cir-field' },
      h('legend', {}, words.people),
      ...circle.staff.people.map(({ id, name, online }) =>
        checkbox(name, online, (on) => events.presence(id, on)),
      ),
    ),
    h(
      'fieldset',
      { class: 'cir-field' },
      h('legend', {}, words.hours),
      checkbox(words.hoursOpen, circle.hoursOpen, events.hours),
      circle.hoursOpen ? null : h('span', { class: 'cir-quiet' }, words.hoursClosed),
    ),
    h(
      'div',
      { class: 'cir-field' },
      h('span', { class: 'cir-legend' }, words.mood),
      select,
      h('p', { class: 'cir-quiet' }, words.moodHint[circle.mood]),
    ),
  ];
};
