import { cleanText } from '@baton/handoff-core';
import { z } from 'zod';
import { FIELDS, VIEW } from './operation.ts';
import type { Operation } from './operation.ts';
import { ConversationPath, ViewQuery } from './parameters.ts';

/** A reply as it stands in the editor, HTML or plain. */
export const ReplyCheckBody = z.strictObject({
  text: cleanText(20_000).describe('The reply that is about to be sent; it is not kept'),
});

const ReplyCheckRead = z.object({
  warnings: z.array(z.object({ id: z.string(), text: z.string() })),
  /** What to press to send it all the same. */
  again: z.string(),
});

/** The look at a reply before it goes out. */
export const REPLY_CHECK_OPERATIONS: readonly Operation[] = [
  {
    method: 'post',
    path: '/v1/panel/conversations/{id}/reply-check',
    tag: 'Panel',
    id: 'checkReply',
    summary: 'Look at a reply before it is sent',
    description:
      'Says what in it announces something that was done already, for example a refund, by name, amount and time. A hint: nothing is stored or stopped. Needs the session of a panel page; `guard.warnBeforeReply` of the policy turns it off.',
    parameters: { path: ConversationPath, query: ViewQuery },
    body: ReplyCheckBody,
    example: { text: 'I will refund you $84.50 today.' },
    answer: ReplyCheckRead,
    problems: [...VIEW, 'forbidden', ...FIELDS],
  },
];
