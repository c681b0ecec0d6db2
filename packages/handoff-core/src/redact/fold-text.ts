/** A text in plain characters, and where each of them stands in the text as written. */
export interface FoldedText {
  text: string;
  /** Offset of the plain character in the original; null when nothing was left out. */
  at: Int32Array | null;
}

/** Controls, marks without width, directions, joiners, soft hyphens and tags: they are seen by no reader and split what belongs together. */
const UNSEEN_MARKS =
  '\\u0001-\\u0008\\u000E-\\u001F\\u007F-\\u009F\\u2800\\u3164\\uFFF9-\\uFFFB\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFE00-\\uFE0F\\uFEFF\\uFFA0';
const UNSEEN = new RegExp(`[${UNSEEN_MARKS}]`);
/** Blanks of other widths, the ideographic full stop, letters and digits in circles, small and full-width forms. */
const FORMS =
  '\\u1680\\u2000-\\u200A\\u205F\\u3000\\u3002\\u2460-\\u24E9\\uFE50-\\uFE6B\\uFF01-\\uFF5E\\uFF61';
/** First digits of the scripts that write tens as we do. */
const ZEROS = [
  0x06_60, 0x06_f0, 0x07_c0, 0x09_66, 0x09_e6, 0x0a_66, 0x0a_e6, 0x0b_66, 0x0b_e6, 0x0c_66, 0x0c_e6,
  0x0d_66, 0x0d_e6, 0x0e_50, 0x0e_d0, 0x0f_20, 0x10_40, 0x10_90, 0x17_e0, 0x18_10, 0x19_46, 0x19_d0,
  0x1a_80, 0x1a_90, 0x1b_50, 0x1b_b0, 0x1c_40, 0x1c_50, 0xa6_20, 0xa8_d0, 0xa9_00, 0xa9_d0, 0xa9_f0,
  0xaa_50, 0xab_f0,
];
const DIGITS = ZEROS.map(
  (zero) =>
    `\\u${zero.toString(16).padStart(4, '0')}-\\u${(zero + 9).toString(16).padStart(4, '0')}`,
).join('');
/** Mathematical letters and digits; tags and musical marks that nobody sees. */
const PAIRS = '\\uD835[\\uDC00-\\uDFFF]|\\uDB40[\\uDC00-\\uDFFF]|\\uD834[\\uDD73-\\uDD7A]';
const ODD = new RegExp(`[${UNSEEN_MARKS}${FORMS}${DIGITS}]|${PAIRS}`);
const PAIR = new RegExp(PAIRS, 'y');
const FORM = new RegExp(`[${FORMS}]`);

const PRINTABLE = /^[\u0020-\u007E]$/;

/** The plain character a form of one stands for, else the form itself. */
const formed = (form: string): string => {
  if (form === '\u3002' || form === '\uFF61') return '.';
  const made = form.normalize('NFKC');
  return PRINTABLE.test(made) ? made : form;
};

const plain = (character: string): string => {
  const code = character.charCodeAt(0);
  if (code < 0x06_60) return character;
  for (const zero of ZEROS)
    if (code >= zero && code <= zero + 9) return String.fromCharCode(code - zero + 48);
  return FORM.test(character) ? formed(character) : character;
};

const FIRST_ODD = 0xad;
const FIRST_PAIR = 0xd8_34;
const MATHEMATICAL = 0xd8_35;
const LAST_PAIR = 0xdb_40;

const isPair = (text: string, from: number): boolean => {
  PAIR.lastIndex = from;
  return PAIR.test(text);
};

/** Offset behind the character at an offset of the text as written. */
export const behind = (text: string, from: number): number =>
  from + ((text.codePointAt(from) ?? 0) > 0xff_ff ? 2 : 1);

/**
 * Full-width, mathematical and other scripts' digits and letters become plain ones, and what nobody can see is left out.
 * Takes one pass.
 */
export const foldText = (text: string): FoldedText => {
  if (!ODD.test(text)) return { text, at: null };
  const at = new Int32Array(text.length + 1);
  const parts: string[] = [];
  let held = '';
  let count = 0;
  const take = (shown: string, from: number): void => {
    held += shown;
    at[count] = from;
    count += 1;
  };
  for (let from = 0; from < text.length; from += 1) {
    const character = text.charAt(from);
    const code = text.charCodeAt(from);
    if ((code >= 0x20 && code < 0x7f) || (code < FIRST_ODD && !UNSEEN.test(character)))
      take(character, from);
    else if (code >= FIRST_PAIR && code <= LAST_PAIR && isPair(text, from)) {
      const shown = code === MATHEMATICAL ? formed(text.slice(from, from + 2)) : '';
      if (shown.length === 2) take(character, from);
      else {
        if (shown !== '') take(shown, from);
        from += 1;
      }
    } else if (!UNSEEN.test(character)) take(plain(character), from);
    if (held.length === 4_096) {
      parts.push(held);
      held = '';
    }
  }
  parts.push(held);
  at[count] = text.length;
  return { text: parts.join(''), at };
};
