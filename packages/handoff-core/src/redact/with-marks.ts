import type { RedactedBrief } from '../schema/brief.ts';
import { MaskKind } from '../schema/privacy.ts';
import { HIDDEN } from './stand-in.ts';

/** What stands in square brackets for a hidden value, by kind, in the language of a viewer: `E-Mail` makes `[E-Mail]`. */
export type MarkWords = Readonly<Record<MaskKind, string>>;

const MARK = new RegExp(String.raw`\[(${MaskKind.options.join('|')})\]`, 'g');

/** What evidence, commands and pages go by: it must stay as it was stored. */
const IDS = new Set(['id', 'conversationId', 'handoffId', 'turnId', 'actionId', 'evidence', 'url']);
/** What agents name as they like; nothing in it is an id that a panel goes by. */
const FREE = new Set(['args', 'result', 'customer']);

const worded = (value: unknown, words: MarkWords, free: boolean): unknown => {
  if (typeof value === 'string')
    return value.includes('[')
      ? value.replaceAll(MARK, (_mark, kind: MaskKind) => `[${words[kind]}]`)
      : value;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item) => worded(item, words, free));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      free ? worded(key, words, true) : key,
      !free && IDS.has(key) ? item : worded(item, words, free || FREE.has(key)),
    ]),
  );
};

/**
 * The brief with its marks in the words of a language; core's own are the codes of the kinds, `[email]`. Made where a panel is
 * composed, so that one redacted brief serves viewers of every language. Ids stay.
 */
export const withMarks = (brief: RedactedBrief, words: MarkWords): RedactedBrief =>
  worded(brief, words, false) as RedactedBrief;

/** True for a text in which something was hidden; `words` where its marks were put into words. */
export const isMasked = (text: string, words?: MarkWords): boolean =>
  text.includes(HIDDEN) ||
  MaskKind.options.some(
    (kind) => text.includes(`[${kind}]`) || (words && text.includes(`[${words[kind]}]`)),
  );
