/** A longer first line is no heading. */
const LONGEST_HEADING = 80;
const ITEM = /^[-•*]\s+/;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

const line = (text: string): string => `<div>${escaped(text)}</div>`;

/** Lines one after the other; those that begin as items are one list. */
const linesOf = (lines: readonly string[]): string => {
  const out: string[] = [];
  let items: string[] = [];
  const endList = (): void => {
    if (items.length > 0) out.push(`<ul>${items.join('')}</ul>`);
    items = [];
  };
  for (const each of lines)
    if (ITEM.test(each)) items.push(`<li>${escaped(each.replace(ITEM, ''))}</li>`);
    else {
      endList();
      out.push(line(each));
    }
  endList();
  return out.join('');
};

const blockOf = (block: string): string => {
  const lines = block
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const [first, ...rest] = lines;
  if (first === undefined) return '';
  if (rest.length === 0 || first.length > LONGEST_HEADING || ITEM.test(first))
    return linesOf(lines);
  return `<div><b>${escaped(first)}</b></div>${linesOf(rest)}`;
};

/**
 * A note of plain text as HTML: a block of several lines has its first one in bold, blocks are apart by an empty line. Whatever is markup in
 * the text is shown and never read. The marker stands at the end, in sight.
 */
export const noteHtml = (note: string, marker: string): string =>
  [
    ...note
      .replaceAll('\r\n', '\n')
      .split(/\n{2,}/)
      .map(blockOf)
      .filter((block) => block !== ''),
    line(`[${marker}]`),
  ].join('<div><br></div>');
