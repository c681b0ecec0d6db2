import type { KeyObject } from 'node:crypto';
import { compactVerify } from 'jose';
import { z } from 'zod';
import { ALGORITHM, peekToken, subdomainOf } from './page-token.ts';

/** The installation of the app that an account was paired with. */
export interface PairedInstallation {
  subdomain: string;
  appId: string;
  installationId: string;
}

/** A page load, as it came. */
export interface PageLoad {
  token: string;
  /** Of the page's address. */
  query: { origin: string | undefined; appGuid: string | undefined };
}

/** Why a page load is not believed: stable words for the log, which the browser is never told. */
export type PageFault =
  | 'malformed'
  | 'algorithm'
  | 'signature'
  | 'claims'
  | 'issuer'
  | 'audience'
  | 'expired'
  | 'not-yet'
  | 'too-long'
  | 'context'
  | 'origin'
  | 'user';

/** Who loads a page, or why that is not believed. */
export type PageVerdict =
  | { ok: true; user: string; appGuid: string; expires: Date }
  | { ok: false; why: PageFault };

/** Where the app is shown. */
const PRODUCT = 'support';
const LOCATIONS: ReadonlySet<string> = new Set(['ticket_sidebar']);
/** Seconds by which clocks may disagree. */
const SKEW_S = 30;
/** Seconds a token may be good for at most. */
const LONGEST_S = 10 * 60;

const Claims = z.object({
  iss: z.string(),
  // A list would let one token stand for several installations.
  aud: z.string(),
  sub: z.union([z.string().max(300), z.int().positive()]),
  exp: z.number(),
  nbf: z.number(),
  iat: z.number(),
  context: z.object({ product: z.string(), location: z.string() }),
});
type Claims = z.output<typeof Claims>;

/** A person's id: bare digits, or the address of the person in the same account. */
const userOf = (sub: Claims['sub'], subdomain: string): string | null => {
  const text = String(sub);
  const above = `https://${subdomain}.zendesk.com/api/v2/users/`;
  const id = text.startsWith(above) ? text.slice(above.length).replace(/\.json$/, '') : text;
  return /^[1-9]\d{0,19}$/.test(id) ? id : null;
};

const timeFault = ({ exp, nbf, iat }: Claims, now: number): PageFault | null => {
  if (now >= exp + SKEW_S) return 'expired';
  if (now < nbf - SKEW_S || now < iat - SKEW_S) return 'not-yet';
  return exp <= iat || exp - iat > LONGEST_S ? 'too-long' : null;
};

const placeFault = (
  { iss, aud, context }: Claims,
  { subdomain, installationId }: PairedInstallation,
  query: PageLoad['query'],
): PageFault | null => {
  if (subdomainOf(iss) !== subdomain) return 'issuer';
  // One key signs for every account that has the app: only this tells their installations apart.
  const own = `https://${subdomain}.zendesk.com/api/v2/apps/installations/${installationId}.json`;
  if (aud !== own) return 'audience';
  if (context.product !== PRODUCT || !LOCATIONS.has(context.location)) return 'context';
  return query.origin === `https://${subdomain}.zendesk.com` ? null : 'origin';
};

const readJson = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
};

/**
 * Checks the signed load of a page against the one installation it may come from. Pure: the key is the one pinned for that
 * account and app, whatever the token says where to find one. What it can't judge is that the token came once: see SeenLoads.
 */
export const verifyPageToken = async ({
  token,
  query,
  paired,
  key,
  now,
}: PageLoad & { paired: PairedInstallation; key: KeyObject; now: Date }): Promise<PageVerdict> => {
  const refuse = (why: PageFault): PageVerdict => ({ ok: false, why });
  const peeked = peekToken(token);
  if (!peeked.ok) return refuse(peeked.why);
  let payload: Uint8Array;
  try {
    ({ payload } = await compactVerify(token, key, { algorithms: [ALGORITHM] }));
  } catch {
    return refuse('signature');
  }
  const read = Claims.safeParse(readJson(payload));
  if (!read.success) return refuse('claims');
  const claims = read.data;
  const fault =
    placeFault(claims, paired, query) ?? timeFault(claims, Math.floor(now.getTime() / 1_000));
  if (fault !== null) return refuse(fault);
  if (!/^[\w-]{1,100}$/.test(query.appGuid ?? '')) return refuse('origin');
  const user = userOf(claims.sub, paired.subdomain);
  return user === null
    ? refuse('user')
    : {
        ok: true,
        user,
        appGuid: query.appGuid ?? '',
        expires: new Date((claims.exp + SKEW_S) * 1_000),
      };
};
