import type { Detector } from '../detector.ts';

const CUE =
  "passport|driver'?s?'?s? licen[cs]e|drivers licen[cs]e|driver’s licen[cs]e|driving licen[cs]e|licen[cs]e plate|reisepass\\p{L}*|pass-?nummer|personalausweis\\p{L}*|führerschein\\p{L}*|pasaporte|carn[eé] de conducir|passeport|permis de conduire|carte d[’']identité|passaporto|patente|carta d[’']identità|passaporte|carta de condução|paspoort\\p{L}*|rijbewijs\\p{L}*|identity card|id card|national id";
const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${CUE})(?:\\s?(?:number|no\\.?|nr\\.?|nummer|número|numéro|numero|id|#))?(?:\\s?(?:is|ist|lautet|es|est|è|é))?[\\s:=#"]{1,4}(?<value>[A-Z0-9][A-Z0-9 -]{3,18}[A-Z0-9])(?![\\p{L}\\p{N}])`,
  'giu',
);
const SIGN =
  /passport|licen[cs]e|pass|ausweis|führerschein|pasaporte|conducir|permis|identit|patente|condução|paspoort|rijbewijs|id card|national id/i;

/** Numbers of passports, driving licences and identity cards, right after the word for it. */
export const findNamedNumbers: Detector = (text) => {
  if (!SIGN.test(text)) return [];
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const value = (match.groups?.['value'] ?? '').replace(/\s+\p{L}[\p{L}\s-]*$/u, '');
    if ((value.match(/\d/g)?.length ?? 0) < 4) return [];
    const start = match.index + match[0].length - (match.groups?.['value'] ?? '').length;
    return [{ kind: 'national_id' as const, start, end: start + value.length }];
  });
};
