import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Brief } from '../../schema/brief.ts';
import type { Candidate } from './rank-suggestions.ts';
import { rankSuggestions } from './rank-suggestions.ts';

type Wish = Pick<Brief, 'want' | 'unanswered' | 'turns' | 'language' | 'intent'>;

const wish = (text: string, language: string | null = 'en'): Wish => ({
  want: { text, evidence: [{ type: 'turn', id: 't1' }] },
  unanswered: null,
  language,
  intent: null,
  turns: [
    {
      id: 't1',
      n: 1,
      by: 'customer',
      text,
      at: '2026-03-02T09:00:00.000Z',
      language,
      confidence: null,
      intent: null,
      sentiment: null,
      attachments: [],
    },
  ],
});

const candidate = (id: string, title: string, text: string): Candidate => ({
  kind: 'article',
  id,
  title,
  text,
  url: null,
  source: 'desk',
});

const words = fc
  .array(fc.constantFrom('refund', 'order', 'late', 'parcel', 'the', 'and', 'sofa', 'x'), {
    maxLength: 30,
  })
  .map((list) => list.join(' '));
const candidates = fc.uniqueArray(
  fc
    .record({ id: fc.uuid(), title: words, text: words })
    .map(({ id, title, text }) => candidate(id, title, text)),
  { maxLength: 20, selector: ({ id }) => id },
);

it('gives at most five, best first, with scores from 0 to 1 and words that the customer said', () => {
  fc.assert(
    fc.property(words, candidates, (said, all) => {
      const ranked = rankSuggestions(wish(said), all);
      expect(ranked.length).toBeLessThanOrEqual(5);
      const scores = ranked.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      for (const { score, because, excerpt } of ranked) {
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(because.length).toBeGreaterThan(0);
        for (const word of because) expect(said).toContain(word);
        expect(excerpt.length).toBeLessThanOrEqual(360);
      }
    }),
  );
});

it('does not depend on the order in which the search gives them, but for equals', () => {
  fc.assert(
    fc.property(words, candidates, (said, all) => {
      const scores = (list: readonly Candidate[]) =>
        rankSuggestions(wish(said), list).map(({ score }) => score);
      expect(scores(all.toReversed())).toEqual(scores(all));
    }),
  );
});

it('shows nothing where only words are shared that everybody uses', () => {
  const all = [
    candidate('a', 'Finding your size', 'Measure chest and waist and compare with the table.'),
    candidate('b', 'Gift cards', 'Gift cards are valid for three years and can not be paid out.'),
  ];
  expect(
    rankSuggestions(wish('My suitcase did not arrive, where is it and when do I get it?'), all),
  ).toEqual([]);
});

it('takes the run of sentences that fits as the excerpt', () => {
  const filler = 'Our shop was opened long ago and has a garden. '.repeat(20);
  const [best] = rankSuggestions(wish('My espresso machine leaks after descaling it'), [
    candidate(
      'a',
      'Espresso machine',
      `${filler}If the machine leaks after descaling, check the seal. ${filler}`,
    ),
  ]);
  expect(best?.excerpt).toContain('If the machine leaks after descaling, check the seal.');
  expect(best?.because).toEqual(
    expect.arrayContaining(['espresso', 'machine', 'leaks', 'descaling']),
  );
});

it('needs a second word, or one of the title', () => {
  const said = wish('sofa');
  expect(rankSuggestions(said, [candidate('a', 'Delivery', 'We bring the sofa.')])).toEqual([]);
  expect(rankSuggestions(said, [candidate('a', 'Sofa', 'We bring it.')])).toHaveLength(1);
});

const TOLD =
  'espresso machine leaks descaling seal pump boiler grinder steam filter warranty repair';

it('shows nothing that shares little of what was said, or far less than the best', () => {
  const some = candidate('some', 'House', 'Garden with a pump and a filter.');
  const few = candidate('few', 'Machine', 'The espresso machine leaks, the pump and the seal too.');
  const best = candidate('best', 'Espresso machine leaks', `${TOLD}. ${TOLD}.`);
  const ids = (...all: Candidate[]) => rankSuggestions(wish(TOLD), all).map(({ id }) => id);
  expect(ids(some)).toEqual([]);
  expect(ids(few)).toEqual(['few']);
  expect(ids(few, best)).toEqual(['best']);
});

it('goes by what was said last', () => {
  const said = ['sofa', 'sofa', 'late', 'late', 'late'].map((text, index) => ({
    ...wish(text).turns[0]!,
    id: `t${index}`,
  }));
  const of = (turns: Wish['turns']) =>
    rankSuggestions({ ...wish(''), want: null, turns }, [candidate('a', 'Sofa', 'sofa')]);
  expect(of(said.slice(0, 2))).toHaveLength(1);
  expect(of(said)).toEqual([]);
});
