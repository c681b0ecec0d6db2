import type { QueueTarget } from '@baton/handoff-core';
import type { Claim, Handover, NoteFile } from '@baton/handoff-service';

/** What is wished of a conversation, in Baton's words. */
export interface Wish {
  fields?: Handover['fields'];
  addTags?: readonly string[];
  removeTags?: readonly string[];
  priority?: Handover['priority'];
  target?: QueueTarget | null;
  /** Who took it over. */
  claim?: Claim;
  /** `open`: where nobody would look into it otherwise. */
  state?: 'open' | 'closed';
}

/** What is written, in this order: attributes, note, tags, state, assignment. */
export interface Plan {
  wish: Wish;
  note: string | null;
  /** The teammate in whose name the note stands; Baton's own when left out. */
  by?: string | undefined;
  /** What comes along with the note as a file. */
  transcript?: NoteFile | null;
}
