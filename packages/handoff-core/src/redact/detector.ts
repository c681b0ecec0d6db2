import type { MaskKind } from '../schema/privacy.ts';

export type { MaskKind } from '../schema/privacy.ts';

/** A find in a text: UTF-16 offsets, end exclusive. */
export interface Find {
  kind: MaskKind;
  start: number;
  end: number;
}

/** Looks for one kind of thing; must take time linear in the length of any text. */
export type Detector = (text: string) => Find[];
