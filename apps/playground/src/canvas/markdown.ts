/** A piece of a text component: words, perhaps bold, perhaps a link. */
export interface Span {
  text: string;
  bold: boolean;
  /** Null where it is no link. */
  href: string | null;
}

const LINK = /\[([^[\]\n]+)\]\(([^()\s]+)\)/;
const BOLD = /\*\*([^*\n]+(?:\*(?!\*)[^*\n]+)*)\*\*/;

/** Where a link leads, if that is a place a browser may be sent to. */
const hrefOf = (text: string): string | null => {
  const url = URL.parse(text);
  return url && ['https:', 'http:', 'mailto:'].includes(url.protocol) ? url.href : null;
};

const parse = (text: string, bold: boolean, href: string | null): Span[] => {
  if (text === '') return [];
  const found = [
    ...(href === null ? [LINK.exec(text)] : []),
    ...(bold ? [] : [BOLD.exec(text)]),
  ].filter((each) => each !== null);
  const first = found.toSorted((a, b) => a.index - b.index)[0];
  if (!first) return [{ text, bold, href }];
  const [whole, words = '', place] = first;
  const rest = text.slice(first.index + whole.length);
  const to = place === undefined ? href : hrefOf(place);
  const inner: Span[] =
    place !== undefined && to === null
      ? [{ text: whole, bold, href }]
      : parse(words, bold || place === undefined, to);
  return [...parse(text.slice(0, first.index), bold, href), ...inner, ...parse(rest, bold, href)];
};

/** The only Markdown that canvases know: links and bold. Everything else is what it looks like. */
export const parseMarkdown = (text: string): Span[] => parse(text, false, null);
