import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { takeApart } from '../../fold/words.ts';
import { readAsk } from '../../testing/read-ask.ts';
import { classifyAsk } from '../classify-ask.ts';
import { lexiconsFor } from '../lexicon/lexicons.ts';

/** The clock of the test runner; core itself knows no clock. */
declare const performance: { now: () => number };

const LANGUAGES = [null, 'en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'ja'];

describe('bad input to the ask classifier', () => {
  it.each(['', ' ', '😀😀 👍🏽', '???', '\u200b\u200d', ',,, ,', '\ud800', '12345'])(
    'finds no wish in %j',
    (text) => {
      for (const language of LANGUAGES)
        expect(readAsk(text, language)).toMatchObject({ label: 'none', score: 0 });
    },
  );

  it('reads through invisible characters, full-width letters and capitals', () => {
    expect(readAsk('I want a hu\u200bman age\u00adnt', 'en').label).toBe('ask');
    expect(readAsk('I want a ｈｕｍａｎ agent', 'en').label).toBe('ask');
    expect(readAsk('DO NOT TRANS\u200dFER ME', 'en').label).toBe('refuse_transfer');
    expect(readAsk('\u202eplease connect me to an agent\u202c', 'en').label).toBe('ask');
  });

  it('leaves languages without a list open', () => {
    expect(readAsk('أريد التحدث مع إنسان', null).label).toBe('none');
    expect(readAsk('אני רוצה לדבר עם נציג', 'he').label).toBe('none');
  });

  it('finds an ask at either end of a very long turn', () => {
    const filler = 'The parcel was blue and the box was green. '.repeat(500);
    expect(readAsk(`Transfer me to a human agent. ${filler}`, 'en').label).toBe('ask');
    expect(readAsk(`${filler} Transfer me to a human agent.`, 'en').label).toBe('ask');
    expect(readAsk(`Transfer me. ${filler} No, do not transfer me.`, 'en').label).toBe(
      'refuse_transfer',
    );
  });

  it('never throws, and its score fits its label', () => {
    const word = fc.constantFrom(
      ...'transfer me not to a human agent please , don’t yes no i want if talk with bot supervisor escalate . ? \n the my'.split(
        ' ',
      ),
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(...LANGUAGES), fc.boolean(), (said, language, offered) => {
        const { label, score } = readAsk(said, language, offered);
        const wished = label === 'ask' || label === 'accept_offer';
        expect(score >= 0.75 && score <= 1).toBe(wished);
        expect(label === 'refuse_transfer' && score > 0).toBe(false);
        expect(label === 'accept_offer' && !offered).toBe(false);
      }),
    );
  });

  it('lets a plain refusal win wherever it stands', () => {
    const turn = fc.constantFrom<string[]>(
      'I want to speak to a human.',
      'Yes please.',
      'Please escalate this.',
      'Where is my order?',
      'Agent!',
    );
    fc.assert(
      fc.property(
        fc.array(turn, { maxLength: 6 }),
        fc.nat(6),
        fc.boolean(),
        (turns, at, offered) => {
          const said = turns.toSpliced(at, 0, 'Do not transfer me to anyone.').join(' ');
          expect(readAsk(said, 'en', offered).label).toBe('refuse_transfer');
        },
      ),
    );
  });

  const fastest = (text: string): number => {
    const words = takeApart(text);
    const lexicons = lexiconsFor(null);
    let best = Infinity;
    for (let run = 0; run < 7; run += 1) {
      const began = performance.now();
      classifyAsk(words, lexicons, true);
      best = Math.min(best, performance.now() - began);
    }
    return best;
  };

  it.each([
    ['one endless word', 'a'],
    ['not', 'not '],
    ['no to a human', "don't the a any human "],
    ['articles before nobody', 'talk to the a any some another '],
    ['half an ask', 'want to speak please with your '],
    ['commas', 'do not , '],
    ['yes', 'yes please , ok '],
    ['no need', 'no need to wait , or '],
    ['German', 'nicht mit einem der '],
    ['French', 'ne pas je veux parler '],
    ['Spanish', 'no hablar con una otra '],
    ['asks', 'talk to an agent '],
  ])('takes at most in proportion to the length of: %s', (_, unit) => {
    const short = unit.repeat(Math.ceil(1_000 / unit.length));
    const long = unit.repeat(Math.ceil(8_000 / unit.length));
    // eight times the text; quadratic would be sixty-four times, exponential without end
    expect(fastest(long) / Math.max(fastest(short), 0.02)).toBeLessThan(40);
  });
});
