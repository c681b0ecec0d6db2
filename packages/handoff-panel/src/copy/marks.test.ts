import { MaskKind, findPersonal, isMasked } from '@baton/handoff-core';
import { expect, it } from 'vitest';

import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import { pt } from './pt.ts';

const SENTENCE = {
  en: (mark: string) => `Please write to ${mark} and refund the order.`,
  de: (mark: string) => `Bitte schreiben Sie an ${mark} und erstatten Sie die Bestellung.`,
  es: (mark: string) => `Por favor escriba a ${mark} y devuelva el pedido.`,
  fr: (mark: string) => `Veuillez écrire à ${mark} et rembourser la commande.`,
  pt: (mark: string) => `Escreva para ${mark} e reembolse o pedido.`,
  ja: (mark: string) => `${mark}宛てにご連絡のうえ、注文を返金してください。`,
};

it.each([
  ['en', en],
  ['de', de],
  ['es', es],
  ['fr', fr],
  ['ja', ja],
  ['pt', pt],
] as const)(
  'says of each kind in %s what it hides, and hides no mark a second time',
  (language, copy) => {
    const words = MaskKind.options.map((kind) => copy.marks[kind]);
    expect(new Set(words).size).toBe(MaskKind.options.length);
    for (const word of words) {
      const text = SENTENCE[language](`[${word}]`);
      expect(isMasked(text, copy.marks)).toBe(true);
      expect(findPersonal(text)).toEqual([]);
    }
    expect(isMasked(SENTENCE[language]('[1]'), copy.marks)).toBe(false);
  },
);
