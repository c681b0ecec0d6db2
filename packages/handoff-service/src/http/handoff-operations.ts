import { HandoffState } from '@baton/handoff-core';
import { z } from 'zod';
import { HandoffCommandBody } from '../handoffs/command-handoff.ts';
import { LeaseAnswer } from './answers.ts';
import { AGENT, FIELDS } from './operation.ts';
import type { Operation } from './operation.ts';
import { ConversationPath, HandoffPath } from './parameters.ts';

/** The lease an answer would be given under. */
export const MayReplyBody = z.strictObject({ lease: z.int().min(1) });

const LeaseRead = z.object({
  lease: LeaseAnswer,
  /** The latest handoff; null before the first. */
  handoff: z.object({ id: z.string(), state: HandoffState }).nullable(),
});

/** Who may speak, and what programs say of handoffs. */
export const HANDOFF_OPERATIONS: readonly Operation[] = [
  {
    method: 'get',
    path: '/v1/conversations/{id}/lease',
    tag: 'Agent',
    id: 'getLease',
    summary: 'Who may speak',
    description:
      'The holder is `ai` or `human`; the token rises each time that changes. An answer that names an older token is refused.',
    parameters: { path: ConversationPath },
    answer: LeaseRead,
    problems: [...AGENT, 'invalid-id', 'not-found', 'store-unavailable'],
  },
  {
    method: 'post',
    path: '/v1/conversations/{id}/may-reply',
    tag: 'Agent',
    id: 'mayReply',
    summary: 'May I still answer?',
    description:
      'Asks for the moment only: somebody may take over a moment later. What holds is a turn that names its lease: it is stored only while the AI may speak, so write it before you send it.',
    parameters: { path: ConversationPath },
    body: MayReplyBody,
    example: { lease: 1 },
    answer: z.object({ may: z.literal(true), lease: LeaseAnswer }),
    problems: [...AGENT, ...FIELDS, 'invalid-id', 'not-found', 'lease-lost', 'store-unavailable'],
  },
  {
    method: 'post',
    path: '/v1/handoffs/{id}/commands',
    tag: 'Agent',
    id: 'postHandoffCommand',
    summary: 'Say what people did with a handoff',
    description:
      'For helpdesks that no connector speaks for: `accept` when a person takes it, `decline` when they send it back, `resolve`, `hand_back` and `fail`. Sent again, a command changes nothing. Refused with the state and what is possible in it.',
    parameters: { path: HandoffPath },
    body: HandoffCommandBody,
    example: { command: 'accept', by: 'desk:17' },
    answer: LeaseRead.extend({
      /** False when it was there already. */
      moved: z.boolean(),
    }),
    problems: [
      ...AGENT,
      ...FIELDS,
      'forbidden',
      'invalid-id',
      'not-found',
      'wrong-state',
      'busy',
      'store-unavailable',
    ],
  },
];
