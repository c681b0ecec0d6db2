import { describe, expect, it } from 'vitest';

import { takeApart } from '../fold/words.ts';
import { lexiconsFor } from './lexicon/lexicons.ts';
import { measureFrustration } from './measure-frustration.ts';
import { measureSentiment } from './measure-sentiment.ts';
import { TEMPERS } from './tempers.fixture.ts';

const read = (text: string, language: string) => {
  const words = takeApart(text);
  const lexicons = lexiconsFor(language);
  const sentiment = measureSentiment(words, lexicons);
  return { ...measureFrustration(words, lexicons, sentiment), sentiment };
};

describe.each(Object.entries(TEMPERS))('in %s', (language, { angry, calm }) => {
  it.each(angry)('hears the anger in "%s"', (text) => {
    const { points, sentiment } = read(text, language);
    expect(points > 0 || sentiment <= -0.4).toBe(true);
  });

  it.each(calm)('hears none in "%s"', (text) => {
    const { points, mark, sentiment } = read(text, language);
    expect({ points, mark }).toEqual({ points: 0, mark: null });
    expect(sentiment).toBeGreaterThan(-0.4);
  });
});

describe('measureFrustration', () => {
  it.each([
    ['en', 'Oh great, another three hours on hold'],
    ['de', 'Danke für gar nichts'],
    ['fr', 'Merci pour rien'],
    ['es', 'Gracias por nada'],
    ['pt', 'Obrigada por nada'],
    ['it', 'Complimenti, avete cancellato tutto'],
    ['nl', 'Bedankt voor niks'],
  ])('calls mock praise in %s by its name', (language, text) => {
    expect(read(text, language).mark).toBe('sarcasm');
  });

  it('hears joy in capitals and exclamation marks beside praise, and anger without', () => {
    expect(read('THANK YOU SO MUCH, THIS IS PERFECT!!!', 'en').points).toBe(0);
    expect(read('Super, vielen Dank!!!', 'de').points).toBe(0);
    expect(read('GIVE ME MY MONEY BACK PLEASE!!!', 'en').points).toBeCloseTo(0.7);
    expect(read('Wo ist mein Paket???', 'de').points).toBeCloseTo(0.3);
  });

  it.each([
    ['en', 'I work for a lawyer and have bought here twice already'],
    ['de', 'Ich arbeite für einen Anwalt und habe schon zweimal bestellt'],
    ['fr', "Je travaille pour un avocat et j'ai déjà commandé deux fois"],
    ['es', 'Trabajo para un abogado y ya he comprado dos veces'],
    ['pt', 'Trabalho para um advogado e já comprei duas vezes'],
    ['it', 'Lavoro per un avvocato e ho già ordinato due volte'],
    ['nl', 'Ik werk voor een advocaat en heb al drie keer besteld'],
  ])('hears no threat in a trade and no complaint in loyalty: %s', (language, text) => {
    expect(read(text, language).points).toBe(0);
  });

  it('counts accusation upon accusation for more than one, and for less than two', () => {
    const once = read('Are you kidding? Where is my refund?', 'en').points;
    const piled = read('Are you kidding? Where is my refund? This is a joke.', 'en').points;
    expect(piled).toBeGreaterThan(once);
    expect(piled).toBeLessThan(2 * once);
  });

  it('adds up marks of different kinds and names the strongest', () => {
    const { points, mark } = read('This is the third time now, I will call my lawyer!!!', 'en');
    expect(points).toBeGreaterThan(1);
    expect(mark).toBe('legal_threat');
  });
});
