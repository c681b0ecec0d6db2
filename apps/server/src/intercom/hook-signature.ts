import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const SIGNATURE = /^sha1=[\da-f]{40}$/;
const NOBODYS_SECRET = randomBytes(32).toString('base64url');

/**
 * Whether these bytes were signed with the secret of an app: HMAC-SHA1, as Intercom signs webhooks. For an app that nobody has
 * they are gone through as well: how long five megabytes take would tell which workspaces are paired here.
 */
export const isHookSigned = (
  app: { clientSecret: string } | null,
  bytes: Buffer,
  signature: unknown,
): boolean => {
  if (typeof signature !== 'string' || !SIGNATURE.test(signature)) return false;
  const secret = app?.clientSecret || NOBODYS_SECRET;
  const expected = createHmac('sha1', secret).update(bytes).digest();
  const given = Buffer.from(signature.slice('sha1='.length), 'hex');
  return timingSafeEqual(expected, given) && secret === app?.clientSecret;
};
