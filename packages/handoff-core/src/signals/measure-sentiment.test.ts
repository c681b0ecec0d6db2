import { describe, expect, it } from 'vitest';

import { readSentiment } from '../fold/read-turn.ts';

describe('measureSentiment', () => {
  it.each([
    ['en', 'You are useless, this is the worst service', 'Thank you, that is perfect'],
    ['de', 'Das ist eine Frechheit, ich bin sauer', 'Vielen Dank, das ist super'],
    ['es', 'Esto es pésimo, qué vergüenza', 'Muchas gracias, excelente'],
    ['fr', 'C’est inadmissible, quelle honte', 'Merci beaucoup, c’est parfait'],
    ['pt', 'Isso é péssimo, uma vergonha', 'Muito obrigado, perfeito'],
    ['it', 'È pessimo, una vergogna', 'Grazie mille, perfetto'],
    ['nl', 'Dit is belachelijk en waardeloos', 'Heel erg bedankt, perfect'],
  ])('tells anger from thanks in %s', (language, angry, glad) => {
    expect(readSentiment(angry, language)).toBeLessThan(-0.5);
    expect(readSentiment(glad, language)).toBeGreaterThan(0.3);
  });

  it('turns a word around after a negation and is silent on facts', () => {
    expect(readSentiment('That was not helpful', 'en')).toBeLessThan(0);
    expect(readSentiment('My order number is 1234', 'en')).toBe(0);
  });

  it('hears shouting in anger only', () => {
    expect(readSentiment('this is bad!!!', 'en')).toBeLessThan(readSentiment('this is bad', 'en'));
    expect(readSentiment('this is great!!!', 'en')).toBe(readSentiment('this is great', 'en'));
  });

  it.each([
    ['en', 'No, make it six in the evening', 'No, that is all', 'Nobody is at home'],
    ['de', 'Nein, das stimmt so nicht', 'Nein, danke', 'Niemand ist zu Hause'],
    ['es', 'No, el otro pedido', 'No, eso es todo', 'No hay nadie en casa'],
    ['fr', 'Non, l’autre commande', 'Non, c’est tout', 'Nonante euros'],
    ['pt', 'Não, o outro pedido', 'Não, mais nada', 'O pedido chegou ontem'],
    ['it', 'No, l’altro ordine', 'No, niente altro', 'Nord o sud'],
    ['nl', 'Nee, de andere bestelling', 'Nee, dat was alles', 'Neem de trein'],
  ])('takes a no for displeasure, not for anger, and a polite one for neither (%s)', (...said) => {
    const [language, contradicts, declines, fact] = said;
    expect(readSentiment(contradicts, language)).toBeLessThan(-0.1);
    expect(readSentiment(contradicts, language)).toBeGreaterThan(-0.4);
    expect(readSentiment(declines, language)).toBeGreaterThanOrEqual(0);
    expect(readSentiment(fact, language)).toBe(0);
  });
});
