import { randomFillSync } from 'node:crypto';

const BYTES = 16;
const POOL = Buffer.alloc(BYTES * 256);
let used = POOL.length;

/** 16 random bytes in hex. Drawn in bulk: a call to the random source for each costs more than the hash it is for. */
export const newSalt = (): string => {
  if (used === POOL.length) {
    randomFillSync(POOL);
    used = 0;
  }
  used += BYTES;
  return POOL.toString('hex', used - BYTES, used);
};
