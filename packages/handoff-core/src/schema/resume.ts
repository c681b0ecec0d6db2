import { z } from 'zod';
import { cleanText } from './text.ts';

/** When the AI takes a conversation again after a person resolved it. A person may always hand back by hand. */
export const Resume = z.strictObject({
  /** What counts: the ticket is solved, or closed for good; `never` leaves it to people. */
  on: z.enum(['solved', 'closed', 'never']).default('solved'),
  /** Minutes to wait after it, in which a person may still reopen. */
  afterMinutes: z.int().min(0).max(43_200).default(0),
  /** Only conversations about these intents; unset: all. */
  intents: z.array(cleanText(100, 1)).max(100).optional(),
  /** Not after an escalation for one of these reasons, nor when the customer was still upset at the end. */
  notAfter: z
    .array(
      z.enum(['negative_sentiment', 'regulated_topic', 'guardrail', 'policy_rule', 'complaint']),
    )
    .default(['complaint', 'regulated_topic']),
  /** The AI asks how satisfied the customer was. */
  survey: z.boolean().default(true),
  /** Hours after which the AI asks whether all is well; unset: it does not. */
  followUpHours: z.int().min(1).max(720).optional(),
});
export type Resume = z.output<typeof Resume>;
