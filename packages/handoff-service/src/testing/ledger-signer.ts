import { generateKeyPairSync, sign } from 'node:crypto';
import type { LedgerSigner } from '../ledger/signer.ts';

/** A signer with a key of its own that lives as long as the test. */
export const testSigner = (): LedgerSigner => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const { x = '' } = publicKey.export({ format: 'jwk' });
  return {
    publicKey: Buffer.from(x, 'base64url').toString('hex'),
    sign: (bytes) => sign(null, bytes, privateKey).toString('hex'),
  };
};
