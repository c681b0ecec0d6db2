import type { BlockOf, Control, PanelStrings, Ref, Tone } from '@baton/handoff-panel';
import { createContext, useContext } from 'react';

import type { PanelActions } from './panel-actions.ts';

/** A place in the panel somebody wants to see: evidence, or where hidden values can be shown. */
export type Place = Pick<Ref, 'type' | 'id'> | { type: 'privacy'; id: '' };

/** What every block may need beside its own data. */
export interface PanelContextValue {
  conversationId: string;
  version: string;
  strings: PanelStrings;
  actions: PanelActions;
  /** How sure the AI was; null where the panel does not say it. */
  confidence: Pick<BlockOf<'confidence'>, 'title' | 'summary' | 'tone'> | null;
  /** The panel as plain text, for the clipboard. */
  plainText: string;
  /** The host's "insert next step", when the panel allows it; shown by the next step itself. */
  insertControl: Control | null;
  /** What may be written over the brief; null where nothing may. */
  edit: BlockOf<'feedback'>['edit'] | null;
  /** Whether hidden values can be asked for from here. */
  revealable: boolean;
  /** Why nothing can be changed any more; null while it can. */
  frozen: string | null;
  /** A place somebody wants to see; `at` tells two wishes for the same apart. */
  wanted: { ref: Place; at: number } | null;
  show: (ref: Place) => void;
  /** Says something that outlives the block it happened in. */
  tell: (text: string, tone: Tone) => void;
}

const Context = createContext<PanelContextValue | null>(null);

export const PanelProvider = Context.Provider;

/** The panel around a block. */
export function usePanel(): PanelContextValue {
  const value = useContext(Context);
  if (!value) throw new Error('a block needs a PanelView around it');
  return value;
}
