import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { takeApart } from '../../fold/words.ts';
import { lexiconsFor } from '../lexicon/lexicons.ts';
import { countMatches } from '../lexicon/matches.ts';
import { measureFrustration } from '../measure-frustration.ts';
import { measureSentiment } from '../measure-sentiment.ts';
import { TEMPERS } from '../tempers.fixture.ts';
import { estimateDissatisfaction } from './estimate.ts';
import { foldDissatisfactionOfAnswer } from './fold-answer.ts';
import { foldDissatisfactionOfCustomer } from './fold-customer.ts';
import { newDissatisfaction } from './memory.ts';
import type { DissatisfactionMemory } from './memory.ts';

interface Said {
  by: 'customer' | 'ai';
  text: string;
}

const fold = (
  memory: DissatisfactionMemory,
  { by, text }: Said,
  language: string | null = 'en',
): DissatisfactionMemory => {
  const words = takeApart(text);
  const lexicons = lexiconsFor(language);
  if (by === 'ai') {
    const missing = countMatches(words, lexicons, 'missing');
    return foldDissatisfactionOfAnswer(memory, words, lexicons, { missing });
  }
  const sentiment = measureSentiment(words, lexicons);
  const frustration = measureFrustration(words, lexicons, sentiment).points;
  return foldDissatisfactionOfCustomer(memory, words, lexicons, { sentiment, frustration });
};

const estimate = (turns: readonly Said[], language: string | null = 'en'): number =>
  estimateDissatisfaction(
    turns.reduce((memory, turn) => fold(memory, turn, language), newDissatisfaction()),
  );

const ask = (text: string): Said => ({ by: 'customer', text });
const answer = (text: string): Said => ({ by: 'ai', text });

const PIECES = [
  'thanks, that works',
  'no',
  'I want another one instead',
  'sorry, I meant the blue one',
  'this is useless!!!',
  'WHERE IS MY PARCEL',
  'I will call my lawyer',
  'it is the third time now that I ask',
  'maybe, but not now',
  'Nein, das stimmt nicht',
  'gracias',
  '',
  '😡😡',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 40 })), {
    maxLength: 4,
  })
  .map((parts) => parts.join('. '));
