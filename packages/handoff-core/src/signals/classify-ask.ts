import type { Words } from '../fold/words.ts';
import { accepts } from './ask/accepts.ts';
import { findCall } from './ask/find-call.ts';
import { mend } from './ask/mend.ts';
import type { Lexicon } from './lexicon/lexicon.ts';

/** What a customer turn says about wanting a human. */
type AskLabel = 'ask' | 'accept_offer' | 'soft_escalate' | 'refuse_transfer' | 'none';

/** What one customer turn says about wanting a human, and how sure that is. */
export interface Ask {
  label: AskLabel;
  /** The turn holds nothing but the call for a human. */
  bare: boolean;
  /** The customer wants one only if the AI can't help: "If you can't, transfer me." */
  conditional?: true;
  /**
   * How sure it is that the customer wishes for a human, 0 to 1: from 0.75 on it is an ask or a yes to an offer, in
   * between a soft ask, under 0.25 none. Set by hand, one value for each kind of evidence.
   */
  score: number;
}

const BARE_WORDS = 10;
const SHORT_WORDS = 9;

const SCORE = {
  bare: 0.99,
  plain: 0.95,
  /** "If you can't, transfer me." */
  conditional: 0.8,
  yes: 0.9,
  soft: 0.4,
  /** "I was told to speak to an agent." */
  told: 0.15,
  /** A word from the gate, no more. */
  near: 0.05,
  none: 0,
} as const;

const refusal: Ask = { label: 'refuse_transfer', bare: false, score: SCORE.none };

/**
 * Tells apart a customer who asks for a human, says yes to an offered one, asks softly ("please escalate this"),
 * refuses one, or does none of it. A refusal anywhere in the turn wins: nobody is transferred against their word.
 */
export const classifyAsk = (words: Words, lexicons: readonly Lexicon[], offered: boolean): Ask => {
  const few = words.tokens.length <= BARE_WORDS;
  const short = words.tokens.length <= SHORT_WORDS;
  const all = lexicons.map((lexicon) => ({ lexicon, words: mend(words, lexicon.typos) }));
  const near = all.filter(({ lexicon, words: { lines } }) => lexicon.humanGate.test(lines));

  if (near.some(({ lexicon, words: { lines } }) => lexicon.refuses?.test(lines))) return refusal;
  const calls = near.map((each) => ({ ...each, call: findCall(each.words, each.lexicon) }));
  if (calls.some(({ call }) => call.verdict === 'negated')) return refusal;

  const meant = calls.find(({ call }) => call.verdict === 'wished');
  const bareCall =
    few &&
    all.some(({ lexicon, words: { tokens } }) => lexicon.bareAsks?.test(` ${tokens.join(' ')} `));
  if (meant || bareCall) {
    const label =
      offered && accepts(all, meant?.call.before ?? '') !== 'no' ? 'accept_offer' : 'ask';
    if (!bareCall && meant?.call.conditional && label === 'ask')
      return { label, bare: few, conditional: true, score: SCORE.conditional };
    return { label, bare: few, score: bareCall ? SCORE.bare : SCORE.plain };
  }
  if (offered) {
    const answer = accepts(all, null);
    if (answer === 'named' || (short && answer === 'bare'))
      return { label: 'accept_offer', bare: few, score: SCORE.yes };
    const first = words.sentences[0] ?? '';
    // a longer no counts when the turn is about humans at all: "no, last time I waited an hour for an agent"
    const about = short || near.length > 0;
    if (about && lexicons.some((lexicon) => lexicon.declines?.test(first))) return refusal;
  }
  const told = calls.some(({ call }) => call.verdict === 'told');
  if (!told && near.some(({ lexicon, words: { lines } }) => lexicon.softAsks?.test(lines)))
    return { label: 'soft_escalate', bare: false, score: SCORE.soft };
  const score = told ? SCORE.told : near.length > 0 ? SCORE.near : SCORE.none;
  return { label: 'none', bare: false, score };
};
