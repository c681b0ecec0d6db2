import { FIRST, LAST, ORDINARY, PARTICLE, PLACE, PLAIN, THING } from './lexicon.ts';
import { ORDINARY_PHRASES } from './lists/ordinary-words.ts';
import { MARK, SMALL } from './tokens.ts';
import type { Tokens } from './tokens.ts';

const PHRASES = new RegExp(`^(?:${ORDINARY_PHRASES.join('|')})$`, 'i');

/** Ends of words for what is done and had, in the shipped languages; `ing` is left to long words, as names end so, too. */
const ABSTRACT =
  /(?:\p{L}{3}(?:tions?|ments?|ness|ship|ities|ware|ungen|heit|keit|schaft|tät|ción|ciones|miento|zione|zioni|ções|ção|dades?|heid|atie|nummer|konto|dienst|service|karte|kosten|preis|gerät|maschine|fehler|ticket|kaart|bewijs)|\p{L}{4}(?:boarding|loading|setting|shipping|billing|booking|tracking|roaming|streaming|banking|testing|listing|rating|pricing|meeting|ung|ity|able|less))$/iu;

/** Months that people are called, too, and words a time comes after. */
const MONTH =
  /^(?:april|may|june|july|august|mai|mei|juni|juli|julio|avril|abril|marzo|märz|maart|mars|aprile|maggio|giugno|luglio|agosto)$/iu;
const SINCE =
  /(?<!\p{L})(?:in|im|since|from|until|till|to|by|of|before|after|ende|anfang|mitte|seit|bis|ab|vom|en|de|desde|hasta|fin|début|depuis|dès|da|dal|a|di|em|até|tot|sinds|vanaf|begin|eind)\s{1,2}$/iu;
const SINCE_REACH = 12;

const isNamed = (bits: number): boolean => (bits & (FIRST | LAST)) !== 0;

/** Listed as ordinary or plain, and not as what people are called. */
const isOrdinary = (bits: number): boolean => !isNamed(bits) && (bits & (ORDINARY | PLAIN)) !== 0;

/**
 * What is left of a guess at a name without the ordinary words around it, as first token and one past the last; null when
 * nothing is: `Tarjeta Regalo`, `Boarding`, `Victoria Station`. A capital in support is more often the beginning of a
 * sentence, a title, a product or a German noun than a person. What stands behind a name with a capital stays hidden,
 * since many family names are words.
 */
export const withoutOrdinary = (
  text: string,
  tokens: Tokens,
  from: number,
  to: number,
): readonly [first: number, last: number] | null => {
  const bits = (n: number): number => tokens.bits[n] ?? 0;
  const word = (n: number): string => text.slice(tokens.start[n] ?? 0, tokens.end[n] ?? 0);
  const isMark = (n: number): boolean => tokens.shape[n] === MARK;
  let first = from;
  let last = to;
  let capital = false;
  for (let n = from; n < to; n += 1) if (!isMark(n) && tokens.shape[n] !== SMALL) capital = true;
  // `declined` in "Chase declined", and what only joined it to the name
  while (
    capital &&
    last > first &&
    (isMark(last - 1) || (tokens.shape[last - 1] === SMALL && !isNamed(bits(last - 1))))
  )
    last -= 1;
  const isLead = (n: number): boolean => {
    if (isMark(n)) return true;
    const small = (bits(n) & PARTICLE) !== 0;
    // `prévue` of "prévue Mardi"
    if (capital && !small && tokens.shape[n] === SMALL && !isNamed(bits(n))) return true;
    // `Le` of "Le Colis", but not of a name that begins so
    if (small || word(n).length < 4) {
      const next = n + 1 < last ? bits(n + 1) : 0;
      return (small || isOrdinary(bits(n))) && (n + 1 >= last || isOrdinary(next));
    }
    return isOrdinary(bits(n));
  };
  while (first < last && isLead(first)) first += 1;
  if (first >= last) return null;
  if (last - first > 1 && (bits(last - 1) & THING) !== 0) return null;
  if (
    last - first === 1 &&
    MONTH.test(word(first)) &&
    SINCE.test(
      text.slice(Math.max(0, (tokens.start[first] ?? 0) - SINCE_REACH), tokens.start[first]),
    )
  )
    return null;
  if (PHRASES.test(text.slice(tokens.start[first] ?? 0, tokens.end[last - 1] ?? 0))) return null;
  for (let n = first; n < last; n += 1) {
    if (isMark(n)) continue;
    const known = bits(n);
    if (isNamed(known)) return [first, last];
    if (!isOrdinary(known) && (known & PLACE) === 0 && !ABSTRACT.test(word(n)))
      return [first, last];
  }
  return null;
};
