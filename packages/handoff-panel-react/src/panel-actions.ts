import type { PanelCommand, ReasoningPage, TranscriptPage } from '@baton/handoff-panel';

/**
 * What a panel may ask of the app around it. Each promise rejects when it did not work; the panel
 * then offers another try.
 */
export interface PanelActions {
  /** Items after the cursor; 0 = from the start. */
  loadTranscript: (after: number) => Promise<TranscriptPage>;
  loadReasoning: (after: number) => Promise<ReasoningPage>;
  /** Accepts, resolves or hands back; the app brings the panel up to date by itself. */
  run: (command: PanelCommand) => Promise<void>;
  refresh: () => Promise<void>;
  copy: (text: string) => Promise<void>;
  /** Puts text into the host's editor as an internal note, never sends it. Absent where a host can't. */
  insert?: ((text: string) => Promise<void>) | undefined;
}
