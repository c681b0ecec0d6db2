import type { Detector, Find } from '../detector.ts';

/** Length by country, from the SWIFT IBAN registry. */
const LENGTHS: Readonly<Record<string, number>> = {
  AD: 24,
  AE: 23,
  AL: 28,
  AT: 20,
  AZ: 28,
  BA: 20,
  BE: 16,
  BG: 22,
  BH: 22,
  BR: 29,
  BY: 28,
  CH: 21,
  CR: 22,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  DO: 28,
  EE: 20,
  EG: 29,
  ES: 24,
  FI: 18,
  FO: 18,
  FR: 27,
  GB: 22,
  GE: 22,
  GI: 23,
  GL: 18,
  GR: 27,
  GT: 28,
  HR: 21,
  HU: 28,
  IE: 22,
  IL: 23,
  IQ: 23,
  IS: 26,
  IT: 27,
  JO: 30,
  KW: 30,
  KZ: 20,
  LB: 28,
  LC: 32,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  LY: 25,
  MC: 27,
  MD: 24,
  ME: 22,
  MK: 19,
  MR: 27,
  MT: 31,
  MU: 30,
  NL: 18,
  NO: 15,
  PK: 24,
  PL: 28,
  PS: 29,
  PT: 25,
  QA: 29,
  RO: 24,
  RS: 22,
  SA: 24,
  SC: 31,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  ST: 25,
  SV: 28,
  TL: 23,
  TN: 24,
  TR: 26,
  UA: 29,
  VA: 22,
  VG: 24,
  XK: 20,
};
const HEAD = /(?<![A-Za-z0-9])[A-Za-z]{2}[ ]?\d{2}/g;
const SEPARATOR = /[ \u00A0\u202F.-]/;
const ALNUM = /[A-Za-z0-9]/;

/** Remainder by 97 of the rearranged number is 1 (ISO 13616). */
const passesMod97 = (iban: string): boolean => {
  let rest = 0;
  for (const char of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(char, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
};

/** IBANs: country, its length, right check digits; grouped or not. */
export const findIbans: Detector = (text) => {
  const finds: Find[] = [];
  for (const head of text.matchAll(HEAD)) {
    const length = LENGTHS[head[0].slice(0, 2).toUpperCase()];
    if (length === undefined) continue;
    let iban = '';
    let at = head.index;
    for (; at < text.length && iban.length < length; at += 1) {
      const char = text.charAt(at);
      if (ALNUM.test(char)) iban += char.toUpperCase();
      else if (!SEPARATOR.test(char) || SEPARATOR.test(text.charAt(at + 1))) break;
    }
    if (iban.length === length && !ALNUM.test(text.charAt(at)) && passesMod97(iban)) {
      finds.push({ kind: 'iban', start: head.index, end: at });
    }
  }
  return finds;
};
