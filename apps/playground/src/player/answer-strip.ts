import { h } from '../page/h.ts';
import type { Answer } from './answer.ts';

const OUTCOME = {
  continue: 'Continue',
  offer: 'Offer a person',
  escalate: 'Escalate',
} as const;

const DRAFT = {
  send: 'draft may be sent',
  offer: 'draft may be sent with an offer',
  escalate: 'draft held back',
} as const;

const WORST = { continue: 0, offer: 1, escalate: 2 } as const;

const labelOf = (answer: Answer): string => {
  if (answer.held) return 'With a person';
  return answer.outcome ? OUTCOME[answer.outcome] : 'Noted';
};

const say = (answer: Answer): string => {
  const parts = [
    labelOf(answer),
    answer.held ? 'nothing left to decide' : '',
    answer.outcome === null ? 'nothing to decide' : '',
    answer.draft ? DRAFT[answer.draft] : '',
    answer.reasons.map((code) => code.replaceAll('_', ' ')).join(', '),
  ];
  const head = `Step ${answer.step}: ${parts.filter(Boolean).join(' · ')}.`;
  return answer.text === '' ? head : `${head} ${answer.text}`;
};

export interface AnswerStrip {
  element: HTMLElement;
  /** What the scenario is about. */
  tell(about: string): void;
  show(answers: readonly Answer[]): void;
}

/** What Baton answered to each step; one chip a step, the words of the chosen one beside it. */
export const createAnswerStrip = (): AnswerStrip => {
  const list = h('ol', { class: 'chips' });
  const words = h('p', { class: 'answer-words', 'aria-live': 'polite' });
  const about = h('p', { class: 'about' });
  const element = h(
    'section',
    { class: 'answers', 'aria-labelledby': 'answers-title' },
    about,
    h(
      'div',
      { class: 'answers-given' },
      h('h2', { id: 'answers-title' }, 'Baton answered'),
      list,
      words,
    ),
  );

  const choose = (answer: Answer | undefined): void => {
    words.textContent = answer ? say(answer) : 'Nothing yet: play a step.';
    for (const chip of list.querySelectorAll('button')) {
      chip.setAttribute('aria-pressed', String(chip.dataset['step'] === String(answer?.step)));
    }
  };

  const chipOf = (answer: Answer): HTMLElement => {
    const chip = h(
      'button',
      {
        type: 'button',
        class: 'chip',
        'data-step': answer.step,
        'data-outcome': answer.held ? 'held' : (answer.outcome ?? 'none'),
      },
      h(
        'span',
        { class: 'chip-step' },
        h('span', { class: 'visually-hidden' }, 'Step '),
        String(answer.step),
      ),
      h('span', {}, labelOf(answer)),
      answer.draft ? h('span', { class: 'chip-draft' }, DRAFT[answer.draft]) : null,
    );
    chip.addEventListener('click', () => choose(answer));
    return h('li', {}, chip);
  };

  return {
    element,
    tell: (text) => {
      about.textContent = text;
    },
    show: (answers) => {
      list.replaceChildren(...answers.map(chipOf));
      // the newest, unless an earlier one in view says more
      const worst = answers
        .toReversed()
        .toSorted((a, b) => WORST[b.outcome ?? 'continue'] - WORST[a.outcome ?? 'continue'])[0];
      const last = answers.at(-1);
      choose(last?.outcome === null ? worst : last);
      list.scrollLeft = list.scrollWidth;
    },
  };
};
