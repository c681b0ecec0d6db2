import { z } from 'zod';

const Cited = z.strictObject({ type: z.enum(['turn', 'action']), id: z.string().max(200) });

/** One sentence of a model, with what it rests on. */
export const WrittenSentence = z.strictObject({
  /** `summary`: what it is about; `done`: what was tried; `open`: what is left; `next`: what to do. */
  part: z.enum(['summary', 'done', 'open', 'next']),
  text: z.string().min(1).max(300),
  evidence: z.array(Cited).max(6),
});
export type WrittenSentence = z.infer<typeof WrittenSentence>;

/** What a model answers. */
export const ModelAnswer = z.strictObject({ sentences: z.array(WrittenSentence).max(8) });
