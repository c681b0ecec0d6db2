/** Leaves from `begin` to before `end`. */
export interface LeafRange {
  begin: number;
  end: number;
}

/** A complete subtree: `index` counts those of the same level from the left, level 0 are the leaves. */
export interface NodeAt {
  level: number;
  index: number;
}

/**
 * The complete subtrees that make up a range, largest first. The range must begin where a subtree of its own size may,
 * as all ranges of RFC 6962's proofs do.
 */
export const rangeNodes = ({ begin, end }: LeafRange): NodeAt[] => {
  const nodes: NodeAt[] = [];
  let at = begin;
  while (at < end) {
    let level = 0;
    while (2 ** (level + 1) <= end - at) level += 1;
    nodes.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return nodes;
};
