import { describe, expect, it } from 'vitest';
import type { Turn } from '../../schema/record.ts';
import { DEFAULT_INTENTS } from './default-intent.ts';
import { detectIntent } from './detect-intent.ts';
import { ownSentences, unclearSentences } from './own-sentences.fixture.ts';

const turn = (text: string, language: string | null, n = 1): Turn => ({
  id: `t${n}`,
  n,
  by: 'customer',
  text,
  at: '2026-03-09T08:30:00.000Z',
  language,
  confidence: null,
  intent: null,
  sentiment: 0,
  attachments: [],
});
const detect = (text: string, language: string | null = 'en') =>
  detectIntent([turn(text, language)], null, [])?.name ?? null;

const labelled = Object.entries(ownSentences).flatMap(([intent, languages]) =>
  Object.entries(languages).flatMap(([language, sentences]) =>
    sentences.map((text) => ({ intent, language, text })),
  ),
);

describe('on sentences written for it', () => {
  it('knows at least ten sentences of each shipped intent', () => {
    for (const intent of DEFAULT_INTENTS) {
      if (intent === 'other') continue;
      expect(labelled.filter((each) => each.intent === intent).length).toBeGreaterThanOrEqual(10);
    }
  });

  it('is right nine times in ten, and wrong at most once in twenty', () => {
    const wrong = labelled.flatMap(({ intent, language, text }) => {
      const found = detect(text, language);
      return found === intent ? [] : [`${language} ${intent}, not ${found}: ${text}`];
    });
    const misled = wrong.filter((each) => !each.includes('not null'));
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(labelled.length / 10);
    expect(misled.length, misled.join('\n')).toBeLessThanOrEqual(labelled.length / 20);
  });

  it('detects nothing in what says nothing', () => {
    const found = Object.entries(unclearSentences).flatMap(([language, sentences]) =>
      sentences.flatMap((text) => {
        const name = detect(text, language);
        return name === null ? [] : [`${name}: ${text}`];
      }),
    );
    expect(found).toEqual([]);
  });
});

it('says which turn it was read off', () => {
  const turns = [turn('Hello!', 'en', 1), turn('Please cancel my order.', 'en', 2)];
  expect(detectIntent(turns, null, [])).toEqual({
    name: 'cancel',
    evidence: [{ type: 'turn', id: 't2' }],
  });
});

it('lets the wish decide that is quoted', () => {
  const turns = [
    turn('Is the oak table in stock?', 'en', 1),
    turn('Never mind, cancel my order. Is the chair in stock, what material is it?', 'en', 2),
  ];
  const want = { text: 'cancel my order', evidence: [{ type: 'turn' as const, id: 't2' }] };
  expect(detectIntent(turns, want, [])?.name).toBe('cancel');
});

it('knows what a tenant adds, and takes it in place of the shipped one with the same id', () => {
  const own = [
    { id: 'tasting_menu', examples: ['book the tasting menu', 'wine pairing'] },
    { id: 'baggage', examples: [] },
  ];
  const of = (text: string) => detectIntent([turn(text, 'en')], null, own)?.name ?? null;
  expect(of('Do you have a wine pairing on Fridays?')).toBe('tasting_menu');
  expect(of('My luggage is lost luggage.')).not.toBe('baggage');
});

it('looks in every language when none is known', () => {
  expect(detect('Ich möchte mein Abo kündigen.', null)).toBe('cancel');
  expect(detect('Quiero darme de baja.', null)).toBe('cancel');
});

it('detects nothing in an empty conversation or in what the AI says', () => {
  expect(detectIntent([], null, [])).toBeNull();
  const answer: Turn = { ...turn('Please cancel my order.', 'en'), by: 'ai' };
  expect(detectIntent([answer], null, [])).toBeNull();
});
