import { ProblemError } from '@baton/handoff-client';
import { REGIONS } from './sheet.ts';
import type { Region } from './sheet.ts';

/** No region takes the token. */
export class NoRegion extends Error {}

const OF_REGION = new Set(['/credentials/token', '/settings/region']);

/** Whether it may be another region's: nothing but token and region is wrong. */
const isElsewhere = (error: unknown): boolean =>
  error instanceof ProblemError &&
  (error.code === 'credentials-refused' || error.code === 'invalid-body') &&
  error.errors.length > 0 &&
  error.errors.every(
    ({ pointer }) =>
      OF_REGION.has(pointer) &&
      // A token that is no line of text is one nowhere.
      (pointer !== '/credentials/token' || error.code === 'credentials-refused'),
  );

/** Tries one region after the other; nothing is stored where the token is not taken. @throws NoRegion */
export const findRegion = async <T>(work: (region: Region) => Promise<T>): Promise<T> => {
  for (const [region] of REGIONS)
    try {
      return await work(region);
    } catch (error) {
      if (!isElsewhere(error)) throw error;
    }
  throw new NoRegion();
};
