import fc from 'fast-check';
import { expect, it } from 'vitest';

import { takeApart } from './words.ts';

it.each([
  ["It's 1.5 GB, isn't it? Yes.", [" it's 1 5 gb , isn't it ", ' yes ']],
  ['Größe: “L”, bitte!\nDanke', [' große ', ' l , bitte ', ' danke ']],
  ['Qu’est-ce qui se passe…', [" qu'est ce qui se passe "]],
  ['壊れました。返金', [' 壊れました ', ' 返金 ']],
  ['a.b (really.) c', [' a b really ', ' c ']],
  ['... !!!', []],
])('takes %s apart', (text, sentences) => {
  expect(takeApart(text).sentences).toEqual(sentences);
});

it('finds the words a pattern would find, in any text', () => {
  const piece = fc.constantFrom('.', "'", '’', ',', 'ü', '9', ' ', '\n', ')', '𝒳', 'é', '😀', 'ﬁ');
  const text = fc
    .array(fc.oneof(fc.string({ unit: 'grapheme' }), piece))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (made) => {
      const { sentences, tokens, lines } = takeApart(made);
      expect(lines.split('\n').filter((line) => line !== '')).toEqual(sentences);
      expect(lines.match(/[\p{L}\p{N}]+(?:'\p{L}+)*/gu) ?? []).toEqual(tokens);
    }),
  );
});
