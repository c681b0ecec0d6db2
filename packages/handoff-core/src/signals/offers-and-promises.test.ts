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
    ['Where is my order?', 'A colleague will call you back shortly.'],
    ['Where is my order?', 'A technician will call you back tomorrow.'],
    ['Where is my order?', 'I will have a technician call you back within the hour.'],
    ['Where is my order?', 'One of our specialists will be calling you.'],
    ['Where is my order?', 'You will get a callback within an hour.'],
    ['Where is my order?', 'I have arranged for a technician to call you back.'],
    ['Wo bleibt meine Bestellung?', 'Ein Techniker ruft Sie in Kürze zurück.'],
    ['Wo bleibt meine Bestellung?', 'Ich lasse Sie von einem Kollegen zurückrufen.'],
    ['Wo bleibt meine Bestellung?', 'Ich bitte einen Kollegen, Sie anzurufen.'],
    ['¿Dónde está mi pedido?', 'Un técnico le devolverá la llamada.'],
    ['¿Dónde está mi pedido?', 'Haré que un técnico le llame en una hora.'],
    ['Où est ma commande ?', 'Je vais demander à un technicien de vous rappeler.'],
    ['Dove è il mio ordine?', 'La farò richiamare da un tecnico.'],
    ['Waar is mijn bestelling?', 'Ik laat een monteur u terugbellen.'],
  ])('is noticed after: %s', (ask, promise) => {
    expect(lastKind(ask, promise)).toBe('promise_unkept');
  });

  it('is not made by saying what the AI itself will do', () => {
    expect(
      lastKind('Where is it?', 'I will check the order and tell you in a minute.'),
    ).toBeUndefined();
  });

  it.each([
    'Should I have a technician call you back?',
    'If you like, I will have a colleague call you.',
    'You can call us back at any time.',
    'Soll ich Sie zurückrufen lassen?',
    '¿Quiere que un compañero le llame?',
  ])('is not made by asking: %s', (answer) => {
    expect(lastKind('Where is my order?', answer)).toBeUndefined();
  });
});
