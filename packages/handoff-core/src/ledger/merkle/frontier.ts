import type { NodeAt } from './range-nodes.ts';
import type { TreeHash } from './tree-hash.ts';

/** A tree as far as it takes to add to it: its complete subtrees, largest first; at most one for each power of two. */
export interface Frontier {
  size: number;
  hashes: readonly Uint8Array[];
}

/** A tree without leaves. */
export const emptyFrontier = (): Frontier => ({ size: 0, hashes: [] });

/** One more leaf. `completed` hears of the leaf and of every subtree it completes. */
export const appendLeaf = (
  tree: TreeHash,
  { size, hashes }: Frontier,
  leaf: Uint8Array,
  completed?: (at: NodeAt, hash: Uint8Array) => void,
): Frontier => {
  const stack = [...hashes];
  let hash = leaf;
  let level = 0;
  let index = size;
  completed?.({ level, index }, hash);
  for (; index % 2 === 1; index = (index - 1) / 2) {
    const left = stack.pop();
    if (!left) throw new RangeError('a frontier must hold one hash for each bit of its size');
    hash = tree.node(left, hash);
    level += 1;
    completed?.({ level, index: (index - 1) / 2 }, hash);
  }
  return { size: size + 1, hashes: [...stack, hash] };
};

/** Hash over complete subtrees, largest first: the root of the tree they make up. */
export const foldNodes = (tree: TreeHash, hashes: readonly Uint8Array[]): Uint8Array =>
  hashes.length === 0 ? tree.empty() : hashes.reduceRight((right, left) => tree.node(left, right));
