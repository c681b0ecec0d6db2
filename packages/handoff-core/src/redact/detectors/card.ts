import type { Detector, Find } from '../detector.ts';
import { digitRuns } from './digit-runs.ts';
import type { DigitRun } from './digit-runs.ts';

/** Lengths of the large schemes by first digits; anything else needs the word "card" before it. */
const SCHEMES: readonly [RegExp, readonly number[]][] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|2[2-7])/, [16]],
  [/^3[47]/, [15]],
  [/^3(?:0[0-5]|[689])/, [14, 16]],
  [/^35/, [16]],
  [/^(?:5[06-9]|6)/, [16, 19]],
];
const CUE = /(?<!\p{L})(?:card|karte|kreditkarte|tarjeta|carte|carta|cartão|kaart)(?!\p{L})/iu;
const SIZES = [19, 18, 17, 16, 15, 14, 13, 12];

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

const isCard = (digits: string, announced: boolean): boolean =>
  (announced ||
    SCHEMES.some(([prefix, lengths]) => prefix.test(digits) && lengths.includes(digits.length))) &&
  !/^(\d)\1+$/.test(digits) &&
  passesLuhn(digits);

/** Lengths of the groups between two digits of a run. */
const groupsOf = (run: DigitRun, from: number, to: number): number[] => {
  const groups: number[] = [];
  for (let at = from; at < to; at += 1) {
    if (at > from && run.at[at - 1] === (run.at[at] ?? 0) - 1) groups.push((groups.pop() ?? 0) + 1);
    else groups.push(1);
  }
  return groups;
};

/** Written in one piece, in groups of three to seven, or digit by digit; `35.5299…` is an amount. */
const grouped = (run: DigitRun, from: number, to: number): boolean => {
  const groups = groupsOf(run, from, to);
  return (
    groups.length === 1 ||
    groups.every((group) => group >= 3 && group <= 7) ||
    groups.every((group) => group === 1)
  );
};

const startsGroup = (run: DigitRun, index: number): boolean =>
  run.at[index - 1] !== (run.at[index] ?? 0) - 1;

const cardsIn = (text: string, run: DigitRun): Find[] => {
  const finds: Find[] = [];
  let from = 0;
  while (from + 12 <= run.digits.length) {
    const start = run.at[from] ?? 0;
    const size = startsGroup(run, from)
      ? SIZES.find((length) => {
          const to = from + length;
          if (to > run.digits.length || (to < run.digits.length && !startsGroup(run, to)))
            return false;
          const announced = CUE.test(text.slice(Math.max(0, start - 40), start));
          return isCard(run.digits.slice(from, to), announced) && grouped(run, from, to);
        })
      : undefined;
    // `#4111…` and `W4111…` are numbers of things.
    if (size !== undefined && !/[\p{L}#]/u.test(text.charAt(start - 1))) {
      finds.push({ kind: 'card', start, end: (run.at[from + size - 1] ?? start) + 1 });
    }
    from += size ?? 1;
  }
  return finds;
};

/** Four times four digits between signs that no other number has. */
const FOURS =
  /(?<![\p{L}\d#])\d{4}(?<sign>\s{1,3}|[\s_/|,·•~+]{1,3})(?:\d{4}\k<sign>){2}\d{4}(?!\d)/gu;

/** Payment card numbers: prefix and length of a scheme or the word before it, and the right check digit. */
export const findCards: Detector = (text) => [
  ...digitRuns(text, 12).flatMap((run) => cardsIn(text, run)),
  ...[...text.matchAll(FOURS)].flatMap(({ index, 0: whole }): Find[] =>
    isCard(whole.replaceAll(/\D/g, ''), false)
      ? [{ kind: 'card', start: index, end: index + whole.length }]
      : [],
  ),
];
