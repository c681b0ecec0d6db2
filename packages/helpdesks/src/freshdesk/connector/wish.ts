import type { QueueTarget } from '@baton/handoff-core';
import type { Claim, Handover, NoteFile } from '@baton/handoff-service';

/** What is wished of a ticket, in Baton's words. */
export interface Wish {
  fields?: Handover['fields'];
  addTags?: readonly string[];
  removeTags?: readonly string[];
  priority?: Handover['priority'];
  target?: QueueTarget | null;
  /** Who took it over. */
  claim?: Claim;
  /** `open`: where nobody would look into it otherwise. */
  status?: 'open' | 'resolved';
}

/** What is written, in this order: the note, then all else at once. */
export interface Plan {
  wish: Wish;
  note: string | null;
  /** The agent in whose name the note stands; Baton's own when left out. */
  by?: string | undefined;
  /** What comes along with the note as a file. */
  transcript?: NoteFile | null;
}
