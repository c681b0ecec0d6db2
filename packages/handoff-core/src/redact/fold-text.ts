/** A text in plain characters, and where each of them stands in the text as written. */
export interface FoldedText {
  text: string;
  /** Offset of the plain character in the original; null when nothing was left out. */
  at: Int32Array | null;
}

/** Marks without width, directions, joiners, soft hyphens and tags: they are seen by no reader and split what belongs together. */
const UNSEEN =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF]/;
const ODD =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF\uFF01-\uFF5E\u0660-\u0669\u06F0-\u06F9\u0966-\u096F]/;

/** First digit of other scripts that write tens as we do. */
const ZEROS = [0x0660, 0x06f0, 0x0966];

const plain = (code: number): number => {
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  for (const zero of ZEROS) if (code >= zero && code <= zero + 9) return code - zero + 48;
  return code;
};

/** Full-width and other digits become plain ones, and what nobody can see is left out. */
export const foldText = (text: string): FoldedText => {
  if (!ODD.test(text)) return { text, at: null };
  const at = new Int32Array(text.length + 1);
  const parts: string[] = [];
  let held: number[] = [];
  let count = 0;
  for (let from = 0; from < text.length; from += 1) {
    if (UNSEEN.test(text.charAt(from))) continue;
    held.push(plain(text.charCodeAt(from)));
    at[count] = from;
    count += 1;
    if (held.length === 4_096) {
      parts.push(String.fromCharCode(...held));
      held = [];
    }
  }
  parts.push(String.fromCharCode(...held));
  at[count] = text.length;
  return { text: parts.join(''), at };
};
