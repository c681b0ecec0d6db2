import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const HEX = /^[\da-f]{64}$/;

/** Whoever can't be found is checked against a secret nobody knows, so that a wrong address looks like a wrong signature. */
export const NOBODYS_SECRET = randomBytes(32).toString('base64url');

/**
 * Whether `X-Body-Signature` is the HMAC-SHA256 of these bytes under this secret, as 64 lower-case hexadecimal digits. The
 * bytes are those that came: the same JSON written anew has other ones.
 */
export const isSigned = (secret: string, bytes: Uint8Array, signature: string | null): boolean => {
  if (secret === '' || signature === null || !HEX.test(signature)) return false;
  const expected = createHmac('sha256', secret).update(bytes).digest();
  return timingSafeEqual(expected, Buffer.from(signature, 'hex'));
};
