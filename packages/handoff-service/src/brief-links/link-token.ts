import { Tier } from '@baton/handoff-core';
import { SignJWT, decodeJwt, jwtVerify } from 'jose';
import { z } from 'zod';
import type { LinkAccount, LinkKeys } from './link-keys.ts';

/** Who may open which brief, as a link says it. */
export interface BriefLink extends LinkAccount {
  /** The one ticket or conversation it opens, by the helpdesk's id. */
  ticket: string;
  /** For whom it was made, by the helpdesk's id. */
  user: string;
  /** What they see unmasked at most. */
  tier: Tier;
  /** BCP 47: for what is said before anybody is known. */
  locale: string;
}

/** A link that was signed: `id` is its own, `expires` its end. */
export interface SignedLink extends BriefLink {
  id: string;
  expires: Date;
}

/** Seconds a link is good for. */
export const LINK_SECONDS = 600;
/** Seconds by which the clocks of two servers may disagree. */
export const SKEW_SECONDS = 30;

const ALGORITHM = 'HS256';
const AUDIENCE = 'baton:brief';
/** Characters of a token at most; those we make have about 500. */
const LONGEST = 4_096;
const COMPACT = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** Claims are looked up before they are proven: what no id can hold would be a fault of the store, not of the link. */
const id = z
  .string()
  .max(200)
  .regex(/^[^\p{Cc}\p{Cs}]+$/u);
const Account = z.object({ h: id, t: id, a: id });
const Claims = Account.extend({
  c: id,
  u: id,
  // A tier that this version does not know sees what the strictest does.
  r: Tier.catch('restricted'),
  l: z.string().max(35),
  jti: id,
  iat: z.int(),
  exp: z.int(),
});

/** Signs a link that begins now. */
export const signLink = async (
  { link: key }: LinkKeys,
  link: BriefLink,
  linkId: string,
  now: Date,
): Promise<{ token: string; expires: Date }> => {
  const seconds = Math.floor(now.getTime() / 1_000);
  const { helpdesk, tenant, account, ticket, user, tier, locale } = link;
  const claims = { h: helpdesk, t: tenant, a: account, c: ticket, u: user, r: tier, l: locale };
  const token = await new SignJWT(claims)
    .setProtectedHeader({ alg: ALGORITHM })
    .setAudience(AUDIENCE)
    .setJti(linkId)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + LINK_SECONDS)
    .sign(key);
  return { token, expires: new Date((seconds + LINK_SECONDS) * 1_000) };
};

/** Whose account a token claims to be of; nothing of it is proven yet. Null for what is no link. */
export const peekLink = (token: string): LinkAccount | null => {
  if (token.length > LONGEST || !COMPACT.test(token)) return null;
  try {
    const { h: helpdesk, t: tenant, a: account } = Account.parse(decodeJwt(token));
    return { helpdesk, tenant, account };
  } catch {
    return null;
  }
};

/** A link of this account, also one that is over; null for whatever its key did not sign. */
export const readLink = async (
  { link: key }: LinkKeys,
  token: string,
  now: Date,
): Promise<{ link: SignedLink; isOver: boolean } | null> => {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: [ALGORITHM],
      audience: AUDIENCE,
      clockTolerance: SKEW_SECONDS,
      // Judged below: a link that is over is told from one that never was.
      currentDate: new Date(0),
    });
    const { h, t, a, c, u, r, l, jti, iat, exp } = Claims.parse(payload);
    const seconds = now.getTime() / 1_000;
    const isOver = seconds >= exp + SKEW_SECONDS || exp - iat > LINK_SECONDS;
    if (iat > seconds + SKEW_SECONDS) return null;
    const link = {
      helpdesk: h,
      tenant: t,
      account: a,
      ticket: c,
      user: u,
      tier: r,
      locale: l,
      id: jti,
      expires: new Date(exp * 1_000),
    };
    return { link, isOver };
  } catch {
    return null;
  }
};
