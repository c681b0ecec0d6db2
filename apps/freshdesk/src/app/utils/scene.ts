import type { Block, BlockKind, BlockOf, Panel, PanelStrings, Tone } from '@baton/handoff-panel';

import type { Hands } from './hands.ts';
import type { ViewMemory } from './memory.ts';

/** What every part of a panel may need beside its own data. */
export interface Scene {
  panel: Panel;
  strings: PanelStrings;
  hands: Hands;
  memory: ViewMemory;
  /** Draws what is now, also when another panel has come meanwhile; nothing where something else is shown. */
  draw(): void;
}

/** The block of one kind, if the panel has one. */
export const blockOf = <K extends BlockKind>(
  panel: Panel | null,
  kind: K,
): BlockOf<K> | undefined =>
  panel?.blocks.find((block: Block): block is BlockOf<K> => block.kind === kind);

/** Whether the panel still holds what was shown for a while that is over. */
export const isOver = ({ panel, ended }: ViewMemory): boolean =>
  ended !== null && blockOf(panel, 'privacy')?.reveal?.active?.until.iso === ended;

/** Says what has become of something, on the page and with the helpdesk's own means. */
export const tell = ({ memory, hands }: Scene, text: string, tone: Tone): void => {
  memory.said = { text, tone };
  hands.say(text, tone);
};
