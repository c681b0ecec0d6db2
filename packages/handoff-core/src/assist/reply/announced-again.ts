import { targetOf } from '../../actions/target-of.ts';
import { sentenceSpans } from '../../brief/sentences.ts';
import type { Brief } from '../../schema/brief.ts';
import type { Action } from '../../schema/record.ts';
import { changeOf } from './change-of.ts';
import type { Change } from './change-of.ts';
import { moneyIn } from './money-in.ts';

const word = (pattern: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'iu');

/** How each kind of change is named, in English, German and Spanish. Gaps are bounded so that matching stays linear. */
const NAMED: Readonly<Record<Change, RegExp>> = {
  refund: word(
    String.raw`refund\w*|reimburs\w*|money back|pay(?:ing)? (?:it|you|that|this) back|(?:zurück|rück)?erstatt\p{L}*|zurück(?:ge)?zahl\p{L}*|zurücküberw\p{L}*|geld zurück|reembols\p{L}*|devoluci[oó]n|devolver\p{L}*|devuelv\p{L}*`,
  ),
  cancellation: word(
    String.raw`cancel\p{L}*|(?:ge)?stornier\p{L}*|storn[oi]\p{L}*|(?:ge)?kündig\p{L}*|anul\p{L}*`,
  ),
  return_label: word(
    String.raw`return label|(?:rücksende|retouren)(?:etikett|schein|label)\p{L}*|etiqueta de (?:devolución|retorno)`,
  ),
  replacement: word(
    String.raw`replac\w+|re-?send\w*|re-?ship\w*|ersatz\p{L}*|ersetz\p{L}*|reemplaz\p{L}*|reenv\p{L}*`,
  ),
  credit: word(
    String.raw`credit(?:s|ed|ing)?|vouchers?|goodwill|gutschrift\p{L}*|gutschreib\p{L}*|gutschein\p{L}*|abon\p{L}{1,4}|crédito|vale`,
  ),
  address: word(
    String.raw`(?:chang|updat|correct)\w{1,4} .{0,40}address|adresse.{0,40}(?:(?:ge)?änder\p{L}*|aktualisier\p{L}*)|(?:änder|aktualisier)\p{L}* .{0,40}adresse|(?:cambi|actuali[zc])\p{L}+ .{0,40}direcci[oó]n`,
  ),
  booking: word(
    String.raw`re-?book\w*|(?:chang|mov)\w{1,4} .{0,40}(?:booking|reservation|flight)|umbuch\p{L}*|umgebucht|buch\p{L}* .{0,40} um|(?:cambi|modifi[cq])\p{L}+ .{0,40}(?:reserva|vuelo)`,
  ),
  reset_link: word(
    String.raw`reset.{0,20}(?:link|password)|password.{0,20}reset|passwort.{0,30}zurücks\p{L}*|link.{0,30}zurücksetz\p{L}*|restable\p{L}+`,
  ),
};

/** Somebody does it, has just done it, or the customer is to get it. */
const ANNOUNCES = word(
  String.raw`i|we|let me|i['’](?:ll|m|ve|d)|we['’](?:ll|re|ve|d)|you(?:['’]ll| will)|(?:will|going to) (?:\w+ )?be|ich|wir|sie (?:erhalten|bekommen)|du (?:erhältst|bekommst)|wird|werden|voy|vamos|he|hemos|recibir[aá]s?|ser[aá]|\p{L}{2,}(?:ar|er|ir)(?:é|emos|á)|\p{L}{2,}[ac]emos|le \p{L}+(?:o|é|amos)`,
);

/** It is told of, asked for, ruled out, made to depend on something, or only looked at. */
const ONLY_TELLS = word(
  String.raw`was|were|been|already|not|never|no|cannot|unable|without|\w+n['’]t|if|once|unless|whether|see|sees|confirm\w*|check\w*|verif\w*|look\w*|understand\w*|sorry|appear\w*|arriv\w*|reach\w*|show\w*|takes?|wurde\w*|worden|bereits|schon|nicht|kein\w*|nie|wenn|falls|sobald|ob|sehe\w*|bestätig\p{L}*|prüf\p{L}*|versteh\p{L}*|ankomm\p{L}*|dauer\p{L}*|fue|fueron|sido|ya|nunca|si|cuando|veo|vemos|confirm\p{L}*|verific\p{L}*|compr(?:ob|ueb)\p{L}*|lleg\p{L}*|tard\p{L}*`,
);

/** UTF-16 units that are read. */
const READ = 20_000;
const SENTENCE = 400;
const MOST = 3;

/** A number such as an order has, and no amount. */
const NUMBERS = /(?<![\p{L}\p{N}.,])#?[A-Z]{0,4}-?\d{3,}[\p{L}\p{N}-]*(?![.,]\d)/giu;

const bare = (id: string): string => id.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** Editors of helpdesks give what is written as HTML. */
const readable = (text: string): string =>
  text
    .slice(0, READ)
    .replaceAll(/<(?:br|\/p|\/div|\/li)\b[^<>]{0,200}>/giu, '\n')
    .replaceAll(/<[^<>]{0,2000}>/gu, ' ')
    .replaceAll(/&nbsp;|\u00A0/gu, ' ')
    .replaceAll(/&(?:#39|apos|rsquo);/gu, '’')
    .replaceAll('&amp;', '&');

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
 * Changes that may have been done and that a reply, as somebody is about to send it, announces once more: what is said to
 * be refunded now although it was refunded before. Reads English, German and Spanish, by words alone and sentence by
 * sentence; a reply that only reports what was done announces nothing. Newest first, three at most.
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
    if (/[?？]\s*$/u.test(sentence) || !ANNOUNCES.test(sentence) || ONLY_TELLS.test(sentence))
      continue;
    for (const { action, change } of done) {
      if (!NAMED[change].test(sentence) || !sameThing(sentence, action)) continue;
      // without an amount or a number, nobody knows which of several is meant: the newest stands for all
      const key = action.effectKey ?? action.id;
      if (!found.has(key)) found.set(key, action);
      if (moneyIn(sentence).length === 0) break;
    }
  }
  return [...found.values()].slice(0, MOST);
};
