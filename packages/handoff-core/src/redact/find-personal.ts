import type { Detector, Find } from './detector.ts';
import { findApiKeys } from './detectors/api-key.ts';
import { findBirthDates } from './detectors/birth-date.ts';
import { findCards } from './detectors/card.ts';
import { findEmails } from './detectors/email.ts';
import { findIbans } from './detectors/iban.ts';
import { findIps } from './detectors/ip.ts';
import { findPhones } from './detectors/phone.ts';
import { findSecrets } from './detectors/secret.ts';
import { findSsns } from './detectors/ssn.ts';

/** Each detector with the sign without which it can't find anything, so that most text is passed over at once. */
const DETECTORS: readonly [sign: RegExp, detector: Detector][] = [
  [/@/, findEmails],
  [/\d/, findCards],
  [/\d/, findIbans],
  [/\d/, findSsns],
  [/\d/, findPhones],
  [/\d[.:]|::/, findIps],
  [/\d/, findBirthDates],
  [/./, findSecrets],
  [/[-_.]|[Bb]earer/, findApiKeys],
];

/** What is left of a find beside another one: up to two pieces. */
const beside = (find: Find, other: Find): Find[] => {
  if (find.start >= other.end || other.start >= find.end) return [find];
  return [
    { ...find, end: other.start },
    { ...find, start: other.end },
  ].filter(({ start, end }) => end > start);
};

/**
 * Of finds that overlap the longest stays whole, of equally long ones the first. What another one covers beyond it stays
 * hidden too, as a piece of its own: dropping it would show half a card number.
 */
const withoutOverlaps = (finds: readonly Find[]): Find[] => {
  const kept: Find[] = [];
  const settle = (group: readonly Find[]): void => {
    const longestFirst = group.toSorted(
      (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
    );
    const settled: Find[] = [];
    for (const find of longestFirst) {
      let pieces = [find];
      for (const other of settled) pieces = pieces.flatMap((piece) => beside(piece, other));
      settled.push(...pieces);
    }
    kept.push(...settled);
  };
  let group: Find[] = [];
  let end = -1;
  for (const find of finds.toSorted((a, b) => a.start - b.start)) {
    if (find.start >= end) {
      settle(group);
      group = [];
    }
    group.push(find);
    end = Math.max(end, find.end);
  }
  settle(group);
  return kept.toSorted((a, b) => a.start - b.start);
};

/**
 * Everything personal or secret in a text, in order and without overlaps. `known` finds values that are known beforehand.
 * Takes time linear in the length of the text, whatever stands in it.
 */
export const findPersonal = (text: string, known?: Detector): Find[] => {
  const finds = known ? known(text) : [];
  for (const [sign, detector] of DETECTORS) {
    if (sign.test(text)) finds.push(...detector(text));
  }
  return finds.length < 2 ? finds : withoutOverlaps(finds);
};
