/** What stands between pieces of text that are put together. A language writes it in its own way. */
export interface Punctuation {
  /** Between the things of a list. */
  comma: string;
  /** Between things that hold commas themselves. */
  semicolon: string;
  /** Between a name and what is said of it. */
  colon: string;
  /** Ends a sentence. */
  stop: string;
  /** Between two sentences. */
  space: string;
  /** Around what is said aside, with the space before it. */
  brackets: readonly [string, string];
}

/** English, German, Spanish, Portuguese and most others. */
export const western: Punctuation = {
  comma: ', ',
  semicolon: '; ',
  colon: ': ',
  stop: '.',
  space: ' ',
  brackets: [' (', ')'],
};

/** French sets a space that no line ends at before the higher marks. */
export const french: Punctuation = { ...western, semicolon: '\u202F; ', colon: '\u202F: ' };

/** Japanese: full width, and no spaces. A semicolon is foreign to it. */
export const japanese: Punctuation = {
  comma: '、',
  semicolon: '／',
  colon: '：',
  stop: '。',
  space: '',
  brackets: ['（', '）'],
};
