import { describe, expect, it } from 'vitest';

import { readAnswer, readCustomer } from '../fold/read-turn.ts';
import { newDissatisfaction } from './dissatisfaction/memory.ts';

const memory = { offering: false, dissatisfaction: { ...newDissatisfaction(), id: null } };
const event = (text: string) => ({ type: 'turn', id: 'm1', text }) as never;
const topicOf = (text: string, language: string) =>
  readCustomer(event(text), language, memory).topics[0] ?? 'none';
const answerOf = (text: string, language: string) => {
  const { promises, offers, missing } = readAnswer(event(text), language, memory);
  return promises ? 'promise' : offers ? 'offer' : missing > 0 ? 'missing' : 'none';
};

describe('topics in lay words', () => {
  it.each([
    ['medical', 'en', 'My eyes are burning since I used your cleaner.'],
    ['medical', 'en', 'May I take these capsules with aspirin?'],
    ['medical', 'en', 'My nephew swallowed a marble from the set.'],
    ['medical', 'de', 'Mir ist übel seit der letzten Tablette.'],
    ['medical', 'fr', 'Puis-je utiliser ce gel enceinte ?'],
    ['medical', 'es', 'Tengo ampollas desde que uso las botas, ¿puedo tomarlo con alcohol?'],
    ['medical', 'pt', 'Meu sobrinho engoliu uma moeda do brinquedo.'],
    ['medical', 'it', 'Posso usarlo con antibiotici?'],
    ['medical', 'nl', 'Ik ben misselijk sinds de tweede pil.'],
    ['self_harm', 'en', 'They would all be better off without me.'],
    ['self_harm', 'de', 'Am liebsten wäre ich einfach tot.'],
    ['self_harm', 'nl', 'Het leven heeft geen zin.'],
    ['legal', 'en', 'You will get a letter from my solicitor.'],
    ['legal', 'it', 'Se non pagate vi faccio causa.'],
    ['payment_data', 'en', 'My card PIN is 9041.'],
    ['data_protection', 'en', 'You sent my data to a stranger!'],
    ['data_protection', 'es', 'Han vendido mis datos a otra empresa.'],
    ['data_protection', 'nl', 'Wis al mijn gegevens.'],
  ])('hears %s in %s: %s', (topic, language, text) => {
    expect(topicOf(text, language)).toBe(topic);
  });

  it.each([
    ['en', 'My fingers hurt from scrolling through your menus.'],
    ['en', 'The cash machine swallowed the card.'],
    ['en', 'Do you sell a rash vest for kids?'],
    ['en', 'Is this legal tender abroad?'],
    ['en', 'I gave my address to the driver.'],
    ['en', 'The access request for our wiki is pending.'],
    ['en', 'There is no point in going on with this tariff.'],
    ['de', 'Wo steht die Datenschutzerklärung?'],
    ['es', 'Me mareo con tantos menús.'],
    ['it', 'Il distributore ha ingoiato la moneta.'],
    ['pt', 'O caixa engoliu a moeda.'],
    ['nl', 'De automaat heeft mijn pas ingeslikt.'],
  ])('leaves alone in %s: %s', (language, text) => {
    expect(topicOf(text, language)).toBe('none');
  });
});

describe('what an answer binds people to', () => {
  it.each([
    ['promise', 'en', 'Our fraud desk will review the transfer and come back to you.'],
    ['promise', 'en', 'I have forwarded it to the grid office and they will let you know.'],
    ['promise', 'en', 'You will hear from our claims handlers by noon.'],
    ['promise', 'de', 'Sie hören morgen von unserer Rechtsabteilung.'],
    ['promise', 'fr', 'Nos techniciens vous répondront demain.'],
    ['promise', 'es', 'El equipo de averías le informará hoy.'],
    ['promise', 'pt', 'Um especialista ligará ainda hoje.'],
    ['promise', 'it', 'Il reparto tecnico le farà sapere.'],
    ['promise', 'nl', 'Een specialist belt u morgenochtend.'],
    ['offer', 'en', 'Shall I ask an engineer to take over?'],
    ['offer', 'en', 'Can I arrange a callback from our mortgage team?'],
    ['offer', 'fr', 'Voulez-vous être rappelé par un technicien ?'],
    ['offer', 'it', 'Preferisce essere richiamato da un consulente?'],
    ['missing', 'en', 'Our manuals do not mention that.'],
    ['missing', 'en', 'I have no way to check the line from here.'],
    ['missing', 'es', 'No he encontrado nada sobre esa tasa.'],
    ['none', 'en', 'The delivery team will call you at the door.'],
    ['none', 'en', 'No information is sold to third parties.'],
    ['none', 'en', 'Would you like to transfer the number to another person?'],
    ['none', 'en', 'I cannot find any rooms with a bath on those dates.'],
    ['none', 'fr', 'Le livreur vous contactera.'],
    ['none', 'pt', 'O motorista entrará em contato.'],
  ])('takes as %s in %s: %s', (kind, language, text) => {
    expect(answerOf(text, language)).toBe(kind);
  });
});
