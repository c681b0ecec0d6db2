import type { Words } from '../fold/words.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { matches } from './lexicon/matches.ts';

/** What a customer turn says about wanting a human. */
type AskLabel = 'ask' | 'accept_offer' | 'soft_escalate' | 'refuse_transfer' | 'none';

export interface Ask {
  label: AskLabel;
  /** The turn holds nothing but the call for a human. */
  bare: boolean;
}

const BARE_WORDS = 10;
const SHORT_WORDS = 9;

/**
 * Tells apart a customer who asks for a human, says yes to an offered one, asks softly ("please escalate this"),
 * refuses one, or does none of it. A refusal anywhere in the turn wins: nobody is transferred against their word.
 */
export const classifyAsk = (words: Words, lexicons: readonly Lexicon[], offered: boolean): Ask => {
  const few = words.tokens.length <= BARE_WORDS;
  const first = words.sentences[0] ?? '';
  const near = lexicons.filter((lexicon) => lexicon.humanGate.test(words.lines));
  if (near.length > 0 && matches(words, near, 'refuses'))
    return { label: 'refuse_transfer', bare: false };
  const whole = ` ${words.tokens.join(' ')} `;
  const bareCall = few && lexicons.some((lexicon) => lexicon.bareAsks?.test(whole) ?? false);
  if (bareCall || (near.length > 0 && matches(words, near, 'asks'))) {
    const opening = `${(first.split(',')[0] ?? '').trimEnd()} `;
    const agrees = offered && lexicons.some((lexicon) => lexicon.accepts?.test(opening) ?? false);
    return { label: agrees ? 'accept_offer' : 'ask', bare: few };
  }
  if (offered) {
    const short = words.tokens.length <= SHORT_WORDS;
    if (short && lexicons.some((lexicon) => lexicon.accepts?.test(first) ?? false))
      return { label: 'accept_offer', bare: few };
    if (short && lexicons.some((lexicon) => lexicon.declines?.test(first) ?? false)) {
      return { label: 'refuse_transfer', bare: false };
    }
  }
  if (near.length > 0 && matches(words, near, 'softAsks'))
    return { label: 'soft_escalate', bare: false };
  return { label: 'none', bare: false };
};
