import { drawPanel } from '../app/utils/draw-panel.js';
import { newMemory } from '../app/utils/memory.js';
import doubleRefund from './panels/double-refund.json';
import germanRepeats from './panels/german-repeats.json';
import piiHeavy from './panels/pii-heavy.json';

/** Panels as the service composes them, with the first page of what is behind each. */
export const samples = { doubleRefund, germanRepeats, piiHeavy };

/** Lets everything run that waits for an answer. */
export const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

/** Waits until something is so. */
export const until = async (isSo) => {
  for (let turn = 0; turn < 200 && !isSo(); turn += 1) await settle();
  if (!isSo()) throw new Error('it never came');
};

/** The app around a panel, in memory: remembers what it was asked for. */
export const fakeHands = (sample) => {
  const calls = [];
  const hands = {
    calls,
    answer: () => ({ state: 'done', panel: sample.panel, rev: 'r', pace: { again: 60 } }),
    act(act) {
      calls.push(['act', act]);
      return Promise.resolve(hands.answer(act));
    },
    transcript(after) {
      calls.push(['transcript', after]);
      return Promise.resolve({ state: 'page', page: sample.transcript });
    },
    reasoning(after) {
      calls.push(['reasoning', after]);
      return Promise.resolve({ state: 'page', page: sample.reasoning });
    },
    insertReply(text) {
      calls.push(['reply', text]);
      return Promise.resolve(true);
    },
    insertNote(text) {
      calls.push(['note', text]);
      return Promise.resolve(true);
    },
    copy(text) {
      calls.push(['copy', text]);
      return Promise.resolve(true);
    },
    say(text) {
      calls.push(['say', text]);
    },
  };
  return hands;
};

/** Shows a sample on an empty page. */
export const openPanel = (sample) => {
  document.body.replaceChildren();
  const root = document.createElement('main');
  document.body.append(root);
  const memory = newMemory();
  const hands = fakeHands(sample);
  const draw = (panel = sample.panel) => drawPanel(root, panel, hands, memory);
  draw();
  const keyed = (key) => root.querySelector(`[data-key="${key}"]`);
  const unfoldAll = async () => {
    for (let round = 0; round < 4; round += 1) {
      for (const part of root.querySelectorAll('details:not([open])')) {
        part.open = true;
        part.dispatchEvent(new Event('toggle'));
      }
      for (let turn = 0; turn < 20; turn += 1) await settle();
    }
  };
  const type = (field, value) => {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('fwInput', { bubbles: true }));
  };
  return { root, memory, hands, draw, keyed, unfoldAll, type };
};
