import type { Detector, Find } from '../detector.ts';

/** How an id of one country is written, checked and, where many numbers look like it, announced. */
interface IdShape {
  /** Quick to look for, and in every text that holds one. */
  sign: RegExp;
  shape: RegExp;
  holds: (compact: string) => boolean;
  /** Must stand shortly before it; null when the shape and its check say enough. */
  cue: RegExp | null;
}

const digitsOf = (text: string): number[] => [...text].map(Number);

/** German tax id: ISO 7064 MOD 11,10, and exactly one digit of the first ten stands two or three times. */
const isSteuerId = (id: string): boolean => {
  const digits = digitsOf(id);
  let product = 10;
  for (const digit of digits.slice(0, 10)) {
    const sum = (digit + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  const counts = digits
    .slice(0, 10)
    .reduce((seen, digit) => seen.with(digit, (seen[digit] ?? 0) + 1), Array<number>(10).fill(0));
  const repeated = counts.filter((count) => count > 1);
  return repeated.length === 1 && (repeated[0] ?? 0) <= 3 && (11 - product) % 10 === digits[10];
};

/** French number of inscription: its key is 97 less the number by 97; Corsica's letters count as figures. */
const isNir = (id: string): boolean => {
  const number = id.slice(0, 13).toUpperCase().replace('2A', '19').replace('2B', '18');
  return /^\d{13}$/.test(number) && 97 - Number(BigInt(number) % 97n) === Number(id.slice(13));
};

const DNI_LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';
/** Spanish DNI and NIE: the letter follows from the number by 23. */
const isDni = (id: string): boolean => {
  const number = id
    .slice(0, -1)
    .toUpperCase()
    .replace('X', '0')
    .replace('Y', '1')
    .replace('Z', '2');
  return DNI_LETTERS.charAt(Number(number) % 23) === id.slice(-1).toUpperCase();
};

/** Portuguese tax number: weights nine to two, by eleven. */
const isNif = (id: string): boolean => {
  const digits = digitsOf(id);
  const rest = digits.slice(0, 8).reduce((sum, digit, at) => sum + digit * (9 - at), 0) % 11;
  return (rest < 2 ? 0 : 11 - rest) === digits[8];
};

/** Dutch citizen number: the eleven test, the last digit counted against. */
const isBsn = (id: string): boolean => {
  const digits = digitsOf(id.padStart(9, '0'));
  const sum = digits.reduce((all, digit, at) => all + digit * (at === 8 ? -1 : 9 - at), 0);
  return sum % 11 === 0 && sum !== 0;
};

const ODD_VALUES = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];
/** Italian codice fiscale: letters and figures in odd places have values of their own, the sum by 26 is the last letter. */
const isCodiceFiscale = (id: string): boolean => {
  let sum = 0;
  for (const [at, char] of Array.from(id.toUpperCase().slice(0, 15)).entries()) {
    const value = /\d/.test(char) ? Number(char) : char.charCodeAt(0) - 65;
    sum += at % 2 === 0 ? (ODD_VALUES[value] ?? 0) : value;
  }
  return (sum % 26) + 65 === id.toUpperCase().charCodeAt(15);
};

/** The words that announce an id, all in one pass. */
const ANY_CUE =
  /[Ss]teuer|[Ii]dentifikations|[Ii]d[Nn]r|IDNR|[Tt]ax [Ii][Dd]|TIN|[Nn][Ii][Ff]|[Cc]ontribuinte|[Ff]iscal|[Bb][Ss][Nn]|[Bb]urgerservice|[Ss]ofi-?[Nn]um|[Nn]ational [Ii]nsurance|NATIONAL INSURANCE|[Nn][Ii][Nn][Oo]|[Nn][Ii] [Nn]/;

const SHAPES: readonly IdShape[] = [
  {
    sign: ANY_CUE,
    shape: /(?<![\p{L}\p{N}#_-])[1-9]\d ?\d{3} ?\d{3} ?\d{3}(?![\p{L}\p{N}-])/gu,
    holds: isSteuerId,
    cue: /steuer|identifikationsnummer|idnr|tax id|\btin\b/iu,
  },
  {
    sign: /[12](?: ?[\dABab]){14}/,
    shape:
      /(?<![\p{L}\p{N}#_-])[12] ?\d\d ?(?:0[1-9]|1[0-2]|[2-9]\d) ?(?:\d\d|2[AB]) ?\d{3} ?\d{3} ?\d\d(?![\p{L}\p{N}-])/giu,
    holds: isNir,
    cue: null,
  },
  {
    sign: /\d{3}-?[A-HJ-NP-TV-Za-hj-np-tv-z](?![A-Za-z0-9])/,
    shape:
      /(?<![\p{L}\p{N}#_-])(?:\d{2}\.?\d{3}\.?\d{3}|[XYZ]-?\d{7})-?[A-HJ-NP-TV-Z](?![\p{L}\p{N}-])/giu,
    holds: isDni,
    cue: null,
  },
  {
    sign: ANY_CUE,
    shape: /(?<![\p{L}\p{N}#_-])[1-9]\d{2} ?\d{3} ?\d{3}(?![\p{L}\p{N}-])/gu,
    holds: isNif,
    cue: /(?<!\p{L})(?:nif|contribuinte|fiscal)(?!\p{L})/iu,
  },
  {
    sign: ANY_CUE,
    shape:
      /(?<![\p{L}\p{N}#_-])(?:\d{4}[. ]?\d{2}[. ]?\d{2,3}|\d{3} ?\d{3} ?\d{3})(?![\p{L}\p{N}-])/gu,
    holds: isBsn,
    cue: /(?<!\p{L})(?:bsn|burgerservicenummer|sofi-?nummer)(?!\p{L})/iu,
  },
  {
    sign: /[A-Za-z]\d\d[A-Za-z]\d{3}[A-Za-z]/,
    shape: /(?<![\p{L}\p{N}])[A-Z]{6}\d\d[A-EHLMPRST]\d\d[A-Z]\d{3}[A-Z](?![\p{L}\p{N}])/giu,
    holds: isCodiceFiscale,
    cue: null,
  },
  {
    sign: ANY_CUE,
    shape:
      /(?<![\p{L}\p{N}])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\p{L}\p{N}])/giu,
    holds: (id) => id.length === 9,
    cue: /national insurance|nino|\bni (?:number|no)\b/iu,
  },
];

const CUE_REACH = 40;

/**
 * National ids of the shipped languages' countries by shape and check digit: German tax id, French NIR, Spanish DNI and
 * NIE, Portuguese NIF, Dutch BSN, Italian codice fiscale, British national insurance number.
 */
export const findNationalIds: Detector = (text) => {
  const finds: Find[] = [];
  for (const { sign, shape, holds, cue } of SHAPES) {
    if (!sign.test(text)) continue;
    for (const match of text.matchAll(shape)) {
      const { index } = match;
      if (cue && !cue.test(text.slice(Math.max(0, index - CUE_REACH), index))) continue;
      const compact = match[0].replaceAll(/[ .-]/g, '');
      if (holds(compact)) {
        finds.push({ kind: 'national_id', start: index, end: index + match[0].length });
      }
    }
  }
  return finds;
};
