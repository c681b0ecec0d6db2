import fc from 'fast-check';
import { expect, it } from 'vitest';

import { clip } from './clip.ts';

it('keeps what fits as it is', () => {
  expect(clip('short', 5)).toBe('short');
});

it('is never longer than allowed, and leaves no half character', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.integer({ min: 1, max: 20 }),
      (text, most) => {
        const clipped = clip(text, most);
        expect(clipped.length).toBeLessThanOrEqual(most);
        // a half of a character can't be written into an address
        expect(() => encodeURIComponent(clipped)).not.toThrow();
        expect(clipped.endsWith('…') || clipped === text).toBe(true);
      },
    ),
  );
});
