/** What stays of somebody's HTML: scripts and handlers are taken away as a mail is cleaned. */
export const cleanHtml = (html: string): string =>
  html
    .replaceAll(/<(script|style|iframe|object)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, '')
    .replaceAll(/<\/?(script|style|iframe|object|meta|link|base)\b[^>]*>/gi, '')
    .replaceAll(/\son\w+\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi, '')
    .replaceAll(/<!--[\s\S]*?-->/g, '');

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
};

/** What a reader sees of HTML. */
export const plainOf = (html: string): string =>
  html
    .replaceAll(/<br\s*\/?>|<\/(p|div|li|h\d|tr)>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(
      /&(#(\d+)|#x([\da-f]+)|\w+);/gi,
      (whole, name: string, tens?: string, hex?: string) => {
        const code = tens === undefined ? Number.parseInt(hex ?? '', 16) : Number(tens);
        if (Number.isInteger(code) && code > 0 && code <= 0x10_ff_ff)
          return String.fromCodePoint(code);
        return NAMED[name.toLowerCase()] ?? whole;
      },
    )
    .trim();

/** A text as HTML, as the editor makes it. */
export const htmlOf = (text: string): string => {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<div>${safe.replaceAll('"', '&quot;').replaceAll('\n', '<br>')}</div>`;
};
