import { describe, expect, it } from 'vitest';
import { findPersonal } from './find-personal.ts';

const found = (text: string): string[] =>
  findPersonal(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

describe('national ids, by shape and check digit', () => {
  it.each([
    ['Meine Steuer-ID ist 86 095 742 719.', 'national_id 86 095 742 719'],
    ['numéro de sécu 2 55 08 14 168 025 38', 'national_id 2 55 08 14 168 025 38'],
    ['DNI 12345678Z', 'national_id 12345678Z'],
    ['mi NIE es X1234567L', 'national_id X1234567L'],
    ['o meu NIF é 123456789', 'national_id 123456789'],
    ['codice fiscale RSSMRA85T10A562S', 'national_id RSSMRA85T10A562S'],
    ['BSN: 111222333', 'national_id 111222333'],
    ['National Insurance number AB 12 34 56 C', 'national_id AB 12 34 56 C'],
    ['my passport number is C01X00T47', 'national_id C01X00T47'],
    ['Driver license: D123-4567-8901', 'national_id D123-4567-8901'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected === '' ? [] : [expected]);
  });

  it.each([
    'Meine Steuer-ID ist 86 095 742 718',
    'order 12345678A',
    'item 123456789 is missing',
    'the NIF 123456788',
    'BSN 111222334',
    'codice RSSMRA85T10A562T',
  ])('leaves alone: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('health terms', () => {
  it.each([
    ['I cannot fly, I have diabetes.', 'health diabetes'],
    ['meine Chemotherapie beginnt', 'health Chemotherapie'],
    ['I take insulin every day', 'health insulin'],
  ])('%s', (text, expected) => {
    expect(found(text)).toContain(expected);
  });

  it('leaves what a policy speaks of', () => {
    expect(found('Is a change covered for health reasons or bad weather?')).toEqual([]);
  });
});

describe('names and addresses in running text', () => {
  it.each([
    ['My name is Oluwaseun Adeyemi.', 'name Oluwaseun Adeyemi'],
    ['my name is kerstin vogel and i wait', 'name kerstin vogel'],
    ['Hi, this is Priya Raman from room 4.', 'name Priya Raman'],
    ['Ich heiße Jürgen Özdemir.', 'name Jürgen Özdemir'],
    ["Je m'appelle Chloé Dufresne", 'name Chloé Dufresne'],
    ['Sehr geehrte Frau Lindqvist, danke', 'name Lindqvist'],
    ['Done.\n\nBest regards,\nTamsin Okoro', 'name Tamsin Okoro'],
    ['My last name is Ferrante. Can you find it?', 'name Ferrante'],
    ['Please ship it to 4821 Juniper Lane.', 'address 4821 Juniper Lane'],
    ['Ich wohne in der Ahornallee 17.', 'address Ahornallee 17'],
    ['my zip code is 60614', 'address 60614'],
    ['{"first_name": "Ines", "order_id": "#W5555555"}', 'name Ines'],
    [String.raw`{\"address1\": \"9 Elm Row\", \"sku\": \"A-9\"}`, 'address 9 Elm Row'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    'The Desk Lamp and the Office Chair were delivered on Monday.',
    'Please call me back on Friday.',
    'I am not happy with the Samsung Galaxy at all.',
    'Your reservation ZFA04Y from JFK to Seattle costs $412.50.',
    'My name is spelled wrong on the ticket.',
    'user anna_berg_1234 ordered #W1234567 on 2024-05-15',
    'Ich möchte meine Bestellung stornieren und das Geld zurück.',
    'Quiero devolver la lámpara y recibir mi dinero.',
    'see https://shop.example.com/Anna/Summer-Sale',
  ])('leaves alone: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('finds a value again where nothing announces it', () => {
    expect(found('My name is Zelimira. Zelimira, yes.')).toEqual([
      'name Zelimira',
      'name Zelimira',
    ]);
  });
});

describe('hidden and odd characters', () => {
  const split = (value: string, sign: string): string => [...value].join(sign);

  it.each(['\u200B', '\u2060', '\u00AD', '\u202E', '\uFEFF'])(
    'sees through %j inside an e-mail and a card',
    (sign) => {
      const email = split('anna.berg@example.com', sign);
      const card = split('4111111111111111', sign);
      expect(found(`mail ${email} card ${card}.`)).toEqual([`email ${email}`, `card ${card}`]);
    },
  );

  it('reads full-width and Arabic digits', () => {
    expect(found('card ４１１１ １１１１ １１１１ １１１１')).toEqual([
      'card ４１１１ １１１１ １１１１ １１１１',
    ]);
    expect(found('card ٤١١١١١١١١١١١١١١١')).toEqual(['card ٤١١١١١١١١١١١١١١١']);
  });

  it('hides what stands in tags, scripts and among emoji', () => {
    expect(found('<script>alert("anna.berg@example.com")</script>')).toContain(
      'email anna.berg@example.com',
    );
    expect(found('😀anna.berg@example.com😀')).toEqual(['email anna.berg@example.com']);
  });
});
