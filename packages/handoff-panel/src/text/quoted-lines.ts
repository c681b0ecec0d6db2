/** Wherever some reader begins a new line. */
const BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;
/**
 * Directions, marks without width and tags, which nobody sees and redaction looks through. Joiners and forms of emoji stay: scripts need
 * them.
 */
const UNSEEN =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFA0\u{1D173}-\u{1D17A}\u{E0000}-\u{E03FF}]/gu;
/** What can't be written, or is not seen and keeps apart what was never read as one: a sign stays in its place. */
const UNWRITABLE =
  /(?!\t)[\p{Cc}\p{Cs}\u3164\uFFF0-\uFFFB\u{1BCA0}-\u{1BCA3}\u{E0400}-\u{E0FFF}]/gu;

/** Blanks side by side, also with joiners between them. */
const BLANKS = /[\p{Zs}\t\u2800][\p{Zs}\t\u2800\u200C\u200D\uFE00-\uFE0F]+/gu;
const WIDE = /[\t\u3000]/gu;
/** Columns of blanks that stay: enough for indented words. More could fill a line up, so that what follows seems to begin another one. */
const MOST_BLANKS = 8;

const shortened = (blanks: string): string =>
  blanks.length + 3 * (blanks.match(WIDE)?.length ?? 0) > MOST_BLANKS
    ? ' '.repeat(MOST_BLANKS)
    : blanks;

/**
 * Words of others for a file of plain text, each of their lines behind a `|`: no line of theirs can be taken for one of ours, and none
 * turns the reading direction around or holds what can't be seen.
 */
export const quotedLines = (text: string): string =>
  text
    .split(BREAK)
    .map((line) =>
      `| ${line.replace(UNSEEN, '').replace(UNWRITABLE, '\uFFFD').replace(BLANKS, shortened)}`.trimEnd(),
    )
    .join('\n');
