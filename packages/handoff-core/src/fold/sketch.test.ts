import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resemblance, sketch, sketchSize } from './sketch.ts';

const words = fc.array(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 60 });
const hashesOf = (fingerprint: string): string[] => fingerprint.match(/.{4}/g) ?? [];

test('a fingerprint is the same for the same words in any order and number', () => {
  fc.assert(
    fc.property(words, (some) => {
      const print = sketch(some);
      expect(sketch([...some, ...some].toReversed())).toBe(print);
      expect(hashesOf(print)).toEqual([...new Set(hashesOf(print))].toSorted());
      expect(sketchSize(print)).toBeLessThanOrEqual(Math.min(32, new Set(some).size));
    }),
  );
});

test('the resemblance is the share that both have of the smallest hashes of either', () => {
  fc.assert(
    fc.property(words, words, words, (first, second, both) => {
      const a = sketch([...first, ...both]);
      const b = sketch([...second, ...both]);
      const [inA, inB] = [new Set(hashesOf(a)), new Set(hashesOf(b))];
      const sample = [...new Set([...inA, ...inB])].toSorted().slice(0, 32);
      const shared = sample.filter((hash) => inA.has(hash) && inB.has(hash)).length;
      expect(resemblance(a, b)).toBe(a === '' || b === '' ? 0 : shared / sample.length);
      expect(resemblance(b, a)).toBe(resemblance(a, b));
    }),
  );
});
