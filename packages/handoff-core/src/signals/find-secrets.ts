const CARD = /(?<![\p{L}\p{N}_-])\d(?:[ -]?\d){12,18}(?![\p{L}\p{N}_-])/gu;
const SOCIAL_SECURITY = /(?<![\d-])(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])/u;
const IBAN =
  /(?<![\p{L}\p{N}])\p{Lu}{2}\d{2}(?: ?[\p{Lu}\d]{4}){3,7}(?: ?[\p{Lu}\d]{1,3})?(?![\p{L}\p{N}])/gu;
const KEY =
  /\b(?:sk|pk|rk)_(?:live|test)_\w{10,}|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_\w{30,}|-----BEGIN (?:\w+ )?PRIVATE KEY-----/u;
const DIGIT = /\d/;

const luhn = (digits: string): boolean => {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    let digit = Number(digits[digits.length - 1 - at]);
    if (at % 2 === 1) digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
    sum += digit;
  }
  return sum % 10 === 0 && !/^(\d)\1*$/.test(digits);
};

const ibanHolds = (text: string): boolean => {
  const compact = text.replaceAll(' ', '');
  if (compact.length < 15 || compact.length > 34) return false;
  let rest = 0;
  for (const letter of compact.slice(4) + compact.slice(0, 4)) {
    const value = Number.parseInt(letter, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
};

/** Kinds of secrets written out in a text, checked by their own check digits where they have some. */
export type Secret = 'card_number' | 'social_security_number' | 'iban' | 'access_key';

/** Which secret a text gives away, or null. */
export const findSecret = (text: string): Secret | null => {
  if (KEY.test(text)) return 'access_key';
  if (!DIGIT.test(text)) return null;
  if (text.match(CARD)?.some((found) => luhn(found.replace(/\D/g, '')))) return 'card_number';
  if (SOCIAL_SECURITY.test(text)) return 'social_security_number';
  if (text.match(IBAN)?.some(ibanHolds)) return 'iban';
  return null;
};
