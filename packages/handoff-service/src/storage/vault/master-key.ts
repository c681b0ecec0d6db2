import { createSecretKey, hash } from 'node:crypto';
import type { NamedKey } from './sealed-text.ts';

/**
 * Where the master key comes from. A file is the default; a key of a cloud service that hands it out fits behind the
 * same members.
 */
export interface MasterKeySource {
  /** For people: where it is. */
  readonly place: string;
  /** Every key there is now, the one in use first; none before the first was made. @throws VaultError */
  read: () => Promise<NamedKey[]>;
  /** Makes the first key, or gives the one that somebody made meanwhile. @throws VaultError */
  make: () => Promise<NamedKey>;
}

/** Name of a master key: a fingerprint that tells nothing of it. */
export const masterKeyOf = (bytes: Buffer): NamedKey => ({
  id: hash('sha256', Buffer.concat([Buffer.from('baton master key\n'), bytes]), 'hex').slice(0, 16),
  secret: createSecretKey(bytes),
});
