/** Stands where a value was dropped until the text around it is made whole. */
export const DROPPED = '\uFDD0';

const EMPTY_PAIR = /[([{<"„“«‹]\s{0,2}(?:\uFDD0[\s,;]{0,2})+[)\]}>"”“»›]/gu;
/** `E-mail: ` before a dropped value, at the beginning of a line or a part of a sentence. */
const LABEL =
  /(?<=^|[\n.,;!?(]\s{0,2})\p{L}[\p{L}-]{0,30}(?: \p{L}[\p{L}-]{0,30}){0,2}[ \t]?[:=][ \t]{0,3}(?=\uFDD0)/gu;
const HOLE =
  /(?<before>[,;:]?)(?<blank>[ \t]{0,2})\uFDD0(?:[ \t,;]{0,3}\uFDD0)*(?<gap>[ \t]{0,2})(?<after>[,;]?)(?<rest>[ \t]{0,2})/gu;
/** A sentence of which nothing is left but its end. */
const BARE_END = /(?<=^|\n|[.!?])[ \t]{0,2}[.!?,;:](?=\s|$)/gu;

const opens = (character: string): boolean => character === '' || /[\n([{"„«‹]/u.test(character);
const closes = (character: string): boolean =>
  character === '' || /[\n.!?:)\]}"”»›]/u.test(character);

const closeHole = (match: RegExpExecArray, text: string): string => {
  const { before = '', blank = '', gap = '', after = '', rest = '' } = match.groups ?? {};
  const previous = text.charAt(match.index - 1);
  const next = text.charAt(match.index + match[0].length);
  // What joined the value to the sentence goes with it.
  if (closes(next)) return '';
  if (before !== '') return `${before} `;
  if (opens(previous)) return '';
  if (after !== '') return after + rest;
  return blank === '' && gap === '' ? '' : ' ';
};

/** A text without what was dropped from it: no label before nothing, no empty brackets, no two blanks, no comma too many. */
export const closeHoles = (text: string): string => {
  if (!text.includes(DROPPED)) return text;
  const bare = text.replaceAll(EMPTY_PAIR, DROPPED).replaceAll(LABEL, '');
  let out = '';
  let at = 0;
  for (const match of bare.matchAll(HOLE)) {
    out += bare.slice(at, match.index) + closeHole(match, bare);
    at = match.index + match[0].length;
  }
  return (out + bare.slice(at)).replaceAll(BARE_END, '').trim();
};
