import type { Action, Brief, Turn } from '@baton/handoff-core';
import { DATED, DONE, FAILED, NEGATED } from './claims.ts';
import type { WrittenSentence } from './written-brief.ts';

/** Why a sentence was dropped. */
export type Drop =
  | 'evidence'
  | 'markup'
  | 'number'
  | 'currency'
  | 'date'
  | 'action'
  | 'outcome'
  | 'negation';

/** What a sentence cites, looked up. */
interface Cited {
  turns: readonly Turn[];
  actions: readonly Action[];
  text: string;
}

const MARKUP = /[<>`]|https?:|www\.|\]\(|[\u202a-\u202e\u2066-\u2069\u200b-\u200f]/iu;
/** Letters of scripts that set no spaces: they stand right beside numbers, and are no part of them. */
const WIDE = String.raw`\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー`;
const LETTER = `(?![${WIDE}])\\p{L}`;
/** Anything with a digit, and codes in capitals. */
const TOKEN = new RegExp(
  `(?:${LETTER}|[#_])*\\d(?:${LETTER}|[\\d_.,:/-])*|(?<![\\p{L}\\p{N}])\\p{Lu}{4,}(?![\\p{L}\\p{N}])`,
  'gu',
);
const MONEY =
  /[$€£¥]|円|ユーロ|(?<!\p{L})(?:USD|EUR|GBP|CHF|JPY|BRL|euros?|dollars?|dólares|reais)(?!\p{L})/giu;
const CODES: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  euro: 'EUR',
  euros: 'EUR',
  dollar: 'USD',
  dollars: 'USD',
  dólares: 'USD',
  円: 'JPY',
  ユーロ: 'EUR',
  reais: 'BRL',
};

const wordsOf = (action: Action): string =>
  [
    action.name.replaceAll(/[_.-]+/g, ' '),
    action.status,
    action.error ?? '',
    JSON.stringify([action.effect, action.args, action.result]),
  ].join(' ');

const cite = ({ evidence }: WrittenSentence, brief: Brief): Cited | null => {
  const turns = evidence.flatMap(({ type, id }) =>
    type === 'turn' ? brief.turns.filter((turn) => turn.id === id) : [],
  );
  const actions = evidence.flatMap(({ type, id }) =>
    type === 'action' ? brief.actions.filter((action) => action.id === id) : [],
  );
  if (evidence.length === 0 || turns.length + actions.length < evidence.length) return null;
  const text = [...turns.map((turn) => turn.text), ...actions.map(wordsOf)].join('\n');
  return { turns, actions, text };
};

/** A number however it is written: `1.234,50` and `1,234.5` are the same; null for what is none. */
const numberIn = (token: string): string | null => {
  const bare = token.replace(/[.,:]+$/, '');
  if (!/^\d[\d.,]*$/.test(bare)) return null;
  const fraction = /[.,](\d{1,2})$/.exec(bare)?.[1] ?? '';
  const whole = bare.slice(0, fraction === '' ? undefined : -fraction.length - 1);
  return String(Number(`${whole.replaceAll(/[.,]/g, '')}.${fraction || '0'}`));
};

const tokensIn = (text: string): string[] =>
  [...text.matchAll(TOKEN)].map(([token]) => token.replace(/[.,:/-]+$/u, ''));

const numbersHold = (said: string, { text, actions }: Cited): boolean => {
  const known = tokensIn(text);
  const plain = new Set(known.map((token) => token.toLowerCase()));
  const values = new Set(known.map(numberIn));
  const numbers = new Set(actions.map(({ n }) => `#${n}`));
  return tokensIn(said).every((token) => {
    const value = numberIn(token);
    return (
      plain.has(token.toLowerCase()) || numbers.has(token) || (value !== null && values.has(value))
    );
  });
};

const moneyHolds = (said: string, { text }: Cited): boolean =>
  [...said.matchAll(MONEY)].every(([mark]) => {
    const code = CODES[mark.toLowerCase()] ?? mark.toUpperCase();
    const signs = Object.entries(CODES).flatMap(([sign, of]) => (of === code ? [sign] : []));
    return [code, ...signs].some((each) => text.toLowerCase().includes(each.toLowerCase()));
  });

const datesHold = (said: string, { text }: Cited): boolean =>
  [...said.matchAll(new RegExp(DATED.source, 'giu'))].every(([day]) =>
    text.toLowerCase().includes(day.toLowerCase()),
  );

const letters = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** A tool that is named must be cited. */
const actionsHold = (said: string, { actions }: Cited, brief: Brief): boolean =>
  brief.actions.every(
    ({ name }) =>
      letters(name).length < 6 ||
      !letters(said).includes(letters(name)) ||
      actions.some((action) => action.name === name),
  );

/** That something was done is said by the ledger, never by a turn: whoever asks for it to be said has not done it. */
const outcomesHold = (said: string, { actions }: Cited): boolean => {
  const writes = actions.filter(({ kind }) => kind === 'write');
  if (FAILED.test(said)) return writes.some(({ status }) => status === 'failed');
  if (!DONE.test(said)) return true;
  if (NEGATED.test(said)) return writes.some(({ status }) => status !== 'succeeded');
  return writes.length > 0 && writes.every(({ status }) => status === 'succeeded');
};

const UNSPACED = /\p{sc=Han}+|[\p{sc=Kana}ー]{2,}/gu;

const contentOf = (text: string): Set<string> =>
  new Set([
    ...text
      .toLowerCase()
      .replaceAll(new RegExp(`[${WIDE}]+`, 'gu'), ' ')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 3),
    ...(text.match(UNSPACED) ?? []),
  ]);

/** Neither a "not" of its own, nor one left out of the words it retells. */
const negationsHold = (said: string, { turns, actions }: Cited): boolean => {
  const failed = actions.some(({ status }) => status !== 'succeeded');
  if (NEGATED.test(said)) return failed || turns.some(({ text }) => NEGATED.test(text));
  const words = contentOf(said);
  const sentences = turns.flatMap(({ text }) => text.split(/(?<=[.!?\n])\s+|(?<=[。！？])/u));
  return sentences.every((sentence) => {
    if (!NEGATED.test(sentence)) return true;
    const own = contentOf(sentence);
    const shared = [...own].filter((word) => words.has(word)).length;
    return own.size === 0 || shared / own.size < 0.6;
  });
};

/**
 * Checks one sentence against what it cites; null when it holds. Numbers, ids, amounts, dates, actions, outcomes and
 * negations must be borne out; what can't be checked is not let through.
 */
export const checkSentence = (sentence: WrittenSentence, brief: Brief): Drop | null => {
  const { text } = sentence;
  if (MARKUP.test(text)) return 'markup';
  const cited = cite(sentence, brief);
  if (!cited) return 'evidence';
  if (!numbersHold(text, cited)) return 'number';
  if (!moneyHolds(text, cited)) return 'currency';
  if (!datesHold(text, cited)) return 'date';
  if (!actionsHold(text, cited, brief)) return 'action';
  if (!outcomesHold(text, cited)) return 'outcome';
  return negationsHold(text, cited) ? null : 'negation';
};
