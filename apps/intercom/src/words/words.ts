/** A moment at which there is no panel that could say it in its own words. */
export type Moment = 'empty' | 'not-paired' | 'denied' | 'unreachable' | 'too-slow' | 'failed';

/** What is said, and what somebody can do about it. */
interface MomentText {
  title: string;
  text: string;
}

/** What came of a press, where the panel has no sentence for it. */
export type OutcomeName =
  | 'accepted'
  | 'declined'
  | 'resolved'
  | 'handedBack'
  | 'ran'
  | 'saved'
  | 'restored'
  | 'shown'
  | 'hidden'
  | 'noteAdded'
  | 'already'
  | 'unknown'
  | 'old';

/** Why what was typed could not be taken. */
type InputFault = 'reason' | 'kinds' | 'amount' | 'stars' | 'tooLong' | 'unchanged';

/** Words of the app itself, for what no panel says: navigation, and moments without a panel. `{…}` is filled in by `fill`. */
export interface Words {
  /** Labels of buttons and rows that lead somewhere. */
  refresh: string;
  back: string;
  more: string;
  /** In front of why a person is needed, in a narrow column. */
  why: string;
  tryAgain: string;
  /** Opens the form to write over the brief. */
  edit: string;
  /** Opens the form to rate the brief. */
  rate: string;
  fullBrief: string;
  /** To the page of the list before and after this one. */
  previous: string;
  next: string;
  /** Among messages and steps, which go by time. */
  earlier: string;
  later: string;
  /** To the first and the last of them. */
  first: string;
  latest: string;
  /** With `{from}`, `{to}` and `{of}`: which items of a long list are on this canvas. */
  range: string;
  /** Opens a long text on a canvas of its own; `{n}` is the message's or the step's number. */
  readMessage: string;
  readStep: string;
  /** The same of a draft that was held back, which has no number. */
  readDraft: string;
  /** A step of the AI that failed. */
  stepFailed: string;
  /** Heading of such a canvas, with `{n}` of `{of}` where the text needs several. */
  part: string;
  /** Where a list or a view has nothing in it. */
  nothing: string;
  /** What was looked at is not there any more. */
  gone: string;
  /** A file that can't be opened from here; with `{name}`. */
  attachment: string;
  /** Where something was read, and when; with `{name}`. */
  source: string;
  /** Before the text of a draft that is to be copied. */
  copyReply: string;
  /** Where nothing can be decided; with `{state}`. */
  noControls: string;
  /** What somebody chooses to reveal, when it is to be everything that may be revealed. */
  allKinds: string;
  /** First option of what was missing. */
  nothingMissing: string;
  /** How to have the trust report: it is a file, and the whole brief saves it. */
  report: string;
  reportNoLink: string;
  /** Puts the next step, or the draft of a reply, into the conversation as an internal note. */
  noteNextStep: string;
  noteReply: string;
  /** The page of the whole brief. */
  link: {
    title: string;
    /** Opens once; with `{until}`, a time of day. */
    once: string;
    /** With `{code}`: a browser that was not here before asks for it. */
    code: string;
    /** Its own words for `open`, because the button leaves the inbox. */
    open: string;
    /** No address leads to this server. */
    none: string;
  };
  moments: Readonly<Record<Moment, MomentText>>;
  outcomes: Readonly<Record<OutcomeName, string>>;
  faults: Readonly<Record<InputFault, string>>;
}
