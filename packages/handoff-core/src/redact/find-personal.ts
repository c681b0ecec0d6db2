import { apart } from './apart.ts';
import type { Detector, Find } from './detector.ts';
import { findApiKeys } from './detectors/api-key.ts';
import { findBirthDates } from './detectors/birth-date.ts';
import { findCards } from './detectors/card.ts';
import { findEmails } from './detectors/email.ts';
import { findHealthTerms } from './detectors/health.ts';
import { findIbans } from './detectors/iban.ts';
import { findIps } from './detectors/ip.ts';
import { findJsonFields } from './detectors/json-field.ts';
import { findNamedNumbers } from './detectors/named-number.ts';
import { findNationalIds } from './detectors/national-id.ts';
import { findPhones } from './detectors/phone.ts';
import { findPostalCodes } from './detectors/postal-code.ts';
import { findSaidNames } from './detectors/said-name.ts';
import { findSecrets } from './detectors/secret.ts';
import { findSsns } from './detectors/ssn.ts';
import { findNames } from './find-names.ts';
import { behind, foldText } from './fold-text.ts';
import { joinAddresses } from './join-addresses.ts';
import { findRepeatedValues } from './repeated-values.ts';

/** Each detector with the sign without which it can't find anything, so that most text is passed over at once. */
const DETECTORS: readonly [sign: RegExp, detector: Detector][] = [
  [/@|%40|&#64;|[([{] ?(?:at|arroba) ?[)\]}]/i, findEmails],
  [/\d/, findCards],
  [/\d/, findIbans],
  [/\d/, findSsns],
  [/\d/, findNationalIds],
  [/\d/, findNamedNumbers],
  [/\d/, findPhones],
  [/\d[.:]|::/, findIps],
  [/\d/, findBirthDates],
  [/\d/, findPostalCodes],
  [/./, findSecrets],
  [/[-_.]|[Bb]earer/, findApiKeys],
  [/./, findHealthTerms],
  [/./, findSaidNames],
  [/":|"\s+:|\\"/, findJsonFields],
];

/** What to look with beside what is built in. */
export interface Search {
  /** Finds values that are known beforehand. */
  known?: Detector | undefined;
  /** What needs a library or a tenant's policy, for example phone numbers checked by numbering plan. */
  detectors?: readonly Detector[] | undefined;
  /** Read names and addresses off running text; true unless told otherwise. */
  names?: boolean | undefined;
}

/**
 * Everything personal or secret in a text, in order and without overlaps. Takes time linear in the length of the text,
 * whatever stands in it.
 */
export const findPersonal = (original: string, search: Search = {}): Find[] => {
  const { text, at } = foldText(original);
  const finds = search.known ? search.known(text) : [];
  for (const [sign, detector] of DETECTORS) {
    if (sign.test(text)) finds.push(...detector(text));
  }
  for (const detector of search.detectors ?? []) finds.push(...detector(text));
  if (search.names ?? true) finds.push(...findNames(text));
  if (finds.length === 0) return finds;
  const more = [...findRepeatedValues(text, finds), ...joinAddresses(text, finds)];
  const made = finds.length + more.length === 1 ? finds : apart([...finds, ...more]);
  if (at === null) return made;
  return made.map(({ kind, start, end }) => ({
    kind,
    start: at[start] ?? start,
    end: behind(original, at[end - 1] ?? end - 1),
  }));
};
