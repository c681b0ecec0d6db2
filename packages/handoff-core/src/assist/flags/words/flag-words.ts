import type { Flag } from '../../../schema/assist.ts';

/** How a flag is said in one language: regular expressions over one folded sentence, as in the lexicons. */
interface FlagPattern {
  says: readonly string[];
  /** A sentence with one of these only looks like it. */
  unless?: readonly string[];
}

/** What one language file says. */
export type FlagWords = Readonly<Record<Flag['code'], FlagPattern>>;
