import type {
  ActionRun,
  ApprovalWord,
  EditDraft,
  PanelCommand,
  RatingDraft,
  ReasoningPage,
  RevealWish,
  TranscriptPage,
  TrustReportFile,
} from '@baton/handoff-panel';

/**
 * What a panel may ask of the app around it. Each promise rejects when it did not work; the panel then offers another
 * try. An error with a `code`, the last part of a problem type, is said in the panel's words; where `retryable` is
 * true or missing, the same request may be sent once more. What changes the handoff brings the panel up to date before
 * it resolves, and before it rejects where somebody else was faster.
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
  /** Puts text into the host's editor as a reply to change and send, never sends it. Absent where a host can't. */
  insertReply?: ((text: string) => Promise<void>) | undefined;
  /** Applies a macro of the host to what is being written, never sends it. Absent where a host can't. */
  applyMacro?: ((id: string) => Promise<void>) | undefined;
  /** Decides on an action that waits for a person. */
  decide: (approvalId: string, word: ApprovalWord) => Promise<void>;
  /** Retries, reverses or finishes an action; resolves when its endpoint has answered. */
  runAction: (actionId: string, run: ActionRun) => Promise<void>;
  saveEdit: (edit: EditDraft) => Promise<void>;
  rate: (rating: RatingDraft) => Promise<void>;
  /** Shows what is hidden, for some minutes. */
  reveal: (wish: RevealWish) => Promise<void>;
  /** Ends what `reveal` began. */
  hide: () => Promise<void>;
  loadReport: (format: 'html' | 'json') => Promise<TrustReportFile>;
}
