import type { Statement } from './database.ts';

/** One of the store's functions, named as it is: a round trip that is prepared once. */
export const call = (name: string, parameters: number): Statement => ({
  name,
  text: `select * from ${name}(${Array.from({ length: parameters }, (_, index) => `$${index + 1}`).join(', ')})`,
});
