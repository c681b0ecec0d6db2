import { Problem } from '../problems/problem.ts';
import { newSecret } from './sign.ts';

/** How long the old secret counts beside the new one, so that the other side can be told in peace. */
const OVERLAP_MS = 24 * 3_600_000;

/** A secret that takes the place of another. */
export interface Rotation {
  /** The one it replaces, as it is stored: of two rotations at once one is refused. */
  seen: string;
  secret: string;
  oldUntil: Date;
}

/**
 * Puts a new secret in the place of the one that is in force.
 * @param store gives null when somebody else replaced that one first
 * @throws Problem `busy`
 */
export const rotateSecret = async <Row>(
  { sealed }: { sealed: string },
  now: Date,
  store: (rotation: Rotation) => Promise<Row | null>,
  secret = newSecret(),
): Promise<{ row: Row; secret: string }> => {
  const oldUntil = new Date(now.getTime() + OVERLAP_MS);
  const row = await store({ seen: sealed, secret, oldUntil });
  if (row === null) throw new Problem('busy', { retryAfter: 1 });
  return { row, secret };
};
