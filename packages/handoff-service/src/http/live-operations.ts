import { z } from 'zod';
import { VIEW } from './operation.ts';
import type { Operation } from './operation.ts';
import { ConversationPath, TicketPath } from './parameters.ts';

export const LIVE_BY_CONVERSATION = '/v1/panel/conversations/{id}/live';
export const LIVE_BY_TICKET = '/v1/panel/tickets/{helpdesk}/{ticketId}/live';

export const LiveQuery = z.object({
  etag: z
    .string()
    .max(100)
    .optional()
    .describe(
      'The last `etag` that was heard, as is Last-Event-ID: told again only once it changed',
    ),
});

const EventStream = z.string().describe('Server-sent events');

const common = {
  method: 'get',
  tag: 'Panel',
  answer: EventStream,
  answerType: 'text/event-stream',
  problems: [...VIEW, 'live-limit', 'live-full'],
} as const satisfies Partial<Operation>;

/** How sidebars hear of changes. */
export const LIVE_OPERATIONS: readonly Operation[] = [
  {
    ...common,
    path: LIVE_BY_CONVERSATION,
    id: 'followPanel',
    summary: 'Hear when a panel changed',
    description:
      'Stays open. An event `panel` with data `{"etag"}` says that the panel may have changed since another etag: read it then, conditionally. Holds no text. A comment every 15 seconds; ends with the session or key, and when the service stops.',
    parameters: { path: ConversationPath, query: LiveQuery },
  },
  {
    ...common,
    path: LIVE_BY_TICKET,
    id: 'followPanelOfTicket',
    summary: 'Hear when the panel of a ticket changed',
    description:
      'The same by ticket: also told when another conversation becomes the latest of it.',
    parameters: { path: TicketPath, query: LiveQuery },
  },
];
