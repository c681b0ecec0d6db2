import { createHash } from 'node:crypto';

const FORBIDDEN = /[^\w.:@#=+~-]/g;
const MAX = 200;
const HASH_LENGTH = 10;

/**
 * The logged id in the characters Baton allows. An id that had to be changed gets a hash of the original,
 * so that two ids that only differ in forbidden characters stay two.
 */
export function externalId(logged: string, max: number = MAX): string {
  const replaced = logged.replace(FORBIDDEN, '-');
  if (replaced === logged && logged.length <= max && logged !== '') return logged;
  const hash = createHash('sha256').update(logged).digest('hex').slice(0, HASH_LENGTH);
  return `${replaced.slice(0, max - HASH_LENGTH - 1)}~${hash}`;
}
