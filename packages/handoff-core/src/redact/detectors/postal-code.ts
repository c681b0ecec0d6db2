import type { Detector, Find } from '../detector.ts';

const CODE = new RegExp(
  '(?<![\\p{L}\\p{N}])(?:zip(?: ?code)?|post(?:al)? ?code|postcode|plz|postleitzahl|código postal|codice postale|cap|code postal|cep)(?:\\s?(?:is|ist|lautet|es|est|è|é|of|to|\\+ ?4))?[\\s:=#"*()-]{1,6}(?<value>\\d{4,5}(?:-\\d{3,4})?(?: ?[A-Z]{2}(?!\\p{L}))?|\\d{3} \\d{2}|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d)(?![\\p{L}\\p{N}])',
  'giu',
);
const SIGN = /zip|post|plz|postal|cap\b|cep\b/i;

/** British codes by their areas: nothing else is written so. */
const BRITISH =
  /(?<![\p{L}\p{N}#/-])(?:A[BL]|B[ABDFHLNRST]?|C[ABFHMORTVW]|D[ADEGHLNTY]|E[CHNX]?|F[KY]|G[LU]?|H[ADGPRSUX]|I[GPV]|K[ATWY]|L[ADELNSU]?|M[EKL]?|N[EGNPRW]?|O[LX]|P[AEHLOR]|R[GHM]|S[AEGKLMNOPRSTWY]?|T[ADFNQRSW]|UB|W[ACDFNRSV]?|YO|ZE)\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}(?![\p{L}\p{N}])/gu;
const BRITISH_SIGN = /[A-Z]\d[A-Z\d]? \d[A-Z]{2}/;

const british = (text: string): Find[] =>
  BRITISH_SIGN.test(text)
    ? [...text.matchAll(BRITISH)].map(({ index, 0: code }) => ({
        kind: 'address',
        start: index,
        end: index + code.length,
      }))
    : [];

/** Postal codes right after a word that says so, and British ones anywhere. */
export const findPostalCodes: Detector = (text) => [
  ...british(text),
  ...(SIGN.test(text)
    ? [...text.matchAll(CODE)].map((match) => {
        const raw = match.groups?.['value'] ?? '';
        const start = match.index + match[0].length - raw.length;
        // "1017 in" is a code and a word, "1017 AB" a Dutch code.
        const value = raw.replace(/\s+[a-z]{2}$/, '');
        return { kind: 'address' as const, start, end: start + value.length };
      })
    : []),
];
