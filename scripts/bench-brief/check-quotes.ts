import type { Locale } from './build-log.ts';
import type { Report } from './finding.ts';

const MARKS: Readonly<Record<Locale, readonly [string, string]>> = {
  en: ['“', '”'],
  de: ['„', '“'],
  es: ['«', '»'],
};
const HIDDEN = /\[[a-z_]+\]|\S*•••\S*/gu;
const NEGATION =
  /(?<![\p{L}'])(?:not|no|never|none|nothing|nobody|without|cannot|neither|nor|\p{L}+n't|nicht|kein\p{L}*|nie|niemals|nichts|ohne|nunca|jamás|nada|ningun[oa]?|sin|pas|jamais|rien|aucune?|non|mai|niente|nessun[oa]?|não|nem|nenhum|niet|geen|nooit|niets)(?![\p{L}'])/iu;
const CLAUSE_END = /[,;:–—.!?\n…]/u;

/** On one line, with straight apostrophes and no quotation marks of any kind. */
export const level = (text: string): string =>
  text
    .replaceAll(/[“”„«»"‚‘]/gu, '')
    .replaceAll(/[’`´]/gu, "'")
    .replaceAll("'", '')
    .replaceAll(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();

/** What stands in quotation marks, and what is left of the text without it. */
export function takeQuotes(text: string, locale: Locale): { quotes: string[]; rest: string } {
  const [open, close] = MARKS[locale];
  const quotes: string[] = [];
  let rest = '';
  let at = 0;
  while (at < text.length) {
    const start = text.indexOf(open, at);
    // German closes with the mark that opens in English: the last one before the next opening closes.
    const end = start === -1 ? -1 : text.indexOf(close, start + 1);
    if (start === -1 || end === -1) break;
    quotes.push(text.slice(start + 1, end));
    rest += `${text.slice(at, start)} `;
    at = end + 1;
  }
  return { quotes, rest: rest + text.slice(at) };
}

const sameClause = (source: string, start: number, end: number): { lost: string } => {
  let from = start;
  while (from > 0 && !CLAUSE_END.test(source.charAt(from - 1))) from -= 1;
  let to = end;
  if (!CLAUSE_END.test(source.charAt(end - 1)))
    while (to < source.length && !CLAUSE_END.test(source.charAt(to))) to += 1;
  return { lost: `${source.slice(from, start)} ${source.slice(end, to)}` };
};

const plainly = (text: string): string =>
  text
    .replaceAll(/[“”„«»"‚‘]/gu, '')
    .replaceAll(/[’`´]/gu, "'")
    .replaceAll(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replaceAll(/[^\S\n]+/gu, ' ');

/**
 * A quote must stand word for word in one of the messages it cites, and must not lose a negation that stands in the same
 * clause; an ellipsis may stand for what is cut off behind it.
 */
export function checkQuote(quote: string, cited: readonly string[], report: Report): void {
  const cut = /\s?…$/u.test(quote);
  const words = quote.replace(/\s?…$/u, '');
  const pieces = words.split(HIDDEN).map(level);
  const source = cited.find((text) => {
    const whole = level(text);
    return pieces.every((piece) => whole.includes(piece));
  });
  if (source === undefined) {
    report({ kind: 'quote', fact: quote, why: 'stands in none of the messages it cites' });
    return;
  }
  const text = plainly(source);
  const flat = text.replaceAll('\n', ' ');
  const needle = plainly(words).replaceAll('\n', ' ').trim();
  const start = flat.indexOf(needle);
  if (start === -1 || needle === '') return;
  const { lost } = sameClause(text, start, start + needle.length);
  if (NEGATION.test(lost))
    report({ kind: 'negation', fact: quote, why: `the log goes on: ${lost.trim().slice(0, 80)}` });
  const after = text.slice(start + needle.length).trimStart();
  const ended = /[.!?:]$/u.test(needle) || after === '' || CLAUSE_END.test(after.charAt(0));
  if (!cut && !ended && !text.slice(start + needle.length).startsWith('\n'))
    report({ kind: 'quote', fact: quote, why: 'is cut without a mark that says so' });
}
