import type { Suggestion } from '../../schema/assist.ts';
import type { Brief } from '../../schema/brief.ts';
import { bestExcerpt } from './best-excerpt.ts';
import { termsOf } from './terms.ts';
import { wantedTerms } from './wanted-terms.ts';
import type { WantedTerm } from './wanted-terms.ts';

/** A macro or article that a helpdesk's search found. */
export interface Candidate {
  kind: Suggestion['kind'];
  id: string;
  title: string;
  /** Plain text. */
  text: string;
  url: string | null;
  /** Name of the connector. */
  source: string;
}

/** Of BM25: how fast repeating a word stops to matter, and how much a long text is held back. */
const K = 1.2;
const B = 0.75;
/** A word of the title counts as so many in the text. */
const TITLE = 3;
const TEXT_LENGTH = 8_000;
const MOST_SHOWN = 5;
const MOST_BECAUSE = 5;
/** Under it a text shares only words everybody uses; found by trying on the golden conversations. */
const LEAST = 0.18;
/** What is far behind the best is not shown beside it. */
const OF_BEST = 0.45;

interface Read {
  candidate: Candidate;
  counts: Map<string, number>;
  length: number;
  title: Set<string>;
}

const read = (candidate: Candidate, language: string | null): Read => {
  const title = termsOf(candidate.title, language).map(({ stem }) => stem);
  const text = termsOf(candidate.text.slice(0, TEXT_LENGTH), language).map(({ stem }) => stem);
  const counts = new Map<string, number>();
  for (const stem of text) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  for (const stem of title) counts.set(stem, (counts.get(stem) ?? 0) + TITLE);
  return { candidate, counts, length: text.length + title.length * TITLE, title: new Set(title) };
};

/** A word that many of the texts hold says little about any; one that none holds says how little they fit together. */
const rarity = (stem: string, all: readonly Read[]): number => {
  const holding = all.filter(({ counts }) => counts.has(stem)).length;
  return holding === 0
    ? Math.log(2)
    : Math.log(1 + (all.length - holding + 1) / (holding + 0.5)) + 0.5;
};

/**
 * Orders what a search found by how well it fits what the customer wants, best first, at most 5. Two words must be shared,
 * or one with the title; what shares less is left out, so often nothing is left.
 */
export const rankSuggestions = (
  brief: Pick<Brief, 'want' | 'unanswered' | 'turns' | 'language' | 'intent'>,
  candidates: readonly Candidate[],
): Suggestion[] => {
  const wanted = wantedTerms(brief);
  const all = candidates.map((candidate) => read(candidate, brief.language));
  const average = all.reduce((sum, { length }) => sum + length, 0) / Math.max(all.length, 1) || 1;
  const weights = new Map(
    wanted.map(({ stem, weight }) => [stem, weight * rarity(stem, all)] as const),
  );
  const whole = [...weights.values()].toSorted((a, b) => b - a).slice(0, 12);
  const most = whole.reduce((sum, weight) => sum + weight, 0) || 1;
  const scored = all.flatMap(({ candidate, counts, length, title }) => {
    const shares = wanted.flatMap((term): { term: WantedTerm; share: number }[] => {
      const count = counts.get(term.stem) ?? 0;
      const saturated = count / (count + K * (1 - B + (B * length) / average));
      return count === 0 ? [] : [{ term, share: (weights.get(term.stem) ?? 0) * saturated }];
    });
    const inTitle = shares.some(({ term }) => title.has(term.stem) && term.weight > 1);
    if (shares.length < 2 && !inTitle) return [];
    const score = Math.min(1, shares.reduce((sum, { share }) => sum + share, 0) / most);
    return score < LEAST ? [] : [{ candidate, shares, score }];
  });
  const ranked = scored.toSorted((a, b) => b.score - a.score);
  const best = ranked[0]?.score ?? 0;
  return ranked
    .filter(({ score }) => score >= best * OF_BEST)
    .slice(0, MOST_SHOWN)
    .map(({ candidate, shares, score }) => ({
      kind: candidate.kind,
      id: candidate.id,
      title: candidate.title,
      excerpt: bestExcerpt(candidate.text.slice(0, TEXT_LENGTH), weights, brief.language),
      url: candidate.url,
      score: Math.round(score * 1_000) / 1_000,
      because: shares
        .toSorted((a, b) => b.share - a.share)
        .slice(0, MOST_BECAUSE)
        .map(({ term }) => term.word),
      source: candidate.source,
    }));
};
