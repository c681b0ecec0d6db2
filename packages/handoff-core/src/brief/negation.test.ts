import { describe, expect, it } from 'vitest';
import { cutSpan } from './cut.ts';
import { losesNegation } from './negation.ts';

describe('a cut', () => {
  it.each([
    ['I will pay the extra fee that was not on the page', 29, true],
    ['I will pay the extra fee, which was not on the page', 25, false],
    ['Ich nehme das Angebot heute nicht an', 27, true],
    ['Quiero el asiento que nunca me dieron', 21, true],
    ['I will pay the extra fee that was on the page', 29, false],
    ['I know the nothingness of it all', 6, false],
    ['先週注文したミキサーがまだ届いていません。', 12, true],
    ['まだ届いていませんが、返金してください。', 11, false],
  ])('of "%s" at %i drops a "not": %s', (text, at, drops) => {
    expect(losesNegation(text, at)).toBe(drops);
  });

  it('goes on to the end of a clause that is turned around further on', () => {
    const text = `${'Please look at the order that I placed some time ago and '.repeat(2)}that I do not want, thanks a lot for all of that.`;
    const { start, end } = cutSpan(text, { start: 0, end: text.length }, 118);
    expect(text.slice(start, end).endsWith('that I do not want')).toBe(true);
  });

  it('looks at no more than a clause of pasted text without any mark', () => {
    const text = `${'word '.repeat(300)}not`;
    expect(losesNegation(text, 100)).toBe(false);
    expect(losesNegation(text, 1_450)).toBe(true);
  });
});
