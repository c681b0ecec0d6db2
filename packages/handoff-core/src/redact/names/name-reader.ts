import type { Find } from '../detector.ts';
import { ADDRESS, LABELS, OUT, PERSON, decode } from './decode.ts';
import { MOST_FEATURES, featuresAt } from './features.ts';
import { createLexicon } from './lexicon.ts';
import { unpackWeights } from './packed-weights.ts';
import { likelyAddresses } from './likely-addresses.ts';
import { plausibleIn } from './plausible.ts';
import type { Plausible } from './plausible.ts';
import { eachSegment } from './segments.ts';
import { spansOf } from './spans.ts';
import { Tokens } from './tokens.ts';

/** What training leaves behind. */
export interface NameModel {
  /** Words that are no part of a name where they are written small, with blanks between. */
  plain: string;
  /** Packed weights for being part of a name, and of an address, over being neither. */
  person: string;
  address: string;
  transitions: readonly number[];
}

/** Reads names and addresses off a text; the time it takes is linear in its length. */
export const createNameReader = (model: NameModel): ((text: string) => Find[]) => {
  const lexicon = createLexicon(model.plain);
  const person = unpackWeights(model.person);
  const address = unpackWeights(model.address);
  const tokens = new Tokens();
  const cells = new Int32Array(MOST_FEATURES);

  return (text) => {
    tokens.read(text, 0, text.length, lexicon);
    const finds: Find[] = [];
    let plausible: Plausible | null = null;
    eachSegment(tokens, text, (from, to) => {
      const length = to - from;
      const scores = new Float64Array(length * LABELS);
      for (let at = 0; at < length; at += 1) {
        const count = featuresAt(text, tokens, from + at, cells);
        let asPerson = 0;
        let asAddress = 0;
        for (let n = 0; n < count; n += 1) {
          const cell = cells[n] ?? 0;
          asPerson += person[cell] ?? 0;
          asAddress += address[cell] ?? 0;
        }
        scores[at * LABELS + PERSON] = asPerson;
        scores[at * LABELS + ADDRESS] = asAddress;
      }
      const labels = new Uint8Array(length);
      decode(length, scores, (at) => tokens.gap[from + at] ?? 0, model.transitions, labels);
      if (labels.some((label) => label !== OUT)) {
        plausible ??= plausibleIn(tokens);
        spansOf(text, tokens, from, labels, plausible, finds);
      }
    });
    return likelyAddresses(text, finds);
  };
};
