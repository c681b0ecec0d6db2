import type { Detector, Find } from '../detector.ts';

const DIGIT = /\d/;
const PART = /[\d ()./\u00A0\u202F\u2010-\u2013-]/;
const MAX = 28;
/** Words before a number that make it a phone number. */
const CUE =
  /(?<!\p{L})(?:phone|telephone|tel|cell|mobile|call|text|sms|whatsapp|fax|reach (?:me|us)|telefon\p{L}*|handy\p{L}*|mobil\p{L}*|rufnummer|anrufen|erreichen|erreichbar|teléfono|telefono|móvil|celular|llám\p{L}*|llamar|téléphone|portable|cellulare)(?!\p{L})/iu;
/** Words right before a number that make it the number of a thing. */
const THING =
  /(?:#|\b(?:order|item|product|tracking|serial|invoice|ticket|case|reservation|confirmation|account|sku|ref|reference|id|imei|flight|zip|bestell\p{L}*|artikel\p{L}*|rechnung\p{L}*|kunden\p{L}*|sendung\p{L}*|vorgang\p{L}*|pedido|artículo|factura|cuenta|commande)(?: (?:number|no|nr|id|número|numéro))?)[\s.:#=-]*(?:is|ist|lautet|es)?[\s"']*$/iu;
const US = /^\(?[2-9]\d\d\)?[ .-]{1,2}\d{3}[ .-]\d{4}$/;

const isPhone = (shape: string, before: string): boolean => {
  const digits = shape.replaceAll(/\D/g, '');
  if (digits.length < 7 || digits.length > 15) return false;
  if (
    /^(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}$/.test(shape) ||
    /^\d{1,2}[-./]\d{1,2}[-./](?:\d\d){1,2}$/.test(shape)
  )
    return false;
  if (shape.startsWith('+')) return digits.length >= 8;
  if (THING.test(before)) return false;
  if (US.test(shape)) return true;
  if (!CUE.test(before)) return false;
  // After a cue a bare number must still be as long as a subscriber number, and an amount is none.
  return !/^\d+\.\d{1,2}$/.test(shape) && (digits.length >= 9 || /[ ()/-]/.test(shape));
};

/**
 * Phone numbers by shape and context: `+` and country code, the North American shape with separators, or any long
 * number right after a word such as "call". A bare run of ten digits is mostly an item or an order.
 */
export const findPhones: Detector = (text) => {
  const finds: Find[] = [];
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    const opens =
      DIGIT.test(char) || ((char === '+' || char === '(') && DIGIT.test(text.charAt(at + 1)));
    if (!opens || /[\p{L}\p{N}_#$€£.,-]/u.test(text.charAt(at - 1))) {
      at += 1;
      continue;
    }
    let end = at + 1;
    while (end < text.length && PART.test(text.charAt(end)) && end - at <= MAX) end += 1;
    const tooLong = end - at > MAX;
    while (end > at && !DIGIT.test(text.charAt(end - 1))) end -= 1;
    const bounded = !/[\p{L}\p{N}_%€$]/u.test(text.charAt(end));
    if (!tooLong && bounded && isPhone(text.slice(at, end), text.slice(Math.max(0, at - 40), at))) {
      finds.push({ kind: 'phone', start: at, end });
    }
    at = Math.max(end, at + 1);
  }
  return finds;
};
