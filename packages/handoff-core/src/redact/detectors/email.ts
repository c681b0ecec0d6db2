import type { Detector, Find } from '../detector.ts';

const LOCAL = /[\p{L}\p{N}._%+'’-]/u;
const DOMAIN = /[\p{L}\p{N}.-]/u;
const MAX_LOCAL = 64;
const MAX_DOMAIN = 255;

/** E-mail addresses, grown outwards from each `@` so that no text can make it slow. */
export const findEmails: Detector = (text) => {
  const finds: Find[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > 0 && at - start < MAX_LOCAL && LOCAL.test(text.charAt(start - 1))) start -= 1;
    while (start < at && /[.'’-]/.test(text.charAt(start))) start += 1;
    let end = at + 1;
    while (end < text.length && end - at < MAX_DOMAIN && DOMAIN.test(text.charAt(end))) end += 1;
    // Trailing dots and labels that are only digits belong to what follows.
    const domain = text.slice(at + 1, end).replace(/[.-][.\d-]*$/u, '');
    end = at + 1 + domain.length;
    if (start < at && /\.\p{L}{2,}/u.test(domain)) finds.push({ kind: 'email', start, end });
  }
  return finds;
};
