import type { Detector, Find } from '../detector.ts';
import { digitRuns } from './digit-runs.ts';
import type { DigitRun } from './digit-runs.ts';

/** Lengths of the large schemes by first digits; anything else is not taken for a card. */
const SCHEMES: readonly [RegExp, readonly number[]][] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|2[2-7])/, [16]],
  [/^3[47]/, [15]],
  [/^3(?:0[0-5]|[689])/, [14, 16]],
  [/^35/, [16]],
  [/^6(?:011|4|5|2)/, [16, 19]],
  [/^(?:5[06-9]|6)/, [16, 19]],
];

/** The check digit rule of ISO/IEC 7812-1, annex B. */
const passesLuhn = (digits: string): boolean => {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    let digit = digits.charCodeAt(digits.length - 1 - at) - 48;
    if (at % 2 === 1) digit = digit > 4 ? digit * 2 - 9 : digit * 2;
    sum += digit;
  }
  return sum % 10 === 0;
};

const isCard = (digits: string): boolean =>
  SCHEMES.some(([prefix, lengths]) => prefix.test(digits) && lengths.includes(digits.length)) &&
  !/^(\d)\1+$/.test(digits) &&
  passesLuhn(digits);

/** True when the digit at this place begins or ends a group. */
const startsGroup = (run: DigitRun, index: number): boolean =>
  run.at[index - 1] !== (run.at[index] ?? 0) - 1;

const cardsIn = (text: string, run: DigitRun): Find[] => {
  const finds: Find[] = [];
  let from = 0;
  while (from + 13 <= run.digits.length) {
    let length = 0;
    if (startsGroup(run, from)) {
      length =
        [19, 16, 15, 14, 13].find(
          (size) =>
            from + size <= run.digits.length &&
            (from + size === run.digits.length || startsGroup(run, from + size)) &&
            isCard(run.digits.slice(from, from + size)),
        ) ?? 0;
    }
    const start = run.at[from];
    const last = run.at[from + length - 1];
    if (length > 0 && start !== undefined && last !== undefined) {
      // `#4111…` and `W4111…` are numbers of things.
      if (!/[\p{L}#]/u.test(text.charAt(start - 1)))
        finds.push({ kind: 'card', start, end: last + 1 });
      from += length;
    } else from += 1;
  }
  return finds;
};

/** Payment card numbers: prefix and length of a scheme, right check digit. */
export const findCards: Detector = (text) =>
  digitRuns(text)
    .filter((run) => run.digits.length >= 13)
    .flatMap((run) => cardsIn(text, run));
