import type { Detector, Find } from '../detector.ts';

const LOCAL = /[\p{L}\p{N}._%+'’-]/u;
const DOMAIN = /[\p{L}\p{N}.-]/u;
const MAX_LOCAL = 64;
const MAX_DOMAIN = 255;

/** `@` as links and pages write it. */
const ESCAPED = /%40|&#64;/gi;
/** `anna (at) example [dot] com`. */
const SPELT =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64} ?[([{] ?(?:at|arroba) ?[)\]}] ?[\p{L}\p{N}-]{1,63}(?: ?(?:\.|[([{] ?(?:dot|punkt|punto|point|ponto|punt) ?[)\]}]) ?[\p{L}\p{N}-]{1,63}){1,4}/giu;

/** An address around a sign between two offsets; null when there is none. */
const addressAt = (text: string, from: number, to: number): Find | null => {
  let start = from;
  while (start > 0 && from - start < MAX_LOCAL && LOCAL.test(text.charAt(start - 1))) start -= 1;
  while (start < from && /[.'’-]/.test(text.charAt(start))) start += 1;
  let end = to;
  while (end < text.length && end - to < MAX_DOMAIN && DOMAIN.test(text.charAt(end))) end += 1;
  // Trailing dots and labels that are only digits belong to what follows.
  const domain = text.slice(to, end).replace(/[.-][.\d-]*$/u, '');
  return start < from && /\.\p{L}{2,}/u.test(domain)
    ? { kind: 'email', start, end: to + domain.length }
    : null;
};

/** E-mail addresses, grown outwards from each `@` so that no text can make it slow; also escaped and spelt ones. */
export const findEmails: Detector = (text) => {
  const finds: Find[] = [];
  const take = (find: Find | null): void => {
    if (find) finds.push(find);
  };
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1))
    take(addressAt(text, at, at + 1));
  for (const { index, 0: sign } of text.matchAll(ESCAPED))
    take(addressAt(text, index, index + sign.length));
  if (/[([{] ?(?:at|arroba) ?[)\]}]/i.test(text))
    for (const { index, 0: spelt } of text.matchAll(SPELT))
      take({ kind: 'email', start: index, end: index + spelt.length });
  return finds;
};
