import type {
  ActionRun,
  ApprovalWord,
  EditDraft,
  Panel,
  PanelCommand,
  RatingDraft,
  ReasoningPage,
  ReplyCheck,
  RevealWish,
  TranscriptPage,
} from '@baton/handoff-panel';

/** How often the app may ask: the account's requests are shared by everybody who works there. */
export interface Pace {
  /** Seconds from now until it may look whether something changed. */
  again: number;
}

/** Whom the service took the request for. `nobody`: no sign-in came with it, so that it shows the strictest rendition. */
export interface Seer {
  signedIn: boolean;
}

/** What is answered to `getPanel` and `getStrictPanel`; always with status 200, since failures of a template count against the account. */
export type PanelAnswer =
  | { state: 'panel'; panel: Panel; rev: string; pace: Pace; seer: Seer }
  /** The panel still has the version that was sent as `rev`. */
  | { state: 'unchanged'; rev: string; pace: Pace; seer: Seer }
  /** Nothing is known of the ticket, or this person may not see it: both look alike. */
  | { state: 'none'; pace: Pace; seer: Seer }
  /** Only people who signed in are shown anything here. */
  | { state: 'sign-in'; pace: Pace; seer: Seer }
  /** Nobody can say now what this person may see. */
  | { state: 'unavailable'; pace: Pace; seer: Seer };

/** What is answered to `getTranscript`. */
export type TranscriptAnswer =
  | { state: 'page'; page: TranscriptPage }
  | { state: 'none' | 'sign-in' | 'unavailable' };

/** What is answered to `getReasoning`. */
export type ReasoningAnswer =
  | { state: 'page'; page: ReasoningPage }
  | { state: 'none' | 'sign-in' | 'unavailable' };

/** What somebody wants done; sent by `act`. */
export type Act =
  | { verb: 'command'; command: PanelCommand }
  | { verb: 'approval'; approval: string; word: ApprovalWord }
  | { verb: 'action'; action: string; run: ActionRun }
  | { verb: 'rate'; rating: RatingDraft }
  | { verb: 'edit'; edit: EditDraft }
  | { verb: 'reveal'; wish: RevealWish }
  | { verb: 'hide' }
  /** Leaves the next step or the draft as a private note, where the editor takes none. */
  | { verb: 'note'; kind: 'next_step' | 'reply' }
  /** Has what a model wrote written anew: for a person's wish. */
  | { verb: 'refresh' };

/** Body of `act`. `press` is made up once for one press of a button, and the same when it is sent again. */
export interface ActRequest {
  act: Act;
  press: string;
}

/**
 * What became of it: `problem` is the last part of the problem's type, for which the panel has words in `strings.problems`; `no-answer`
 * where nobody knows yet. A press that is sent again is told the end of the first.
 */
export type ActAnswer =
  | { state: 'done'; panel: Panel; rev: string; pace: Pace; seer: Seer }
  | { state: 'refused'; problem: string; panel: Panel | null; rev: string | null; pace: Pace }
  | { state: 'none' | 'sign-in' | 'unavailable'; pace: Pace };

/** What is answered to `checkReply`. */
export type ReplyAnswer =
  | { state: 'checked'; check: ReplyCheck }
  | { state: 'none' | 'sign-in' | 'unavailable' };

/** Body of `tellEvent`, sent by the app's server part; every agent can send the same, so that it is a hint that a ticket changed, and no more. */
export interface TicketEvent {
  /** Name of the product event, for example `onTicketUpdate`. */
  event: string;
  ticket: string;
  /** Id of the agent who did it; null when it was nobody of the helpdesk. */
  agent: string | null;
  /** Seconds since 1970, as the platform tells. */
  at: number;
}

/** What is answered to `getHealth`, asked while the app is installed. */
export type InstallAnswer = { ok: true; account: string } | { ok: false; why: 'key' | 'account' };
