/** A stretch of a text: UTF-16 offsets, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Ends a sentence wherever it stands, because these scripts put no space between sentences. */
const FULL_WIDTH_END = '。！？｡';
/** Ends a sentence only before a space or the end of the text. */
const END = '.!?…؟।۔‽';
const CLOSERS = '"\')]}»”’›」』';
const NOT_AN_END = new Set(
  'mr mrs ms dr prof st no nr inc vs etc approx str ca bzw ggf inkl zzgl evtl sr sra srta dra núm mme mlle'.split(
    ' ',
  ),
);
const SPACE = /\s/u;
const LOWER = /\p{Ll}/u;
const LETTER = /[\p{L}\p{N}]/u;

const wordBefore = (text: string, end: number): string => {
  let start = end;
  while (start > 0 && end - start < 12 && LETTER.test(text.charAt(start - 1))) start -= 1;
  return text.slice(start, end);
};

/** `z. B.`, `Dr. Who`, `am 3. Mai`, `approx. five`: a dot that goes on. */
const dotGoesOn = (text: string, dot: number, next: string): boolean => {
  if (LOWER.test(next)) return true;
  const word = wordBefore(text, dot);
  if (/^\p{L}$/u.test(word) || /^\d{1,2}$/.test(word)) return next !== '';
  return NOT_AN_END.has(word.toLowerCase());
};

const trimmed = (text: string, start: number, end: number): Span | null => {
  let from = start;
  let to = end;
  while (from < to && SPACE.test(text.charAt(from))) from += 1;
  while (to > from && SPACE.test(text.charAt(to - 1))) to -= 1;
  return from < to ? { start: from, end: to } : null;
};

/**
 * Cuts a text into sentences in one pass, for any language: by marks and line breaks, never by words of one tongue.
 * A text without any mark is one sentence.
 */
export const sentenceSpans = (text: string): Span[] => {
  const spans: Span[] = [];
  let start = 0;
  const close = (end: number): void => {
    const span = trimmed(text, start, end);
    if (span) spans.push(span);
    start = end;
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '\n') {
      close(at);
    } else if (FULL_WIDTH_END.includes(char)) {
      close(at + 1);
    } else if (END.includes(char)) {
      let end = at + 1;
      while (end < text.length && (END + CLOSERS).includes(text.charAt(end))) end += 1;
      const spaced = end === text.length || SPACE.test(text.charAt(end));
      if (spaced && !(char === '.' && end === at + 1 && dotGoesOn(text, at, text.charAt(end + 1))))
        close(end);
      at = end - 1;
    }
  }
  close(text.length);
  return spans;
};