const turn: fc.Arbitrary<Said> = fc.record({
  by: fc.constantFrom('customer' as const, 'ai' as const),
  text,
});
const language = fc.constantFrom(null, 'en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'ja');

describe('estimateDissatisfaction', () => {
  it('never falls with an angry turn, whatever was said before', () => {
    const facts = fc.oneof(
      fc.record({
        sentiment: fc.double({ min: -1, max: -0.4, noNaN: true }),
        frustration: fc.constant(0),
      }),
      fc.record({
        sentiment: fc.double({ min: -1, max: 1, noNaN: true }),
        frustration: fc.double({ min: 0.1, max: 4, noNaN: true }),
      }),
    );
    fc.assert(
      fc.property(
        fc.array(turn, { maxLength: 8 }),
        text,
        facts,
        language,
        (turns, said, angry, read) => {
          const before = turns.reduce(
            (memory, each) => fold(memory, each, read),
            newDissatisfaction(),
          );
          const words = takeApart(said);
          const after = foldDissatisfactionOfCustomer(before, words, lexiconsFor(read), angry);
          expect(estimateDissatisfaction(after)).toBeGreaterThanOrEqual(
            estimateDissatisfaction(before),
          );
        },
      ),
    );
  });

  it('stays between 0 and 1 and in a memory of one size, however long it goes on', () => {
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 40 }), language, (turns, read) => {
        let memory = newDissatisfaction();
        for (const each of turns) {
          memory = fold(memory, each, read);
          expect(estimateDissatisfaction(memory)).toBeGreaterThanOrEqual(0);
          expect(estimateDissatisfaction(memory)).toBeLessThanOrEqual(1);
          expect(JSON.stringify(memory).length).toBeLessThan(120);
        }
      }),
    );
  });

  it('gives the same when a conversation is replayed or goes through JSON between two turns', () => {
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 12 }), fc.nat(12), (turns, cut) => {
        const whole = turns.reduce((memory, each) => fold(memory, each), newDissatisfaction());
        const head = turns
          .slice(0, cut)
          .reduce((memory, each) => fold(memory, each), newDissatisfaction());
        const stored = JSON.parse(JSON.stringify(head)) as DissatisfactionMemory;
        const split = turns.slice(cut).reduce((memory, each) => fold(memory, each), stored);
        expect(split).toEqual(whole);
      }),
    );
  });

  it('is 0 before the customer has spoken', () => {
    expect(estimate([])).toBe(0);
    expect(estimate([answer('Hello! How can I help?')])).toBe(0);
  });

  it('rises when the AI could not do it and falls when the customer is glad', () => {
    const start = [ask('Please move my delivery to Friday')];
    const failed = [...start, answer("I'm sorry, I couldn't change it."), ask('And on Saturday?')];
    const done = [...start, answer('Your delivery comes on Friday.'), ask('Great, thank you!')];
    expect(estimate(failed)).toBeGreaterThan(0.4);
    expect(estimate(failed)).toBeGreaterThan(estimate(start));
    expect(estimate(done)).toBeLessThan(0.1);
  });

  it('remembers a bad beginning for a while', () => {
    const bad = [ask("No, that's not what I want"), answer('Which one do you mean?')];
    const good = [ask('Yes, that is fine'), answer('Which one do you mean?')];
    const next = ask('The parcel to Hamburg');
    expect(estimate([...bad, next])).toBeGreaterThan(estimate([...good, next]) + 0.05);
  });

  it('takes one "but" in a long message for less than in a short one', () => {
    const facts = 'I ordered a lamp on the first of May and it was sent on the second. '.repeat(4);
    expect(estimate([ask(`${facts} but I want another`)])).toBeLessThan(
      estimate([ask('but I want another')]),
    );
  });

  it.each([
    ['en', "No, I don't want that, give me something else", 'No problem, that is all, thanks'],
    ['de', 'Nein, das will ich nicht, lieber etwas anderes', 'Kein Problem, das war alles, danke'],
    ['es', 'No, no me sirve, quiero otro', 'No hay problema, eso es todo, gracias'],
    ['fr', 'Non, ça ne me convient pas, plutôt autre chose', 'Pas de problème, c’est tout, merci'],
    ['pt', 'Não, não quero isso, prefiro outro', 'Sem problema, é só isso, obrigada'],
    ['it', 'No, non mi piace, ne voglio un altro', 'Nessun problema, è tutto, grazie'],
    ['nl', 'Nee, dat wil ik niet, liever iets anders', 'Geen probleem, dat was alles, bedankt'],
  ])('tells a customer who turns it down from one who is done in %s', (code, down, done) => {
    expect(estimate([ask(down)], code)).toBeGreaterThan(0.5);
    expect(estimate([ask(done)], code)).toBeLessThan(0.2);
  });

  it.each([
    ['en', 'Unfortunately the booking failed.', 'Your booking is confirmed.'],
    ['de', 'Leider konnte ich das nicht buchen.', 'Ihre Buchung ist bestätigt.'],
    ['es', 'Lo siento, no he podido reservar.', 'Su reserva está confirmada.'],
    ['fr', 'Désolé, je n’ai pas pu réserver.', 'Votre réservation est confirmée.'],
    ['pt', 'Infelizmente não consegui reservar.', 'Sua reserva está confirmada.'],
    ['it', 'Purtroppo non sono riuscito a prenotare.', 'La prenotazione è confermata.'],
    ['nl', 'Helaas kon ik het niet boeken.', 'Uw boeking is bevestigd.'],
  ])('hears in %s that an answer lets the customer down', (code, bad, good) => {
    const next = ask('1234');
    expect(estimate([answer(bad), next], code)).toBeGreaterThan(
      estimate([answer(good), next], code) + 0.1,
    );
  });

  it.each(Object.entries(TEMPERS))('keeps angry and calm sentences in %s apart', (code, said) => {
    for (const each of said.angry)
      expect([each, estimate([ask(each)], code) > 0.25]).toEqual([each, true]);
    for (const each of said.calm)
      expect([each, estimate([ask(each)], code) < 0.45]).toEqual([each, true]);
  });

  it('counts an admission not to know as letting down', () => {
    const next = ask('1234');
    expect(estimate([answer("I don't know that."), next])).toBeGreaterThan(
      estimate([answer('It is open.'), next]) + 0.1,
    );
  });
});
