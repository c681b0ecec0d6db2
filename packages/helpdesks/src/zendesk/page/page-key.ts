import { createPublicKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** Bits of a key at least. */
const SMALLEST = 2_048;

/** The RSA key of a PEM text; null for what is none, or too small to trust. */
export const pageKey = (pem: string): KeyObject | null => {
  if (!pem.includes('-----BEGIN') || pem.includes('PRIVATE')) return null;
  try {
    const key = createPublicKey(pem);
    const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
    return key.asymmetricKeyType === 'rsa' && bits >= SMALLEST ? key : null;
  } catch {
    return null;
  }
};
