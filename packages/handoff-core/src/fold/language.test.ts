import { expect, it } from 'vitest';

import { guessLanguage } from './language.ts';
import { takeApart } from './words.ts';

it.each([
  ['en', 'Where is my order? I have been waiting for it since Monday.'],
  ['de', 'Wo ist meine Bestellung? Ich warte schon seit Montag darauf.'],
  ['es', '¿Dónde está mi pedido? Lo estoy esperando desde el lunes.'],
  ['fr', 'Où est ma commande ? Je l’attends depuis lundi dans ma ville.'],
  ['pt', 'Onde está o meu pedido? Estou esperando desde segunda e não recebi nada.'],
  ['it', 'Dove è il mio ordine? Lo sto aspettando da lunedì e non ho ricevuto niente.'],
  ['nl', 'Waar is mijn bestelling? Ik wacht er al sinds maandag op en heb niets gehoord.'],
  ['ar', 'أين طلبي؟'],
  ['ja', '注文はどこですか'],
  [null, 'ok'],
  [null, '12345'],
  [null, ''],
])('guesses %s', (language, text) => {
  expect(guessLanguage(takeApart(text))).toBe(language);
});
