import { appendLeaf, foldNodes, headText, rangeNodes, verifyInclusion } from '@baton/handoff-core';
import type { Checkpoint, Frontier } from '@baton/handoff-core';
import type { Faults } from './fault.ts';
import { LeafSlots } from './leaf-slots.ts';
import type { Header, Leaf } from './read-shapes.ts';
import { hex, tree, unhex } from './tree.ts';

/** Missing leaves named one by one; the rest only make the root wrong. */
const NAMED = 20;

/** Gathers the leaves of an export, and says in the end whether they make the trees that were signed. */
export class TreeCheck {
  readonly #header: Header;
  readonly #faults: Faults;
  readonly #slots = new LeafSlots();
  readonly #checkpoints = new Map<number, Checkpoint>();
  #proven = 0;

  constructor(header: Header, faults: Faults) {
    this.#header = header;
    this.#faults = faults;
  }

  /** Of the largest tree. */
  get latest(): Checkpoint | null {
    return this.#checkpoints.get(this.#header.size) ?? null;
  }

  get leaves(): number {
    return this.#slots.count + this.#proven;
  }

  checkpoint(checkpoint: Checkpoint, line: number): void {
    const { tenant, size, from } = this.#header;
    if (checkpoint.tenant !== tenant || checkpoint.size > size || checkpoint.size < from)
      this.#faults.add('malformed', 'a checkpoint of something else', { line });
    else if (this.#checkpoints.has(checkpoint.size))
      this.#faults.add('duplicate', `a second checkpoint of size ${checkpoint.size}`, { line });
    else this.#checkpoints.set(checkpoint.size, checkpoint);
  }

  leaf(conversation: string, leaf: Leaf, line: number): void {
    const hash = tree.leaf(
      headText({ conversationId: conversation, seq: leaf.seq, hash: leaf.hash }),
    );
    const where = { line, conversation, seq: leaf.seq };
    const { from, size } = this.#header;
    if (this.#header.conversation !== null) {
      this.#proven += 1;
      const root = unhex(this.latest?.root ?? '');
      const path = (leaf.path ?? []).map(unhex);
      if (!verifyInclusion(tree, { leaf: hash, index: leaf.index, size, root }, path))
        this.#faults.add('root', 'is not part of the tree that was signed', where);
    } else if (leaf.index < from || leaf.index >= size)
      this.#faults.add('malformed', 'has a leaf outside the tree', where);
    else if (!this.#slots.put(leaf.index, hash))
      this.#faults.add('duplicate', `has leaf ${leaf.index}, which another one has`, where);
  }

  /** @param also sizes of trees whose roots are wanted besides; their roots are given by size */
  finish(also: readonly number[]): Map<number, string> {
    const roots = new Map<number, string>();
    if (!this.latest) this.#faults.add('no-checkpoint', 'the end of the file is not signed');
    if (this.#header.conversation !== null) return roots;
    const { from, size, frontier } = this.#header;
    if (frontier.length !== rangeNodes({ begin: 0, end: from }).length) {
      this.#faults.add('malformed', 'the beginning of the tree has another size than it says');
      return roots;
    }
    const wanted = new Set([...this.#checkpoints.keys(), ...also]);
    let grown: Frontier = { size: from, hashes: frontier.map(unhex) };
    let missing = 0;
    for (let index = from; ; index += 1) {
      if (wanted.has(index)) roots.set(index, hex(foldNodes(tree, grown.hashes)));
      if (index >= size || missing >= NAMED) break;
      const leaf = this.#slots.at(index);
      if (leaf) grown = appendLeaf(tree, grown, leaf);
      else {
        missing += 1;
        this.#faults.add('missing-leaf', `nothing stands for leaf ${index}: something is gone`);
      }
    }
    // Without all leaves every later root is wrong; that is told already.
    if (missing > 0) return new Map();
    this.#compare(roots);
    return roots;
  }

  #compare(roots: ReadonlyMap<number, string>): void {
    for (const [size, checkpoint] of [...this.#checkpoints].toSorted(([a], [b]) => a - b)) {
      if (roots.get(size) === checkpoint.root) continue;
      this.#faults.add('root', `the leaves do not give the root that was signed at size ${size}`);
      return;
    }
  }
}
