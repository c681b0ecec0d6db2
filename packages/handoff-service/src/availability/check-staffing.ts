import { z } from 'zod';
import type { Staffing } from '../connectors/port.ts';

const whole = z.union([z.int().min(0).max(1_000_000), z.null()]).catch(null);

const Answer = z.object({
  online: whole,
  waiting: whole,
  minutes: z.union([z.number().min(0).max(10_080), z.null()]).catch(null),
});

/** What a connector said of who is there; what is no number of people or minutes counts as not told, and no answer at all as null. */
export const checkStaffing = (answer: unknown): Staffing | null => {
  const read = Answer.safeParse(answer);
  return read.success ? read.data : null;
};
