import { latestOf } from '@baton/handoff-core';
import type { RedactedBrief } from '@baton/handoff-core';
import type { NotWritten, Written } from './create-brief-writer.ts';

/**
 * The brief with what a model wrote beside it; with a notice that the extractive one stands alone when it wrote nothing.
 * @param afterTurn number of turns there were when it wrote; as many as there are now when left out
 */
export const withWriting = (
  brief: RedactedBrief,
  writing: Written | NotWritten,
  afterTurn: number = brief.turns.length,
): RedactedBrief => {
  if ('unavailable' in writing) {
    const notice = { code: 'writer_unavailable' as const, params: {}, evidence: latestOf(brief) };
    return { ...brief, notices: [...brief.notices, notice] };
  }
  const sentences = writing.sentences.map(({ text, evidence }) => ({ text, evidence }));
  return { ...brief, written: { sentences, dropped: writing.dropped.length, afterTurn } };
};
