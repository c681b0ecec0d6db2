import type { BlockKind, BlockOf } from '../schema/block.ts';
import type { Panel } from '../schema/panel.ts';

/** The block of one kind. @throws when the panel has none */
export const blockOf = <K extends BlockKind>(panel: Panel, kind: K): BlockOf<K> => {
  const found = panel.blocks.find((block): block is BlockOf<K> => block.kind === kind);
  if (!found) throw new Error(`no block ${kind}`);
  return found;
};
