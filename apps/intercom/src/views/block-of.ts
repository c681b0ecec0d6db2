import type { BlockKind, BlockOf, Panel } from '@baton/handoff-panel';

/** The block of one kind; null in a panel that has none. */
export const blockOf = <K extends BlockKind>(panel: Panel, kind: K): BlockOf<K> | null =>
  panel.blocks.find((block): block is BlockOf<K> => block.kind === kind) ?? null;
