import type { Detector, Find } from '../detector.ts';

const V4 = /(?<![\p{L}\p{N}.])\d{1,3}(?:\.\d{1,3}){3}(?![\p{L}\p{N}]|\.\d)/gu;
const V6 = /(?<![\p{L}\p{N}:.])[0-9a-f:]{5,39}(?![\p{L}\p{N}:])/giu;
/** `version 1.2.3.4` counts something else. */
const COUNTED = /\b(?:v|ver|version|firmware|build|release)[\s.:]*$/iu;

/** Quick to look for; times of day have fewer colons. */
const V4_SIGN = /\d\.\d{1,3}\.\d{1,3}\.\d/;
const V6_SIGN = /::|(?:[0-9A-Fa-f]{1,4}:){4}/;

const isV6 = (text: string): boolean => {
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const groups = text.split(':').filter((group) => group !== '');
  if (groups.some((group) => group.length > 4)) return false;
  return halves.length === 2
    ? groups.length >= 2 && groups.length <= 7
    : text.split(':').length === 8 && groups.length === 8;
};

/** IP addresses of both versions. */
export const findIps: Detector = (text) => {
  const finds: Find[] = [];
  for (const match of V4_SIGN.test(text) ? text.matchAll(V4) : []) {
    const octets = match[0].split('.');
    if (octets.some((octet) => Number(octet) > 255 || (octet.length > 1 && octet.startsWith('0'))))
      continue;
    if (COUNTED.test(text.slice(Math.max(0, match.index - 12), match.index))) continue;
    finds.push({ kind: 'ip', start: match.index, end: match.index + match[0].length });
  }
  if (!V6_SIGN.test(text)) return finds;
  for (const match of text.matchAll(V6)) {
    if (isV6(match[0]))
      finds.push({ kind: 'ip', start: match.index, end: match.index + match[0].length });
  }
  return finds;
};
