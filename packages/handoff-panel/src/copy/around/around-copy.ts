import type { PanelStrings } from '../../schema/panel.ts';

/** Words of one language for what stands around the conversation itself. */
export interface AroundCopy {
  /** Of the frame, for what can be edited, decided and done. */
  strings: Pick<PanelStrings, 'showOriginal' | 'hideOriginal' | 'commandNote' | 'problems'>;
}
