/** Characters read: the rest of a long text is in the same language, or it is a quotation. */
const READ = 240;

const INVISIBLE = /[\p{Cf}\u3164]/gu;
const HOST = /^www\.|\.(?:com|org|net|io|de)\b/i;
const WORD = /\p{L}[\p{L}\p{M}'’]*/gu;
const NOT_ASCII = /[^\s!-~]/u;
const ASCII_WORD = /[a-z][a-z']*/gi;
const SPACE = /\s+/u;
const CODED = /[\d_/\\{}<>[\]=|@]/u;
/** A text without any of this is read as a whole: it holds no code and no address. */
const SUSPECT = /[\d_/\\{}<>[\]=|@]|\.[a-z]|www\./i;

/** The words of a text that may tell its language: no addresses, numbers, codes or invisible characters. */
export const languageWords = (text: string): string[] => {
  const cut = text.slice(0, READ);
  const ascii = !NOT_ASCII.test(cut);
  const start = ascii ? cut : cut.normalize('NFC').replaceAll(INVISIBLE, '');
  const word = ascii ? ASCII_WORD : WORD;
  if (!SUSPECT.test(start)) return start.match(word) ?? [];
  const words: string[] = [];
  for (const token of start.split(SPACE)) {
    if (CODED.test(token) || HOST.test(token)) continue;
    const found = token.match(word);
    if (found) words.push(...found);
  }
  return words;
};

const NAME = /^\p{Lu}\p{Ll}/u;

/** Letters that are no name: a capital inside a sentence may be a name, in any language. */
export const tellingLetters = (words: readonly string[]): number =>
  words.reduce((sum, word, index) => (index > 0 && NAME.test(word) ? sum : sum + word.length), 0);
