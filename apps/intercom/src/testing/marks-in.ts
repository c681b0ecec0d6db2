/** Readers of Markdown, from the strict to the most lenient: what is a mark to any of them must not be in a text. */
const READERS: readonly [name: string, mark: RegExp][] = [
  ['link', /\[[^\]]*\]\([^)]*\)/u],
  ['link with blanks', /\]\s*\(/u],
  ['link by reference', /\[[^\]]*\]\s?\[[^\]]*\]/u],
  ['where a reference leads', /\[[^\]]*\]:/u],
  ['address in angle brackets', /<(?:https?|ftp|mailto):/iu],
  ['bare address', /\b(?:https?|ftp):\/\/\S/iu],
  ['address without a scheme', /\bwww\.\S/iu],
  ['bold', /\*\*|__/u],
  ['emphasis', /\*/u],
  ['tag', /<[a-z/!?]/iu],
  ['character by its number or name', /&(?:#|[a-z])/iu],
  ['line break', /[\n\r\u0085\u2028\u2029]/u],
  ['turned text', /[\u202A-\u202E\u2066\u2067]/u],
  // oxlint-disable-next-line no-control-regex -- control characters are what this looks for
  ['control character', /[\u0000-\u001F\u007F-\u009F]/u],
];

/** Names of the marks that some reader would find in a text, also where it takes backslashes away first. */
export const marksIn = (text: string): string[] => {
  const readings = [text, text.replace(/\\(?=[!-/:-@[-`{-~])/gu, '')];
  return READERS.filter(([, mark]) => readings.some((each) => mark.test(each))).map(
    ([name]) => name,
  );
};
