import { describe, expect, it } from 'vitest';
import { announcesDeed } from './announces-deed.ts';

describe('a deed somebody announces', () => {
  it.each([
    ['en', 'I will send you form J2 by e-mail tomorrow.'],
    ['en', "We'll refund the 40 EUR to your card."],
    ['en', "I'm going to block the overdraft."],
    ['en', 'You will get 40 EUR back.'],
    ['en', 'You’ll be refunded in full.'],
    ['de', 'Ich werde den Dispo sperren.'],
    ['de', 'Morgen schicke ich Ihnen das Formular.'],
    ['de', 'Wir erstatten Ihnen die 40 EUR.'],
    ['de', 'Sie erhalten 40 EUR zurück.'],
    ['es', 'Le enviaré el formulario por correo.'],
    ['es', 'Vamos a devolverle los 40 EUR.'],
    ['es', 'Recibirá los 40 EUR en su tarjeta.'],
    ['fr', 'Je vous enverrai le formulaire.'],
    ['fr', 'Nous allons rembourser les 40 EUR.'],
    ['fr', 'Vous recevrez les 40 EUR sur votre carte.'],
    ['it', 'Le invierò il modulo.'],
    ['it', 'Rimborseremo i 40 EUR.'],
    ['nl', 'Ik zal het formulier sturen.'],
    ['nl', 'U krijgt 40 EUR terug.'],
    ['pt', 'Vou enviar o formulário.'],
    ['pt', 'Enviaremos o formulário.'],
  ])('is heard (%s: %s)', (language, sentence) => {
    expect(announcesDeed(sentence, language)).toBe(true);
    expect(announcesDeed(sentence, null)).toBe(true);
    expect(announcesDeed(sentence, `${language}-XX`)).toBe(true);
  });

  it.each([
    ['en', 'I will be happy to help.'],
    ['en', 'I will not refund this.'],
    ['en', 'I sent you the form yesterday.'],
    ['en', 'Will you send me the form?'],
    ['en', 'The form is on our website.'],
    ['en', 'You will need to sign it.'],
    ['de', 'Ich werde das nicht erstatten.'],
    ['de', 'Das Formular liegt bei.'],
    ['es', 'No tengo el formulario.'],
    ['fr', 'Le formulaire est joint.'],
    ['nl', 'Ik heb het gestuurd.'],
    ['pt', 'O formulário está em anexo.'],
    ['ja', 'フォームをお送りします。'],
  ])('is not in %s: %s', (language, sentence) => {
    expect(announcesDeed(sentence, language)).toBe(false);
  });
});
