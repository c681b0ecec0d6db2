import type { Detector } from '../detector.ts';

const CUE =
  'born(?: on)?|date of birth|birth ?date|birthday|d\\.?o\\.?b\\.?|geboren(?: am)?|geburtsdatum|geburtstag|fecha de nacimiento|nací|cumpleaños|date de naissance|née? le|data di nascita|nat[oa] il|data de nascimento|nasci';
const DATE =
  '\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}|\\d{1,2}[-./]\\s?\\d{1,2}[-./]\\s?\\d{2,4}|\\d{1,2}(?:st|nd|rd|th|\\.)? (?:de |of )?\\p{L}{3,12}\\.?,?(?: de)? \\d{4}|\\p{L}{3,12}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}';
const BORN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${CUE})[^\\d\\n]{0,20}?(?<date>${DATE})(?!\\d)`,
  'giu',
);

/** Without one of these no cue can be in the text. */
const SIGN =
  /born|birth|dob|d\.o\.b|gebor|geburt|naci|cumple|naissance|née? le|nascita|nat[oa] il|nasci/i;

/** Dates of birth: a date right after a word that says so. Every other date stays. */
export const findBirthDates: Detector = (text) =>
  (SIGN.test(text) ? [...text.matchAll(BORN)] : []).map((match) => {
    const end = match.index + match[0].length;
    return { kind: 'birth_date', start: end - (match.groups?.['date'] ?? '').length, end };
  });
