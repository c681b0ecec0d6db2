import { describe, expect, it } from 'vitest';

import { ai, customer, play, stored } from '../decide/conversation.fixture.ts';

const lastKind = (...texts: [string, string, string?]): string | undefined => {
  const [ask, answer, reply] = texts;
  const events = [customer(ask), ai(answer), ...(reply === undefined ? [] : [customer(reply)])];
  return play(stored(events)).steps.at(-1)?.decision?.reasons[0]?.signal.kind;
};

describe('a yes to an offered human', () => {
  it.each([
    ['Where is my order?', 'I can transfer you to a colleague. Would you like that?', 'Yes please'],
    [
      'Wo bleibt meine Bestellung?',
      'Möchten Sie, dass ich Sie mit einem Mitarbeiter verbinde?',
      'Ja, gerne',
    ],
    ['¿Dónde está mi pedido?', '¿Quiere que le transfiera con un agente humano?', 'Sí, por favor'],
    [
      'Où est ma commande ?',
      'Souhaitez-vous que je vous mette en relation avec un conseiller ?',
      'Oui, merci',
    ],
    ['Onde está o meu pedido?', 'Posso transferir você para um atendente humano?', 'Sim'],
    ['Dove è il mio ordine?', 'Vuole che la trasferisca a un operatore?', 'Sì, grazie'],
    ['Waar is mijn bestelling?', 'Wilt u dat ik u met een medewerker doorverbind?', 'Ja graag'],
  ])('is heard after: %s', (ask, offer, yes) => {
    expect(lastKind(ask, offer, yes)).toBe('accepts_offer');
  });
});

describe('a promise of human work', () => {
  it.each([
    ['Where is my order?', 'Someone from our support team will contact you within 24 hours.'],
    ['Wo bleibt meine Bestellung?', 'Ein Kollege wird Sie morgen zurückrufen.'],
    ['¿Dónde está mi pedido?', 'Un compañero le llamará mañana por la tarde.'],
    ['Où est ma commande ?', 'Un collègue va vous rappeler demain matin.'],
    ['Onde está o meu pedido?', 'Um colega vai entrar em contato com você amanhã.'],
    ['Dove è il mio ordine?', 'Un collega la richiamerà domani mattina.'],
    ['Waar is mijn bestelling?', 'Een collega zal u morgen terugbellen.'],
  ])('is noticed after: %s', (ask, promise) => {
    expect(lastKind(ask, promise)).toBe('promise_unkept');
  });

  it('is not made by saying what the AI itself will do', () => {
    expect(
      lastKind('Where is it?', 'I will check the order and tell you in a minute.'),
    ).toBeUndefined();
  });
});
