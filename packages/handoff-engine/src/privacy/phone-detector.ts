import type { Detector } from '@baton/handoff-core';
import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { CountryCode } from 'libphonenumber-js/max';
import { phoneRegions } from './phone-regions.ts';

const SHAPE = /(?:\+|\(0?\+|\b00)?\(?\d[\d ()./\u00A0\u202F\u2010-\u2013-]{5,28}\d/g;
/** Dates, times and ranges of years. */
const DATED =
  /^(?:19|20)\d\d[-./ ]\d{1,2}[-./ ]\d{1,2}|^\d{1,2}[-./]\d{1,2}[-./](?:\d\d){1,2}(?!\d)|^(?:19|20)\d\d ?[-–] ?(?:19|20)\d\d$/;
/** Words right before a number that make it the number of a thing. */
const THING =
  /(?:#|\b(?:order|item|product|tracking|serial|invoice|ticket|case|reservation|confirmation|account|sku|ref|reference|id|imei|flight|zip|version|bestell\p{L}*|artikel\p{L}*|rechnung\p{L}*|kunden\p{L}*|sendung\p{L}*|vorgang\p{L}*|pedido|artículo|factura|cuenta|commande|facture|ordine|fattura|encomenda|bestelling)(?: (?:number|no|nr|id|número|numéro))?)[\s.:#=-]*(?:is|ist|lautet|es|est|è|é)?[\s"']*$/iu;

/** Shapes whose validity is kept, so that a log that repeats one number asks once. */
const REMEMBERED = 2_000;
/** Checks in one text; a list of thousands of numbers in the shape of phones is hidden without asking for each. */
const MOST_CHECKS = 2_000;

/** Written as a number is dialled: country code, a leading zero, or an area in brackets; with a gap somewhere. */
const isDialled = (shape: string): boolean =>
  /^(?:\+|\(?00|\(0?\+)/.test(shape) ||
  (/^\(?0\d/.test(shape) && /\d[ ()./\u00A0-]+\d/.test(shape)) ||
  /^\(\d{2,5}\)/.test(shape);

const isValidIn = (shape: string, regions: readonly CountryCode[]): boolean => {
  const international = shape.replace(/^\(?00/, '+');
  if (international.startsWith('+') || international.startsWith('(+'))
    return parsePhoneNumberFromString(international)?.isValid() ?? false;
  return regions.some((region) => parsePhoneNumberFromString(shape, region)?.isValid() ?? false);
};

/**
 * Phone numbers that the numbering plan of a country allows (libphonenumber): with country code anywhere, without one by
 * the plans of the countries that speak `language` (a BCP 47 tag; the region in it counts first). Bare runs of digits stay:
 * they are mostly items and orders, and core finds those that a word announces.
 */
export const createPhoneDetector = (language: string | null | undefined): Detector => {
  const regions = phoneRegions(language).filter((region) => isSupportedCountry(region));
  let known = new Map<string, boolean>();
  return (text) => {
    const finds: ReturnType<Detector> = [];
    let checks = 0;
    for (const match of text.matchAll(SHAPE)) {
      const open = match[0].startsWith('(') && !match[0].includes(')') ? 1 : 0;
      const shape = match[0].slice(open);
      const start = match.index + open;
      if (!isDialled(shape) || DATED.test(shape)) continue;
      const digits = shape.replaceAll(/\D/g, '').length;
      if (digits < 7 || digits > 16) continue;
      const before = text.slice(Math.max(0, start - 40), start);
      if (/[\p{L}\p{N}_#$€£.,-]$/u.test(before) || THING.test(before)) continue;
      const end = start + shape.length;
      if (/^[\p{L}\p{N}_%€$]|^[.,]\d/u.test(text.slice(end, end + 2))) continue;
      const remembered = known.get(shape);
      if (remembered === undefined) checks += 1;
      const valid = remembered ?? (checks > MOST_CHECKS || isValidIn(shape, regions));
      if (known.size >= REMEMBERED) known = new Map();
      if (checks <= MOST_CHECKS) known.set(shape, valid);
      if (valid) finds.push({ kind: 'phone', start, end });
    }
    return finds;
  };
};
