const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
  '&amp;': '&',
};

const TAG = /<(\/?)([a-z][a-z0-9]*)\b([^>]*)>/gi;
const BLOCK = /^(p|h[1-6]|ul|ol|div|pre|blockquote|table)$/i;

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A text as a paragraph of HTML, its lines as lines. */
export const paragraph = (text: string): string =>
  `<p>${escapeHtml(text).replaceAll('\n', '<br>')}</p>`;

/** HTML as a reader sees it, as a text. */
export const plainOf = (html: string): string =>
  html
    .replaceAll(/<br\s*\/?>/gi, '\n')
    .replaceAll(/<li\b[^>]*>/gi, '\n- ')
    .replaceAll(/<\/(p|h[1-6]|ul|ol|div|pre|blockquote)>/gi, '\n\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:lt|gt|quot|#39|nbsp|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();

/** What stays of HTML that was sent: tags that are allowed without their attributes, except where links lead; no comments. */
export const cleanHtml = (html: string, allowed: readonly string[]): string => {
  const kept = html
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/gi, '')
    .replaceAll(TAG, (_, slash: string, name: string, rest: string) => {
      const tag = name.toLowerCase();
      if (!allowed.includes(tag)) return '';
      const href = tag === 'a' ? /\bhref="(https?:[^"]*)"/i.exec(rest)?.[1] : undefined;
      return `<${slash}${tag}${href === undefined || slash ? '' : ` href="${href}"`}>`;
    });
  const [, first = ''] = /^\s*<([a-z][a-z0-9]*)/i.exec(kept) ?? [];
  return BLOCK.test(first) ? kept : `<p>${kept.replaceAll('\n', '<br>')}</p>`;
};
