import { FIRST_NAMES } from '../../../packages/handoff-core/src/redact/names/lists/first-names.ts';
import { PLACES } from '../../../packages/handoff-core/src/redact/names/lists/places.ts';
import { SURNAMES } from '../../../packages/handoff-core/src/redact/names/lists/surnames.ts';

/** A whole number under `below`, the same sequence in every run. */
export type Dice = (below: number) => number;

/** Dice that always fall the same way (mulberry32). */
export const createDice = (seed: number): Dice => {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};

const words = (lists: readonly string[]): string[] => lists.flatMap((list) => list.split(' '));
const FIRSTS = words(FIRST_NAMES);
const LASTS = words(SURNAMES);
const CITIES = words(PLACES.slice(1));
const COUNTRIES = words(PLACES.slice(0, 1));
const ONSETS =
  'b br c ch d dr f fl g gl h j k kr l m n p pl qu r s sch sh st t th tr v vl w y z'.split(' ');
const VOWELS = 'a e i o u aa ei ie ou á é ö ü å'.split(' ');
const ENDS =
  'n r l s t ck nd rt son sen ez ova ski ini ić ian eau off man berg strom ford ley ton wood'.split(
    ' ',
  );
const STREET_ENDS = 'Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Blvd|Court|Way|Place|Terrace'.split(
  '|',
);
const GLUED_ENDS =
  'straße|strasse|weg|gasse|allee|straat|laan|gracht|steenweg|vägen|gatan|vej|veien|katu|tie|gade'.split(
    '|',
  );
const FRONT_WORDS =
  'Calle|Avenida|Plaza|Rue|Avenue|Chemin|Boulevard|Via|Viale|Piazza|Corso|Rua|Travessa|ul.|Praça|Camino'.split(
    '|',
  );
const COMPANY_ENDS = 'Inc|Ltd|GmbH|LLC|Group|Airlines|Bank|Systems|Media|& Sons'.split('|');

const pick = <T>(from: readonly T[], dice: Dice): T => from[dice(from.length)] as T;
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const madeUp = (dice: Dice): string => {
  const middle = dice(2) === 0 ? pick(ONSETS, dice) + pick(VOWELS, dice) : '';
  return capital(pick(ONSETS, dice) + pick(VOWELS, dice) + middle + pick(ENDS, dice));
};

/** Half of the names are on no list, so that what is on none can be learnt as well. */
const first = (dice: Dice): string => (dice(3) === 0 ? madeUp(dice) : capital(pick(FIRSTS, dice)));
const last = (dice: Dice): string => {
  const one = dice(2) === 0 ? madeUp(dice) : capital(pick(LASTS, dice));
  return dice(12) === 0 ? `${one}-${capital(pick(LASTS, dice))}` : one;
};
const full = (dice: Dice): string => {
  const kind = dice(10);
  if (kind === 0) return `${first(dice)} ${first(dice)} ${last(dice)}`;
  if (kind === 1) return `${first(dice)} ${String.fromCharCode(65 + dice(26))} ${last(dice)}`;
  if (kind === 2) return first(dice);
  return `${first(dice)} ${last(dice)}`;
};

const digits = (count: number, dice: Dice): string =>
  String(1 + dice(9)) + Array.from({ length: count - 1 }, () => dice(10)).join('');
const street = (dice: Dice): string => {
  const name = dice(2) === 0 ? madeUp(dice) : capital(pick(dice(2) === 0 ? LASTS : FIRSTS, dice));
  const kind = dice(4);
  const number = digits(1 + dice(4), dice);
  if (kind === 0) return `${number} ${name} ${pick(STREET_ENDS, dice)}`;
  if (kind === 1) return `${name}${pick(GLUED_ENDS, dice)} ${digits(1 + dice(3), dice)}`;
  if (kind === 2)
    return `${pick(FRONT_WORDS, dice)} ${name}${dice(2) === 0 ? ',' : ''} ${digits(1 + dice(3), dice)}`;
  return dice(2) === 0 ? `${number} ${name}` : `${name} ${number}`;
};
const unit = (dice: Dice): string =>
  `${pick(['Apt.', 'Suite', 'Unit', 'Flat', 'Room'], dice)} ${digits(2 + dice(2), dice)}`;
const postal = (dice: Dice): string =>
  dice(5) === 0
    ? `${digits(4, dice)} ${String.fromCharCode(65 + dice(26), 65 + dice(26))}`
    : digits(dice(3) === 0 ? 4 : 5, dice);

/** What a slot is filled with, and the label of it; null for what is neither a name nor an address. */
export const fill = (
  slot: string,
  dice: Dice,
): { text: string; label: 'name' | 'address' | null } => {
  switch (slot) {
    case 'P':
      return { text: full(dice), label: 'name' };
    case 'F':
      return { text: first(dice), label: 'name' };
    case 'L':
      return { text: last(dice), label: 'name' };
    case 'A':
      return {
        text: dice(3) === 0 ? `${street(dice)} ${unit(dice)}` : street(dice),
        label: 'address',
      };
    case 'M':
      return { text: `${street(dice)}\n${unit(dice)}\n${postal(dice)}`, label: 'address' };
    case 'Z':
      return { text: postal(dice), label: 'address' };
    case 'C':
      return { text: dice(3) === 0 ? madeUp(dice) : capital(pick(CITIES, dice)), label: null };
    case 'K':
      return { text: capital(pick(COUNTRIES, dice)), label: null };
    case 'E':
      return {
        text: `${first(dice)}${dice(2) === 0 ? '.' : ''}${last(dice)}@example.${dice(2) === 0 ? 'com' : 'org'}`.toLowerCase(),
        label: null,
      };
    case 'D':
      return {
        text: `${digits(3, dice)}-${digits(3, dice)}-${digits(4, dice)}`,
        label: null,
      };
    default:
      return {
        text:
          dice(3) === 0
            ? capital(pick(LASTS, dice)) + capital(pick(ENDS, dice))
            : `${madeUp(dice)} ${pick(COMPANY_ENDS, dice)}`,
        label: null,
      };
  }
};

/** A full name with so many words. */
export const nameOf = (count: number, dice: Dice): string =>
  count === 1
    ? dice(2) === 0
      ? first(dice)
      : last(dice)
    : [first(dice), ...Array.from({ length: count - 2 }, () => first(dice)), last(dice)].join(' ');
