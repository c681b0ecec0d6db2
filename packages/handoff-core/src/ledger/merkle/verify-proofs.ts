import type { TreeHash } from './tree-hash.ts';

const same = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

const half = (n: number): number => Math.floor(n / 2);

/** Whether a path leads from a leaf to the root of a tree. */
export const verifyInclusion = (
  tree: TreeHash,
  claim: { leaf: Uint8Array; index: number; size: number; root: Uint8Array },
  path: readonly Uint8Array[],
): boolean => {
  if (claim.index < 0 || claim.index >= claim.size) return false;
  let index = claim.index;
  let last = claim.size - 1;
  let hash = claim.leaf;
  for (const sibling of path) {
    if (last === 0) return false;
    if (index % 2 === 1 || index === last) {
      hash = tree.node(sibling, hash);
      // On the right edge, levels without a sibling are passed over.
      while (index % 2 === 0 && index !== 0) {
        index = half(index);
        last = half(last);
      }
    } else hash = tree.node(hash, sibling);
    index = half(index);
    last = half(last);
  }
  return last === 0 && same(hash, claim.root);
};

/** Whether a tree of `from` leaves is the beginning of one of `to` leaves. */
export const verifyConsistency = (
  tree: TreeHash,
  claim: { from: number; fromRoot: Uint8Array; to: number; toRoot: Uint8Array },
  proof: readonly Uint8Array[],
): boolean => {
  const { from, to, fromRoot, toRoot } = claim;
  if (from > to || from < 0) return false;
  if (from === to) return proof.length === 0 && same(fromRoot, toRoot);
  if (from === 0) return proof.length === 0 && same(fromRoot, tree.empty());
  let index = from - 1;
  let last = to - 1;
  while (index % 2 === 1) {
    index = half(index);
    last = half(last);
  }
  // An old tree that is complete is known by its root; the proof leaves it out.
  const rest = index === 0 ? [fromRoot, ...proof] : [...proof];
  const seed = rest.shift();
  if (!seed) return false;
  let oldHash = seed;
  let newHash = seed;
  for (const sibling of rest) {
    if (last === 0) return false;
    if (index % 2 === 1 || index === last) {
      oldHash = tree.node(sibling, oldHash);
      newHash = tree.node(sibling, newHash);
      while (index % 2 === 0 && index !== 0) {
        index = half(index);
        last = half(last);
      }
    } else newHash = tree.node(newHash, sibling);
    index = half(index);
    last = half(last);
  }
  return last === 0 && same(oldHash, fromRoot) && same(newHash, toRoot);
};
