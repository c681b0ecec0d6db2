import fc from 'fast-check';
import { expect, it } from 'vitest';
import { appendLeaf, emptyFrontier, foldNodes } from './frontier.ts';
import { consistencyRanges, inclusionRanges } from './proof-ranges.ts';
import { rangeNodes } from './range-nodes.ts';
import type { LeafRange } from './range-nodes.ts';
import { treeHash } from './tree-hash.ts';
import { verifyConsistency, verifyInclusion } from './verify-proofs.ts';

/** No hash to trust, but one that shows every byte that went in: two inputs never look alike. */
const plain = treeHash((bytes) => Uint8Array.from([91, ...bytes, 93]));

/** Written out from the definition in RFC 6962, section 2.1. */
const rootOf = (leaves: readonly Uint8Array[]): Uint8Array => {
  const [first] = leaves;
  if (!first) return plain.empty();
  if (leaves.length === 1) return first;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return plain.node(rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)));
};

const leavesOf = (size: number): Uint8Array[] =>
  Array.from({ length: size }, (_, index) => plain.leaf(String(index)));

const grown = (size: number) => {
  const nodes = new Map<string, Uint8Array>();
  let frontier = emptyFrontier();
  for (const leaf of leavesOf(size))
    frontier = appendLeaf(plain, frontier, leaf, ({ level, index }, hash) =>
      nodes.set(`${level}/${index}`, hash),
    );
  const rangeHash = (range: LeafRange): Uint8Array =>
    foldNodes(
      plain,
      rangeNodes(range).map(
        ({ level, index }) => nodes.get(`${level}/${index}`) ?? new Uint8Array(0),
      ),
    );
  return { root: foldNodes(plain, frontier.hashes), frontier, rangeHash };
};

const MOST = 40;

it('gives the root of the definition at every size, leaf by leaf', () => {
  for (let size = 0; size <= MOST; size += 1)
    expect(grown(size).root).toEqual(rootOf(leavesOf(size)));
});

it('keeps exactly the complete subtrees', () => {
  for (let size = 0; size <= MOST; size += 1)
    expect(grown(size).frontier.hashes).toHaveLength(rangeNodes({ begin: 0, end: size }).length);
});

it('proves every leaf of every tree, and no other leaf in its place', () => {
  for (let size = 1; size <= MOST; size += 1) {
    const { root, rangeHash } = grown(size);
    const leaves = leavesOf(size);
    leaves.forEach((leaf, index) => {
      const path = inclusionRanges(index, size).map(rangeHash);
      expect(verifyInclusion(plain, { leaf, index, size, root }, path)).toBe(true);
      const other = plain.leaf('other');
      expect(verifyInclusion(plain, { leaf: other, index, size, root }, path)).toBe(false);
    });
  }
});

it('proves every tree to be the beginning of every later one', () => {
  for (let to = 0; to <= MOST; to += 1) {
    const { root: toRoot, rangeHash } = grown(to);
    for (let from = 0; from <= to; from += 1) {
      const proof = consistencyRanges(from, to).map(rangeHash);
      const fromRoot = grown(from).root;
      expect(verifyConsistency(plain, { from, fromRoot, to, toRoot }, proof)).toBe(true);
    }
  }
});

it('believes no proof in which anything is missing, added or changed', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: MOST }),
      fc.nat(),
      fc.constantFrom('drop', 'add', 'change'),
      fc.nat(),
      (to, pick, how, place) => {
        const { root: toRoot, rangeHash } = grown(to);
        const from = 1 + (pick % (to - 1));
        const fromRoot = grown(from).root;
        const index = pick % to;
        const bent = (hashes: Uint8Array[]): Uint8Array[] => {
          const at = place % Math.max(hashes.length, 1);
          if (how === 'add') return hashes.toSpliced(at, 0, plain.leaf('x'));
          return how === 'drop' || hashes.length === 0
            ? hashes.slice(0, -1)
            : hashes.with(at, plain.leaf('x'));
        };
        const path = inclusionRanges(index, to).map(rangeHash);
        const leaf = leavesOf(to)[index] ?? new Uint8Array(0);
        expect(verifyInclusion(plain, { leaf, index, size: to, root: toRoot }, bent(path))).toBe(
          false,
        );
        const proof = consistencyRanges(from, to).map(rangeHash);
        expect(verifyConsistency(plain, { from, fromRoot, to, toRoot }, bent(proof))).toBe(false);
      },
    ),
  );
});

it('tells leaves from inner nodes', () => {
  expect(plain.leaf('ab')).not.toEqual(plain.node(Uint8Array.from([97]), Uint8Array.from([98])));
});
