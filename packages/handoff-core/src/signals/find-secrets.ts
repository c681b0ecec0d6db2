import type { Detector } from '../redact/detector.ts';
import { findApiKeys } from '../redact/detectors/api-key.ts';
import { findCards } from '../redact/detectors/card.ts';
import { findIbans } from '../redact/detectors/iban.ts';
import { findSsns } from '../redact/detectors/ssn.ts';

/** Kinds of secrets written out in a text, checked by their own check digits where they have some. */
export type Secret = 'card_number' | 'social_security_number' | 'iban' | 'access_key';

const DIGIT = /\d/;
/** What an answer may not give away is found by what would hide it from a viewer. Worst first. */
const NUMBERS: readonly [Secret, Detector][] = [
  ['card_number', findCards],
  ['social_security_number', findSsns],
  ['iban', findIbans],
];

/** Which secret a text gives away, or null. */
export const findSecret = (text: string): Secret | null => {
  if (findApiKeys(text).length > 0) return 'access_key';
  if (!DIGIT.test(text)) return null;
  return NUMBERS.find(([, detector]) => detector(text).length > 0)?.[0] ?? null;
};
