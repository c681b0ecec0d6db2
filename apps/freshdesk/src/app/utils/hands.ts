import type { Tone } from '@baton/handoff-panel';

import type { Act, ActAnswer, ReasoningAnswer, TranscriptAnswer } from '../../wire.ts';

/** What a drawn panel may ask of the app around it. */
export interface Hands {
  /** Does one thing; a rejection is taken for an answer that got lost. */
  act(act: Act): Promise<ActAnswer>;
  transcript(after: number): Promise<TranscriptAnswer>;
  reasoning(after: number): Promise<ReasoningAnswer>;
  /** Puts a text into the reply that is being written, never sends it; false where it could not. */
  insertReply(text: string): Promise<boolean>;
  /** The same as a private note. */
  insertNote(text: string): Promise<boolean>;
  copy(text: string): Promise<boolean>;
  /** Says with the helpdesk's own means what became of something; it stands in the panel, too. */
  say(text: string, tone: Tone): void;
}
