import { z } from 'zod';

/** What a statement rests on: a turn, an action or a reasoning step, by id. */
export const Evidence = z.object({ type: z.enum(['turn', 'action', 'step']), id: z.string() });
export type Evidence = z.infer<typeof Evidence>;
