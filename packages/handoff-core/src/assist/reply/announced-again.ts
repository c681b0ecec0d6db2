import { targetOf } from '../../actions/target-of.ts';
import { sentenceSpans } from '../../brief/sentences.ts';
import type { Brief } from '../../schema/brief.ts';
import type { Action } from '../../schema/record.ts';
import type { Announcing } from './announcing/announcing.ts';
import { de } from './announcing/de.ts';
import { en } from './announcing/en.ts';
import { es } from './announcing/es.ts';
import { fr } from './announcing/fr.ts';
import { ja } from './announcing/ja.ts';
import { pt } from './announcing/pt.ts';
import { changeOf } from './change-of.ts';
import type { Change } from './change-of.ts';
import { moneyIn } from './money-in.ts';

const LANGUAGES: readonly Announcing[] = [en, de, es, fr, pt, ja];

/** UTF-16 units that are read. */
const READ = 20_000;
const SENTENCE = 400;
const MOST = 3;

/** A number such as an order has, and no amount. */
const NUMBERS = /(?<![A-Z\p{N}.,])#?[A-Z]{0,4}-?\d{3,}[A-Z\p{N}-]*(?![A-Z\p{N}]|[.,]\d|年)/giu;

const bare = (id: string): string => id.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** Editors of helpdesks give what is written as HTML. */
const readable = (text: string): string =>
  text
    .slice(0, READ)
    .replaceAll(/<(?:br|\/p|\/div|\/li)\b[^<>]{0,200}>/giu, '\n')
    .replaceAll(/<[^<>]{0,2000}>/gu, ' ')
    .replaceAll(/&nbsp;|\u00A0/gu, ' ')
    .replaceAll(/&(?:#39|apos|rsquo);/gu, '’')
    .replaceAll('&amp;', '&')
    // Japanese keyboards write digits and letters as wide as the rest.
    .replaceAll(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF0C\uFF0E]/gu, (wide) =>
      String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
    );

const MAY_BE_DONE: ReadonlySet<Action['status']> = new Set(['succeeded', 'unknown', 'running']);

const sameThing = (sentence: string, { effect, args }: Action): boolean => {
  const amounts = moneyIn(sentence);
  const amount = effect?.amount;
  if (amount !== undefined && amounts.length > 0)
    return amounts.some((each) => Math.abs(each - amount) < 0.005);
  const target = targetOf(effect ?? undefined, args);
  if (target === null || amounts.length > 0) return true;
  const ids = [...sentence.matchAll(NUMBERS)].map(([id]) => bare(id));
  return ids.length === 0 || ids.some((id) => bare(target).includes(id));
};

/**
 * Whether a sentence announces such a change. Languages share words, so that more than one may know the sentence: none of
 * those may say that it only tells.
 */
const announces = (sentence: string, change: Change): boolean => {
  const speaking = LANGUAGES.filter(
    (language) => language.named[change].test(sentence) && language.announces.test(sentence),
  );
  return speaking.length > 0 && speaking.every(({ onlyTells }) => !onlyTells.test(sentence));
};

/**
 * Changes that may have been done and that a reply, as somebody is about to send it, announces once more: what is said to
 * be refunded now although it was refunded before. Reads English, German, Spanish, French, Portuguese and Japanese, by
 * words alone and sentence by sentence; a reply that only reports what was done announces nothing. Newest first, three at most.
 */
export const announcedAgain = (brief: Pick<Brief, 'actions'>, reply: string): Action[] => {
  const done = brief.actions
    .filter(({ kind, status }) => kind === 'write' && MAY_BE_DONE.has(status))
    .flatMap((action) => {
      const change = changeOf(action.effect?.type ?? action.name);
      return change ? [{ action, change }] : [];
    })
    .toReversed();
  if (done.length === 0) return [];
  const text = readable(reply);
  const found = new Map<string, Action>();
  for (const { start, end } of sentenceSpans(text)) {
    const sentence = text.slice(start, Math.min(end, start + SENTENCE));
    if (/[?？]\s*$/u.test(sentence)) continue;
    for (const { action, change } of done) {
      if (!announces(sentence, change) || !sameThing(sentence, action)) continue;
      // without an amount or a number, nobody knows which of several is meant: the newest stands for all
      const key = action.effectKey ?? action.id;
      if (!found.has(key)) found.set(key, action);
      if (moneyIn(sentence).length === 0) break;
    }
  }
  return [...found.values()].slice(0, MOST);
};
