/** Seen by nobody, a letter to every reader of Markdown: what it stands between is no mark any more. */
const JOINER = '\u2060';

const BREAKS = /[\s\u0085]+/gu;
/** Marks that turn the reading direction around for what stands behind them; the pair that sets a text apart is looked at below. */
const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066\u2067]/gu;
// oxlint-disable-next-line no-control-regex -- control characters are what this takes out
const CONTROL = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFEFF\u200B]/gu;

/** What is set apart and not closed again would reorder whatever follows it. */
const balanced = (text: string): string => {
  let open = 0;
  for (const letter of text) {
    if (letter === '\u2068') open += 1;
    if (letter === '\u2069') open -= 1;
    if (open < 0) break;
  }
  return open === 0 ? text : text.replace(/[\u2068\u2069]/gu, '');
};

/**
 * Any text as one line in which Intercom finds neither a link nor bold, however its reader of Markdown is made: nothing
 * rests on a backslash being understood. What would be a mark is taken apart by a letter that nobody sees; a star,
 * which is a mark wherever it stands, becomes the star of mathematics. Written twice, it stays the same.
 */
export const escapeMarkdown = (text: string): string =>
  balanced(text.toWellFormed().replace(CONTROL, '').replace(DIRECTION, ''))
    .replace(BREAKS, (blank) => (blank === '\u202F' || blank === '\u00A0' ? blank : ' '))
    // Whoever understands a backslash would take it away, and with it what keeps a mark from being one.
    .replace(/\\(?=[!-/:-@[-`{-~])/gu, `\\${JOINER}`)
    .replace(/\*/gu, '\u2217')
    .replace(/\](?!\u2060)/gu, `]${JOINER}`)
    .replace(/(?<![\p{L}\p{N}\u2060])_/gu, `${JOINER}_`)
    .replace(/<(?=[a-z/!?])/giu, `<${JOINER}`)
    .replace(/&(?=[#a-z])/giu, `&${JOINER}`)
    // A bare address would open at a press, too, where addresses are looked for.
    .replace(/:(?=\/\/)/gu, `:${JOINER}`)
    .replace(/\b(www|ftp)\./giu, `$1${JOINER}.`)
    .trim();
