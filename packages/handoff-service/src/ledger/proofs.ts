import { consistencyRanges, foldNodes, inclusionRanges, rangeNodes } from '@baton/handoff-core';
import type { LeafRange } from '@baton/handoff-core';
import type { Database } from '../storage/database.ts';
import { readNodes } from './checkpoint-store.ts';
import { hex, tree } from './tree.ts';

const hashesOf = async (
  db: Database,
  tenant: string,
  ranges: readonly LeafRange[],
): Promise<string[]> => {
  const parts = ranges.map(rangeNodes);
  const hashes = await readNodes(db, tenant, parts.flat());
  let at = 0;
  return parts.map(({ length }) => {
    const own = hashes.slice(at, at + length);
    at += length;
    return hex(foldNodes(tree, own));
  });
};

/** RFC 6962 proof that a leaf is in the tree of this size; hex, nearest first. */
export const inclusionProof = (
  db: Database,
  tenant: string,
  index: number,
  size: number,
): Promise<string[]> => hashesOf(db, tenant, inclusionRanges(index, size));

/** RFC 6962 proof that the tree of size `to` begins with the one of size `from`; hex. */
export const consistencyProof = (
  db: Database,
  tenant: string,
  from: number,
  to: number,
): Promise<string[]> => hashesOf(db, tenant, consistencyRanges(from, to));

/** The complete subtrees of the first `size` leaves, largest first; hex. */
export const frontierAt = async (db: Database, tenant: string, size: number): Promise<string[]> =>
  (await readNodes(db, tenant, rangeNodes({ begin: 0, end: size }))).map(hex);
