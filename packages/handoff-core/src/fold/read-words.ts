/** What a character is to the reader of words. */
const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const COMMA = 3;
/** Ends a sentence before a space, a quote or the end: the dot of `1.5` does not. */
const SOFT_END = 4;
/** Ends a sentence wherever it stands. */
const HARD_END = 5;

const ASCII: readonly number[] = Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  if (/[a-z]/i.test(char)) return LETTER;
  if (/\d/.test(char)) return DIGIT;
  if (char === ',') return COMMA;
  if ('.!?;:'.includes(char)) return SOFT_END;
  return char === '\n' || char === '\r' ? HARD_END : OTHER;
});

const kindOfOther = (char: string): number => {
  if (/\p{L}/u.test(char)) return LETTER;
  if (/\p{N}/u.test(char)) return DIGIT;
  if ('…！？'.includes(char)) return SOFT_END;
  return '。؟।'.includes(char) ? HARD_END : OTHER;
};

/** UTF-16 units of the character at a place: 2 for one outside the basic plane. */
const widthAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff && at + 1 < text.length ? 2 : 1;
};

const kindAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  if (code < 128) return ASCII[code] ?? OTHER;
  return at < text.length ? kindOfOther(text.slice(at, at + widthAt(text, at))) : OTHER;
};

const skip = (text: string, from: number, ...kinds: number[]): number => {
  let at = from;
  while (at < text.length && kinds.includes(kindAt(text, at))) at += widthAt(text, at);
  return at;
};

/** End of the word that begins at a place: letters and digits, with letters after apostrophes. */
const wordEnd = (text: string, from: number): number => {
  let at = skip(text, from, LETTER, DIGIT);
  while (text.charAt(at) === "'" && kindAt(text, at + 1) === LETTER)
    at = skip(text, at + 1, LETTER);
  return at;
};

const APOSTROPHE = 39;

/**
 * Sentences and words of a folded text in one pass. A sentence is its words and commas with single spaces and a space
 * at both ends; what holds no word and no comma is none.
 */
export const readWords = (text: string): { sentences: string[]; tokens: string[] } => {
  const sentences: string[] = [];
  const tokens: string[] = [];
  let sentence: string[] = [];
  const close = (): void => {
    if (sentence.length > 0) sentences.push(` ${sentence.join(' ')} `);
    sentence = [];
  };
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? (ASCII[code] ?? OTHER) : kindAt(text, at);
    if (kind === LETTER || kind === DIGIT) {
      let end = at + 1;
      // most words are plain letters; the rest is left to the careful reader
      for (let next = text.charCodeAt(end); next < 128 && ASCII[next] === LETTER;) {
        end += 1;
        next = text.charCodeAt(end);
      }
      const next = text.charCodeAt(end);
      const plain = code < 128 && kind === LETTER && next < 128 && next !== APOSTROPHE;
      if (!plain || ASCII[next] === DIGIT) end = wordEnd(text, at);
      const token = text.slice(at, end);
      tokens.push(token);
      sentence.push(token);
      at = end;
    } else if (kind === COMMA) {
      sentence.push(',');
      at += 1;
    } else if (kind === SOFT_END || kind === HARD_END) {
      const end = skip(text, at, SOFT_END, HARD_END);
      if (endsAt(text, at, end)) close();
      at = end;
    } else {
      at += widthAt(text, at);
    }
  }
  close();
  return { sentences, tokens };
};

const endsAt = (text: string, start: number, end: number): boolean => {
  if (end >= text.length || /[\s"')\]]/.test(text.charAt(end))) return true;
  for (let at = start; at < end; at += 1) if (kindAt(text, at) === HARD_END) return true;
  return false;
};
