import type { Copy } from '../copy/copy.ts';

/** `text (more)`, in the brackets of the language; the text alone where there is nothing to add. */
export const aside = (text: string, more: string, { punctuation }: Copy): string =>
  more === '' ? text : `${text}${punctuation.brackets[0]}${more}${punctuation.brackets[1]}`;
