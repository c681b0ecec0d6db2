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

const paragraph = (text: string): string => `<p>${escaped(text)}</p>`;

/** Lines one after the other; those that begin as items are one list. */
const linesOf = (lines: readonly string[]): string => {
  const out: string[] = [];
  let items: string[] = [];
  const endList = (): void => {
    if (items.length > 0) out.push(`<ul>${items.join('')}</ul>`);
    items = [];
  };
  for (const line of lines)
    if (ITEM.test(line)) items.push(`<li>${escaped(line.replace(ITEM, ''))}</li>`);
    else {
      endList();
      out.push(paragraph(line));
    }
  endList();
  return out.join('');
};

const blockOf = (block: string): string => {
  const lines = block
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [first, ...rest] = lines;
  if (first === undefined) return '';
  if (rest.length === 0 || first.length > LONGEST_HEADING || ITEM.test(first))
    return linesOf(lines);
  return `<h2>${escaped(first)}</h2>${linesOf(rest)}`;
};

/**
 * A note of plain text in the few tags of HTML that Intercom is known to keep in a note: a block of several lines has its first one as
 * a heading. Whatever is markup in the text is shown and never read. The marker stands at the end, in sight.
 */
export const noteHtml = (note: string, marker: string): string =>
  [
    ...note
      .replaceAll('\r\n', '\n')
      .split(/\n{2,}/)
      .map(blockOf),
    paragraph(`[${marker}]`),
  ].join('');
