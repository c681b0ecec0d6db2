import type { Detector, Find } from '../detector.ts';

const SHAPE = /[+(]?\d[\d ()./\u00A0\u202F\u2010-\u2013-]*/g;
const EXTENSION = /^(?:\s?(?:x|ext\.?|extension)\s?\d{1,6})(?![\p{L}\p{N}])/iu;
const MAX = 28;
/** Words before a number that make it a phone number. */
const CUE =
  /(?<!\p{L})(?:phone|telephone|tel|cell|mobile|call|text|sms|whatsapp|fax|reach (?:me|us)|telefon\p{L}*|handy\p{L}*|mobil\p{L}*|rufnummer|anrufen|erreichen|erreichbar|teléfono|telefono|móvil|celular|llám\p{L}*|llamar|téléphone|cellulare|hotline|answering at)(?!\p{L})/iu;
/** Words right before a number that make it the number of a thing. */
const THING =
  /(?:#|\b(?:order|item|product|tracking|serial|invoice|ticket|case|reservation|confirmation|account|sku|ref|reference|id|imei|flight|zip|bestell\p{L}*|artikel\p{L}*|rechnung\p{L}*|kunden\p{L}*|sendung\p{L}*|vorgang\p{L}*|pedido|artículo|factura|cuenta|commande)(?: (?:number|no|nr|id|número|numéro))?)[\s.:#=-]*(?:is|ist|lautet|es)?[\s"']*$/iu;
const US = /^\(?[2-9]\d\d\)?[ .-]{1,2}\d{3}[ .-]\d{4}$/;

/** Words that do so only right before it: an office chair has an item number. */
const NEAR = /(?<!\p{L})(?:desk|office|registered|work|home)[\s:.-]{0,3}$/iu;
/** A label right before it leaves no doubt, however short the number is. */
const LABEL =
  /(?<!\p{L})(?:phone|telephone|tel|telefon|telefono|teléfono|téléphone|telefone|telefoon|mobile|mobil|móvil|cell|fax|handy|gsm)(?: (?:number|no|nr|nummer))?\.?\s?:\s{1,3}$/iu;
/** Words right after a number that say whose desk it rings on. */
const AFTER = /^[\s-]{0,2}(?:office|fax|mobile|cell|desk|work|home)(?!\p{L})/iu;

const isPhone = (shape: string, before: string, after: string): boolean => {
  const digits = shape.replaceAll(/\D/g, '');
  if (digits.length < 7 || digits.length > 15) return false;
  if (
    /^(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}$/.test(shape) ||
    /^\d{1,2}[-./]\d{1,2}[-./](?:\d\d){1,2}$/.test(shape)
  )
    return false;
  if (shape.startsWith('+')) return digits.length >= 8;
  if (LABEL.test(before)) return true;
  if (THING.test(before)) return false;
  if (US.test(shape)) return true;
  if (!CUE.test(before) && !NEAR.test(before) && !AFTER.test(after)) return false;
  // After a cue a bare number must still be as long as a subscriber number, and an amount is none.
  return !/^\d+\.\d{1,2}$/.test(shape) && (digits.length >= 9 || /[ ()/-]/.test(shape));
};

/**
 * Phone numbers by shape and context: `+` and country code, the North American shape with separators, or any long
 * number right after a word such as "call". A bare run of ten digits is mostly an item or an order.
 */
export const findPhones: Detector = (text) => {
  const finds: Find[] = [];
  for (const match of text.matchAll(SHAPE)) {
    if (match[0].length < 7) continue;
    // "(555 …)" is a number in brackets, "(555) …" one with an area.
    const open = match[0].startsWith('(') && !match[0].includes(')') ? 1 : 0;
    const start = match.index + open;
    const shape = match[0].slice(open).replace(/\D+$/, '');
    const rest = text.slice(start + shape.length, start + shape.length + 16);
    const extension = EXTENSION.exec(rest)?.[0].length ?? 0;
    const after = rest.slice(extension);
    const before = text.slice(Math.max(0, start - 40), start);
    const bounded =
      !/[\p{L}\p{N}_#$€£-]$|\d[.,]$/u.test(before.slice(-2)) && !/^[\p{L}\p{N}_%€$]/u.test(after);
    if (shape.length <= MAX && bounded && isPhone(shape, before, after)) {
      finds.push({ kind: 'phone', start, end: start + shape.length + extension });
    }
  }
  return finds;
};
