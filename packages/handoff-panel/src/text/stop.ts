/** Ends as a sentence does, perhaps before closing quotes, which French sets apart. */
const ENDED = /[.!?…؟。！？][\u00A0\u202F”“»’"')\]」』）]*$/u;
/** One full stop right before the closing quote; not the last of three, not behind an initial. */
const INNER_STOP = /(?<=[^.\s]{2})\.(?=\u202F?[”“»」]$)|。(?=[”“»」]$)/u;

/** A sentence of ours that may end in a quote: closed with a full stop unless the quote closes it already. */
export const stopped = (text: string, stop = '.'): string =>
  ENDED.test(text) ? text : `${text}${stop}`;

/** A quote in the middle of a sentence of ours: without the full stop that would end it there. */
export const unstopped = (quote: string): string => quote.replace(INNER_STOP, '');
