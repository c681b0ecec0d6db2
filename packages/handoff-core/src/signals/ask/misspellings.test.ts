import { describe, expect, it } from 'vitest';

import { takeApart } from '../../fold/words.ts';
import { mend } from './mend.ts';
import { misspellings } from './misspellings.ts';

const TYPOS = misspellings('transfer human speak');

describe('misspellings', () => {
  it('covers a letter too few, doubled or swapped, and a wrong or extra vowel', () => {
    for (const typo of ['tranfer', 'transffer', 'trasnfer', 'transfar', 'tranesfer'])
      expect(TYPOS.get(typo)).toBe('transfer');
  });

  it('leaves right words and other words alone', () => {
    for (const word of ['transfer', 'human', 'spake', 'humane', 'peak', 'transit'])
      expect(TYPOS.has(word)).toBe(false);
  });

  it('mends words in sentences, and hands an unharmed text back as it is', () => {
    const right = takeApart('I want a human.');
    expect(mend(right, TYPOS)).toBe(right);
    expect(mend(takeApart('Tranfer me, to a humann'), TYPOS)).toEqual({
      ...takeApart('Transfer me, to a human'),
      raw: 'Tranfer me, to a humann',
    });
  });
});
