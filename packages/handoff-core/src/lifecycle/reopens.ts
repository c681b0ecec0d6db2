import { takesLeave } from '../assist/reply/takes-leave.ts';
import type { HandoffState } from '../schema/vocabulary.ts';

/**
 * Whether what a customer writes takes a resolved handoff up again. Thanks and goodbyes do not: the person is done, and may
 * stay so.
 */
export const reopens = (state: HandoffState, text: string): boolean =>
  state === 'resolved' && !takesLeave(text);
