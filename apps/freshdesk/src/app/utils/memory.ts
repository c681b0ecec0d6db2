import type { BlockOf, Panel, ReasoningItem, Tone, TranscriptItem } from '@baton/handoff-panel';

/** A list that comes page by page. */
export interface Pages<T> {
  items: T[];
  /** Cursor of the next page. */
  after: number;
  /** How many there were when the service said that there is no more; -1 before. */
  ended: number;
  status: 'idle' | 'loading' | 'failed';
}

/** What a person has done to a panel on the page: it outlives each drawing, and ends with the ticket. */
export interface ViewMemory {
  /** Parts that were folded or unfolded by hand, by key. */
  open: Record<string, boolean>;
  /** What was typed or chosen and is not sent yet, by key of the field. */
  drafts: Record<string, string>;
  /** The one form that is open, and what its button is; null when none is. */
  asking: string | null;
  /** What is being done; null when nothing is. */
  busy: string | null;
  /** What went wrong last, and where. */
  failed: { key: string; problem: string } | null;
  /** What has just become of something. */
  said: { text: string; tone: Tone } | null;
  /** What the newest panel says, for those who listen. */
  heard: string;
  /** Where the focus shall be after the next drawing. */
  focus: string | null;
  /** Evidence somebody wants to see and that is not there yet. */
  sought: string | null;
  /** Ids of what was asked of an endpoint and not answered: sent again with the same. */
  runs: Record<string, string>;
  /** The brief's words as they stood when somebody began to write over them. */
  editing: BlockOf<'feedback'>['edit'] | null;
  transcript: Pages<TranscriptItem>;
  reasoning: Pages<ReasoningItem>;
  /** The panel that is shown. */
  panel: Panel | null;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** Until when something was shown that is hidden again, as far as this page could see to it. */
  ended: string | null;
}

const noPages = <T>(): Pages<T> => ({ items: [], after: 0, ended: -1, status: 'idle' });

/** Nothing done yet: one for each ticket that is opened. */
export const newMemory = (): ViewMemory => ({
  open: {},
  drafts: {},
  asking: null,
  busy: null,
  failed: null,
  said: null,
  heard: '',
  focus: null,
  sought: null,
  runs: {},
  editing: null,
  transcript: noPages(),
  reasoning: noPages(),
  panel: null,
  timer: undefined,
  ended: null,
});
