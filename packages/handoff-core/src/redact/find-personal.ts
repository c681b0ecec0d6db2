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

/** Of finds that overlap the longest stays; of equally long ones the first. */
export const withoutOverlaps = (finds: readonly Find[]): Find[] => {
  const longestFirst = finds.toSorted(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const kept: Find[] = [];
  for (const find of longestFirst) {
    if (!kept.some((other) => find.start < other.end && other.start < find.end)) kept.push(find);
  }
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
