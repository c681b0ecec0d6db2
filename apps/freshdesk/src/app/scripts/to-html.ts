const NAMES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => NAMES[sign] ?? '');

/** A text as the helpdesk's editor takes it: its lines and paragraphs kept, and nothing in it read as markup. */
export const toHtml = (text: string): string =>
  text
    .trim()
    .split(/\n{2,}/)
    .map((part) => `<p>${part.split('\n').map(escape).join('<br>')}</p>`)
    .join('');
