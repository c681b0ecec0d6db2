import { decodeJwt, decodeProtectedHeader } from 'jose';

/** The one signature a page load may carry; what a token says of itself never chooses another. */
export const ALGORITHM = 'RS256';

/** Characters of a token at most; those of page loads have about a thousand. */
const LONGEST = 8_192;
const COMPACT = /^[\w-]+\.[\w-]+\.[\w-]+$/;
const ISSUER = /^(?:https:\/\/)?([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)\.zendesk\.com$/;

/** Subdomain an issuer names; null for anything but an account of Zendesk. */
export const subdomainOf = (issuer: unknown): string | null =>
  typeof issuer === 'string' ? (ISSUER.exec(issuer)?.[1] ?? null) : null;

/** What of a token is signed: one signature may be spelled in several ways, and this in one only. */
export const signedOf = (token: string): string => token.slice(0, token.lastIndexOf('.'));

/**
 * Whose account a token claims to be of. Nothing of it is proven yet: it says only whose pairing to look for, and no address
 * is made of it.
 */
export const peekToken = (
  token: string,
): { ok: true; subdomain: string } | { ok: false; why: 'malformed' | 'algorithm' } => {
  if (token.length > LONGEST || !COMPACT.test(token)) return { ok: false, why: 'malformed' };
  try {
    const { alg, crit } = decodeProtectedHeader(token);
    if (alg !== ALGORITHM || crit !== undefined) return { ok: false, why: 'algorithm' };
    const subdomain = subdomainOf(decodeJwt(token).iss);
    return subdomain === null ? { ok: false, why: 'malformed' } : { ok: true, subdomain };
  } catch {
    return { ok: false, why: 'malformed' };
  }
};
