import { z } from 'zod';
import { cleanText } from './text.ts';

const minutes = z.int().min(1).max(43_200);

const Timers = z.strictObject({
  /** Until somebody has to have accepted; then the handoff expires and the AI tells the customer so. */
  accept: minutes.optional(),
  /** From accepted until somebody has to have answered the customer; then it expires. */
  answer: minutes.optional(),
});

/** How long a handoff may wait, by default and for single channels. Time in which its queue is closed does not count. */
export const LifecycleTimers = z.strictObject({
  accept: minutes.default(60),
  answer: minutes.default(480),
  /** By channel as the agent names it, for example `chat`. */
  channels: z.record(cleanText(40, 1), Timers).default({}),
});
export type LifecycleTimers = z.output<typeof LifecycleTimers>;

/** Why a handoff moved, where it is not a person's own press. Closed list: reports and texts rest on it. */
export const MoveReason = z.enum([
  'delivered',
  'assigned',
  'answered',
  'solved_in_helpdesk',
  'closed_in_helpdesk',
  'control_returned',
  'reopened_in_helpdesk',
  'ticket_gone',
  'delivery_failed',
  'nobody_accepted',
  'nobody_answered',
  'resume_rule',
  'customer_wrote',
  'declined_by_person',
]);
export type MoveReason = z.infer<typeof MoveReason>;
