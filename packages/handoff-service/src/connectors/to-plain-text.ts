/** Content that is not for readers, with what it holds. */
const SILENT =
  /<(script|style|template|noscript|head|svg|iframe|object)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/giu;
const COMMENT = /<!--[\s\S]*?(?:-->|$)/gu;
/** Where a reader sees a new line. */
const BREAK = /<\/?(?:p|div|li|ul|ol|br|h[1-6]|tr|table|section|article|blockquote)\b[^>]*>/giu;
const TAG = /<\/?[a-z!][^>]*(?:>|$)/giu;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/giu;
/** Turn the reading direction around, can't be seen, or can't be stored. */
const UNSEEN =
  // oxlint-disable-next-line no-control-regex -- control characters are what this takes out
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]|\p{Surrogate}/gu;

const charOf = (code: number): string =>
  code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : ' ';

/** Once: `&amp;lt;` stays `&lt;`, so that nothing becomes a tag that was none. */
const readEntities = (text: string): string =>
  text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return charOf(Number(decimal));
    if (hex !== undefined) return charOf(Number.parseInt(hex, 16));
    return ENTITIES[(name ?? '').toLowerCase()] ?? whole;
  });

/** The words a reader would see of a text that may be HTML, at most `max` UTF-16 units; empty when there are none. */
export const toPlainText = (text: string, max: number): string => {
  // Markup may be longer than what it shows, but not without bound.
  const html = text.slice(0, max * 10);
  const read = readEntities(
    html.replace(COMMENT, ' ').replace(SILENT, ' ').replace(BREAK, '\n').replace(TAG, ' '),
  )
    .replace(UNSEEN, '')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n[ \n]*/gu, '\n')
    .trim();
  return read
    .slice(0, max)
    .replace(/[\uD800-\uDBFF]$/u, '')
    .trimEnd();
};
