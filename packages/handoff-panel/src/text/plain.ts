import { isWide, wordStart } from './wide.ts';

/** Marks that turn the reading direction around, and characters that no one can see. */
const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
// oxlint-disable-next-line no-control-regex -- control characters are what this takes out
const CONTROL = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFEFF]/gu;
/** Taken out, they would put together what redaction read apart. */
const BREAK = /\r\n|[\r\v\f\u0085\u2028\u2029]/gu;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Text of others without marks that could reorder or hide what stands around it; line breaks stay. */
export const safeText = (text: string): string =>
  text.replace(BREAK, '\n').replace(DIRECTION, '').replace(CONTROL, '');

/** The same on one line. Right-to-left text is set apart, so that it does not reorder the sentence it stands in. */
export const plain = (text: string): string => {
  // The narrow space that French sets before some marks stays: no line may end at it.
  const line = safeText(text)
    .replace(/[^\S\u202F]+/gu, ' ')
    .trim();
  return RIGHT_TO_LEFT.test(line) ? `\u2068${line}\u2069` : line;
};

/** Marks that something is missing: one ellipsis in place of a comma or full stop, behind a question or exclamation. */
export const withEllipsis = (text: string): string => {
  const kept = text.replace(/[\s,;:.…–、。：；・-]+$/u, '');
  return /[!?]$/u.test(kept) ? `${kept} …` : `${kept}…`;
};

/** The first words of a sentence that is cut off right after them. */
const STUB = /(?<=[.!?])\s+[^.!?]{1,14}$/u;

/** At most `max` UTF-16 units, cut at a space where one is near or else between words, with an ellipsis when something is missing. */
export const shorten = (text: string, max: number): string => {
  if (text.length <= max) return text;
  const hard = text.slice(0, Math.max(max - 1, 0));
  const space = hard.lastIndexOf(' ');
  const cut =
    space > max * 0.4
      ? hard.slice(0, space)
      : isWide(hard.slice(-1))
        ? hard.slice(0, wordStart(text, hard.length))
        : hard;
  return withEllipsis(cut.replace(/[\uD800-\uDBFF]$/u, '').replace(STUB, ''));
};
