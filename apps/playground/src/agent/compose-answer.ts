import type { HandBack } from '@baton/handoff-core';
import { answerWords } from './answer-words.ts';

/** What the simulated agent knows when the customer writes. */
export interface Knowing {
  /** Of the handoff before; null when there was none. */
  back: HandBack | null;
  /** What the customer can be told where nobody came; null otherwise. */
  nobodyCame: string | null;
  /** Name of the person who had it; null when not known. */
  person: string | null;
  /** What the customer wrote. */
  asked: string;
  /** BCP 47; counts where the hand-back names none. */
  language: string | null;
}

const THANKS = /^\W*(thanks?|thank you|danke|vielen dank|gracias|muchas gracias)\b[^?]{0,60}$/i;

/** A done action in words: `refund of 40 EUR (order #1)`. */
const deedText = (deed: HandBack['did']['actions'][number], language: string): string => {
  const { effect, name } = deed;
  if (!effect) return name.replaceAll('_', ' ');
  const what = answerWords(language).effect[effect.type] ?? effect.type.replaceAll('_', ' ');
  const money =
    effect.amount !== null && effect.currency !== null
      ? ` ${new Intl.NumberFormat(language, { style: 'currency', currency: effect.currency }).format(effect.amount)}`
      : '';
  return `${what}${money}${effect.target === null ? '' : ` (${effect.target})`}`;
};

const dayOf = (due: string, language: string): string =>
  new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(due));

/**
 * An answer put together from what Baton gave back, without a model: only what people did or said to the customer, never their
 * internal note, and no question about anything that is known already.
 */
export const composeAnswer = (knowing: Knowing): string => {
  const { back, nobodyCame, person, asked } = knowing;
  const language = back?.greeting.language ?? knowing.language ?? 'en';
  const words = answerWords(language);
  if (!back) return words.blank;
  const { name } = back.greeting;
  if (THANKS.test(asked)) return `${words.welcome(name)} ${words.more}`;
  if (back.state !== 'handed_back')
    return [words.hello(name), nobodyCame, words.nobody].filter(Boolean).join(' ');
  const done = back.did.actions
    .filter(({ status, approval }) => status === 'succeeded' && approval !== 'rejected')
    .map((deed) => deedText(deed, language));
  const promised = back.commitments.map(({ kind, due }) =>
    words.noted(kind, due && dayOf(due.by, language)),
  );
  // words that promise something would be a promise of the AI when it says them
  const said = back.commitments
    .reduce((rest, { text }) => rest.replace(text, ''), back.did.lastWords?.text ?? '')
    .trim();
  const outcome = [
    done.length > 0 ? words.done(person, done) : null,
    said === '' ? null : words.wrote(person, said),
  ].filter((each) => each !== null);
  const questions = back.open.filter(({ kind }) => kind === 'question').map(({ text }) => text);
  return [
    words.hello(name),
    ...(outcome.length > 0 ? outcome : [words.looked(person)]),
    ...new Set(promised),
    ...(questions.length > 0 ? [words.open(questions)] : []),
    words.known,
    words.more,
  ].join(' ');
};

/** The score in an answer to the survey, such as `5` or `4, thanks`; null when there is none. */
export const scoreIn = (text: string): 1 | 2 | 3 | 4 | 5 | null => {
  const found = /^\D{0,20}([1-5])(?!\d)\D{0,40}$/.exec(text.trim())?.[1];
  return found === undefined ? null : (Number(found) as 1 | 2 | 3 | 4 | 5);
};
