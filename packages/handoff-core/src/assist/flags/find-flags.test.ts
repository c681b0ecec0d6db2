import { describe, expect, it } from 'vitest';
import type { Turn } from '../../schema/record.ts';
import { findFlags } from './find-flags.ts';
import { de } from './sentences/de.fixture.ts';
import { en } from './sentences/en.fixture.ts';
import { es } from './sentences/es.fixture.ts';
import { fr } from './sentences/fr.fixture.ts';
import { it as italian } from './sentences/it.fixture.ts';
import { nl } from './sentences/nl.fixture.ts';
import { pt } from './sentences/pt.fixture.ts';
import { second } from './sentences/second.fixture.ts';

const turn = (text: string, more: Partial<Turn> = {}): Turn => ({
  id: 't1',
  n: 1,
  by: 'customer',
  text,
  at: '2026-03-02T09:00:00.000Z',
  language: null,
  confidence: null,
  intent: null,
  sentiment: null,
  attachments: [],
  ...more,
});

const codes = (text: string, language: string | null): string[] =>
  findFlags([turn(text)], language).map(({ code }) => code);

const SENTENCES = Object.entries({ en, de, es, fr, it: italian, nl, pt });

describe.each(SENTENCES)('in %s', (language, sentences) => {
  it.each(
    sentences
      .trim()
      .split('\n')
      .map((line) => line.split(' | ') as [string, string]),
  )('%s: %s', (code, text) => {
    expect(codes(text, language)).toEqual(code === '-' ? [] : [code]);
  });
});

it.each(
  second
    .trim()
    .split('\n')
    .map((line) => line.split(' | ') as [string, string, string]),
)('in %s, %s: %s', (language, code, text) => {
  expect(codes(text, language)).toEqual(code === '-' ? [] : [code]);
});

it('quotes the latest turn that shows it, and in it the last sentence that shows it most', () => {
  const flags = findFlags(
    [
      turn('I will sue you.', { id: 't1' }),
      turn('Calm words.', { id: 't2' }),
      turn('Hello. My lawyer says it is wrong. I will take you to court. Thanks.', { id: 't3' }),
      turn('I will sue you.', { id: 't4', by: 'ai' }),
    ],
    'en',
  );
  expect(flags).toEqual([
    {
      code: 'legal_threat',
      text: 'I will take you to court.',
      evidence: [{ type: 'turn', id: 't3' }],
    },
  ]);
});

it('reads a turn in its own language, and all languages where none is known', () => {
  expect(codes('Ich gehe zum Anwalt.', null)).toEqual(['legal_threat']);
  expect(
    findFlags([turn('Nunca más compro aquí.', { language: 'es' })], 'en').map(({ code }) => code),
  ).toEqual(['churn']);
});

it('reads what stands in a very long turn within a bound', () => {
  const long = 'I am a lawyer and go to court. '.repeat(3_000);
  const quote = findFlags([turn(`The charger caught fire. ${long}`)], 'en')[0]?.text ?? '';
  expect(quote).toBe('The charger caught fire.');
});
