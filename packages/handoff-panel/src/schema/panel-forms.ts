import type { ActionCommand, MissingCode } from '@baton/handoff-core';

/** A person's word on an action that waits for it; `amount` with `edit`, and only with it. */
export interface ApprovalWord {
  decision: 'approve' | 'edit' | 'reject';
  /** In the currency that was asked for. */
  amount?: number | undefined;
  /** At most 2,000 characters, for the ledger and the AI agent. */
  note?: string | undefined;
}

/** An action to try again, take back or finish through the endpoint registered for it. */
export interface ActionRun {
  command: ActionCommand;
  /** Chosen once for one press of a button: sent again with it, the same run answers and nothing is done twice. */
  run: string;
  /** Do it although an earlier action did the same; only where the panel offers it. */
  anyway?: boolean | undefined;
  note?: string | undefined;
}

/** Words over the brief's own; null leaves a text as Baton wrote it, all three null take every edit back. */
export interface EditDraft {
  /** Version of the edit this one is made from, 0 when there was none. */
  base: number;
  headline: string | null;
  nextStep: string | null;
  note: string | null;
}

/** How good the brief was, 5 = had everything. */
export interface RatingDraft {
  stars: 1 | 2 | 3 | 4 | 5;
  missing: readonly MissingCode[];
  comment?: string | undefined;
}

/** What a viewer wants to see for some minutes, and why (3 to 500 characters); every kind allowed when none is named. */
export interface RevealWish {
  reason: string;
  kinds?: readonly string[] | undefined;
}

/** What a reply announces although it was done before, in the viewer's words; nothing to say where `warnings` is empty. */
export interface ReplyCheck {
  /** `id` is the same for the same action, so that a warning can be told once. */
  warnings: { id: string; text: string }[];
  /** What to press to send it all the same. */
  again: string;
}

/** A conversation's trust report as a file. */
export interface TrustReportFile {
  /** For example `trust-report-c1.html`. */
  name: string;
  /** For example `text/html; charset=utf-8`. */
  type: string;
  text: string;
}
