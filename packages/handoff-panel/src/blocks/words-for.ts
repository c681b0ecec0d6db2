import type { Action } from '@baton/handoff-core';

import type { ActionWords, NextWords } from '../copy/copy.ts';
import type { Scene } from '../scene.ts';
import { humanise } from '../text/humanise.ts';
import { own } from '../text/own.ts';
import { plain, shorten } from '../text/plain.ts';

type Params = Record<string, string | number>;

const textOf = (params: Params, key: string): string => {
  const value = params[key];
  return value === undefined ? '' : String(value);
};

const numberOf = (params: Params, key: string): number => {
  const value = params[key];
  return typeof value === 'number' ? value : 0;
};

/** The parameters of a notice or next step as words that a sentence can use. */
export const actionWordsFor = (params: Params, scene: Scene): ActionWords => {
  const action: Action | undefined = scene.brief.actions[numberOf(params, 'number') - 1];
  const at = textOf(params, 'at');
  const target = textOf(params, 'target');
  return {
    what: action ? scene.actionWords(action) : plain(humanise(textOf(params, 'action'))),
    number: numberOf(params, 'number'),
    first: numberOf(params, 'first'),
    target: target === '' ? null : shorten(plain(target), 60),
    at: at === '' ? '' : scene.format.time(at),
  };
};

/** Until when something was promised, and whether that is over as of the newest event; empty when no date is known. */
export const dueWords = (
  params: Params,
  { format, newest }: Scene,
): { due: string; overdue: boolean; binding: boolean } => {
  const due = textOf(params, 'due');
  const now = newest ?? '';
  const timed = due.length > 10;
  return {
    due: due === '' ? '' : timed ? format.time(due) : format.day(due),
    // A day is over when the next one has begun.
    overdue: due !== '' && (timed ? due < now : due < now.slice(0, 10)),
    binding: params['kind'] !== 'outcome',
  };
};

/** The same for a next step, with quotes set in quotation marks. */
export const nextWordsFor = (params: Params, scene: Scene): NextWords => {
  const { copy, format, quote } = scene;
  const quoted = (key: string, max: number): string => {
    const text = textOf(params, key);
    return text === '' ? '' : quote(text, max);
  };
  const topic = textOf(params, 'topic');
  const confidence = params['confidence'];
  return {
    ...actionWordsFor(params, scene),
    request: quoted('request', 110),
    answer: quoted('answer', 120),
    promise: quoted('promise', 120),
    rule: quoted('rule', 100),
    topic: topic === '' ? '' : (own(copy.topic, topic) ?? plain(humanise(topic))),
    confidence: typeof confidence === 'number' ? format.percent(confidence) : '',
  };
};
