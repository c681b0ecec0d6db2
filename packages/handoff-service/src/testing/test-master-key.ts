import { randomBytes } from 'node:crypto';
import { masterKeyOf } from '../storage/vault/master-key.ts';
import type { MasterKeySource } from '../storage/vault/master-key.ts';

/** A master key in memory: one for all services of a test file, so that several may share a database. */
export const testMasterKey = (): MasterKeySource => {
  const key = masterKeyOf(randomBytes(32));
  return { place: 'memory', read: async () => [key], make: async () => key };
};
