import type { Control, PanelStrings, Ref } from '@baton/handoff-panel';
import { createContext, useContext } from 'react';

import type { PanelActions } from './panel-actions.ts';

/** What every block may need beside its own data. */
export interface PanelContextValue {
  conversationId: string;
  version: string;
  strings: PanelStrings;
  actions: PanelActions;
  /** The panel as plain text, for the clipboard. */
  plainText: string;
  /** The host's "insert next step", when the panel allows it; shown by the next step itself. */
  insertControl: Control | null;
  /** Evidence somebody wants to see; `at` tells two wishes for the same apart. */
  wanted: { ref: Ref; at: number } | null;
  show: (ref: Ref) => void;
}

const Context = createContext<PanelContextValue | null>(null);

export const PanelProvider = Context.Provider;

/** The panel around a block. */
export function usePanel(): PanelContextValue {
  const value = useContext(Context);
  if (!value) throw new Error('a block needs a PanelView around it');
  return value;
}
