/**
 * Signs checkpoints with Ed25519. A key file is the default; a key that never leaves a hardware module or a cloud
 * service fits behind the same two members.
 */
export interface LedgerSigner {
  /** Raw public key, 32 bytes in hex. */
  publicKey: string;
  /** Signature of these bytes, 64 bytes in hex. */
  sign: (bytes: Buffer) => string | Promise<string>;
}
