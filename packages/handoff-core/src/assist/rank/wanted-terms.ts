import type { Brief } from '../../schema/brief.ts';
import { termsOf } from './terms.ts';

/** What help is looked for by, most telling first. */
export interface WantedTerm {
  stem: string;
  /** As the customer wrote it the first time. */
  word: string;
  /** How much it counts. */
  weight: number;
}

type Wish = Pick<Brief, 'want' | 'unanswered' | 'turns' | 'language' | 'intent'>;

/** So many of the latest customer turns are read. */
const LATEST = 3;
const TURN_LENGTH = 600;
const OPEN = 2;
const WANT = 2;
const SAID = 1;
const MOST = 40;

/**
 * Words of what is open, of what the customer wants and of what they said last. A word that is in several of them counts
 * for more; what is said once in passing counts for little.
 */
export const wantedTerms = (brief: Wish): WantedTerm[] => {
  const terms = new Map<string, WantedTerm>();
  const add = (text: string, weight: number): void => {
    const inText = new Map(
      termsOf(text, brief.language).map(({ stem, word }) => [stem, word] as const),
    );
    for (const [stem, word] of inText) {
      const known = terms.get(stem);
      terms.set(stem, { stem, word: known?.word ?? word, weight: (known?.weight ?? 0) + weight });
    }
  };
  if (brief.unanswered) add(brief.unanswered.text, OPEN);
  if (brief.want) add(brief.want.text, WANT);
  const said = brief.turns.filter(({ by }) => by === 'customer').slice(-LATEST);
  for (const turn of said) add(turn.text.slice(0, TURN_LENGTH), SAID);
  if (brief.intent) {
    // An intent is named in English or by the tenant: it helps where texts are written the same way.
    const names = [brief.intent.name.replaceAll(/[_.:/-]+/g, ' '), brief.intent.label ?? ''];
    add(names.join(' '), SAID);
  }
  return [...terms.values()].toSorted((a, b) => b.weight - a.weight).slice(0, MOST);
};
