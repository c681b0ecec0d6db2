import type { Panel, ReasoningPage, TranscriptPage } from '@baton/handoff-panel';
import type { Words } from '../words/words.ts';

/** What can be looked at. */
export const VIEWS = [
  'home',
  'more',
  'actions',
  'action',
  'why',
  'reasoning',
  'transcript',
  'customer',
  'assist',
  'feedback',
  'edit',
  'privacy',
  'controls',
  'approval',
  'confirm',
  'link',
] as const;
export type ViewName = (typeof VIEWS)[number];

/** Where somebody is in the app. */
export interface Place {
  view: ViewName;
  /** From 0. */
  page: number;
  /** Id of what is looked at, for example of an action; null where a view has no such thing. */
  key: string | null;
}

/** What came of the latest press, said once on top of the canvas that follows it. */
export interface Outcome {
  tone: 'done' | 'failed';
  text: string;
}

/** Everything a view is drawn from. */
export interface Scene {
  panel: Panel;
  words: Words;
  place: Place;
  /** Parts that come page by page; null where the place needs none. */
  reasoning: ReasoningPage | null;
  transcript: TranscriptPage | null;
  /** Where the whole brief opens in a tab of its own, and the code that a new browser is asked for; null where there is no address to open. Made at the place `link` alone; texts are empty elsewhere. */
  fullBrief: { url: string; code: string; until: string } | null;
  outcome: Outcome | null;
  /** What was typed, by component id, given back where it could not be taken. */
  typed: Readonly<Record<string, string>>;
  /** Sent back with the next press: the same press, twice, is one. */
  nonce: string;
}
