import { ExternalId } from '@baton/handoff-core';
import { z } from 'zod';
import { FIELDS, VIEW } from './operation.ts';
import type { Operation } from './operation.ts';
import { ConversationPath, ViewQuery } from './parameters.ts';

/** What is put into the ticket. */
export const NoteBody = z.strictObject({
  kind: z
    .enum(['next_step', 'reply'])
    .describe('next_step: what to do next; reply: the draft of an answer to the customer'),
  run: ExternalId.describe('Chosen for one press of a button; the same again is the same note'),
});

const NoteLeft = z.object({
  /** `before`: it stood there already. */
  applied: z.enum(['now', 'before']),
  /** What the helpdesk could not do as meant. */
  degraded: z.array(z.string()).readonly(),
});

/** Notes from the panel, for hosts without an editor that a panel could write into. */
export const NOTE_OPERATIONS: readonly Operation[] = [
  {
    method: 'post',
    path: '/v1/panel/conversations/{id}/notes',
    tag: 'Panel',
    id: 'leaveNote',
    summary: 'Put a text of the panel into the ticket',
    description:
      'Writes the next step or the draft of a reply as an internal note, in the name of the person where the helpdesk can do that. Everybody who opens the ticket reads it, so it holds what the strictest tier may see, whoever asks. Needs the session of a panel page.',
    parameters: { path: ConversationPath, query: ViewQuery },
    body: NoteBody,
    example: { kind: 'next_step', run: 'press-1' },
    answer: NoteLeft,
    problems: [
      ...VIEW,
      'forbidden',
      ...FIELDS,
      'not-found',
      'note-refused',
      'helpdesk-unreachable',
    ],
  },
];
