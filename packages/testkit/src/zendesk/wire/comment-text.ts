const NAMES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' } as const;
const CHARS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
};

const wrap = (html: string): string => `<div class="zd-comment" dir="auto">${html}</div>`;

/** A plain text as a comment shows it. */
export const htmlOf = (text: string): string =>
  wrap(
    text
      .replaceAll(/[&<>"]/g, (char) => NAMES[char as keyof typeof NAMES])
      .split(/\n{2,}/)
      .map((part) => `<p dir="auto">${part.replaceAll('\n', '<br>')}</p>`)
      .join(''),
  );

/** HTML of a comment without what runs. */
export const cleanHtml = (html: string): string =>
  wrap(
    html
      .replaceAll(/<(script|style|iframe)\b[\s\S]*?<\/\1\s*>/gi, '')
      .replaceAll(/\son\w+\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi, ''),
  );

/** What a reader sees of HTML, as `body` and `plain_body` tell it. */
export const textOf = (html: string): string =>
  html
    .replaceAll(/<br\s*\/?>|<\/(p|div|li|h\d|tr)>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(#?\w+);/g, (whole, name: string) => CHARS[name] ?? whole)
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
