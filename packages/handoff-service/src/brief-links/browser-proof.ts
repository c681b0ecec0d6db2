import { SignJWT, jwtVerify } from 'jose';
import { z } from 'zod';
import type { LinkKeys } from './link-keys.ts';
import { peekLink } from './link-token.ts';
import type { BriefLink } from './link-token.ts';

/** Seconds for which a browser that showed a code is asked for no other. */
const PROOF_SECONDS = 12 * 3_600;

const ALGORITHM = 'HS256';
const AUDIENCE = 'baton:browser';
const Claims = z.object({ h: z.string(), t: z.string(), a: z.string(), u: z.string() });

/** What a browser keeps to show that it was given a code by this person. It opens nothing without a link. */
export interface BrowserProof {
  value: string;
  seconds: number;
}

type Person = Pick<BriefLink, 'helpdesk' | 'tenant' | 'account' | 'user'>;

/** A proof that begins now. */
export const proveBrowser = async (
  { browser: key }: LinkKeys,
  { helpdesk, tenant, account, user }: Person,
  now: Date,
): Promise<BrowserProof> => {
  const seconds = Math.floor(now.getTime() / 1_000);
  const value = await new SignJWT({ h: helpdesk, t: tenant, a: account, u: user })
    .setProtectedHeader({ alg: ALGORITHM })
    .setAudience(AUDIENCE)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + PROOF_SECONDS)
    .sign(key);
  return { value, seconds: PROOF_SECONDS };
};

/**
 * Whose browser it is: `theirs`, `others` when it was proven for somebody else (nobody says that it still is), and `unknown`
 * without a proof that is good now.
 */
export const readProof = async (
  { browser: key }: LinkKeys,
  person: Person,
  value: string | null,
  now: Date,
): Promise<'theirs' | 'others' | 'unknown'> => {
  if (value === null) return 'unknown';
  try {
    const { payload } = await jwtVerify(value, key, {
      algorithms: [ALGORITHM],
      audience: AUDIENCE,
      currentDate: now,
    });
    const { h, t, a, u } = Claims.parse(payload);
    const { helpdesk, tenant, account, user } = person;
    return h === helpdesk && t === tenant && a === account && u === user ? 'theirs' : 'others';
  } catch {
    // Of another account: the key is another one, and so is the person.
    const claimed = peekLink(value);
    const isElsewhere =
      claimed !== null &&
      (claimed.tenant !== person.tenant ||
        claimed.account !== person.account ||
        claimed.helpdesk !== person.helpdesk);
    return isElsewhere ? 'others' : 'unknown';
  }
};
