import type { ConversationRecord, HandoffState } from '@baton/handoff-core';
import type { Ticket } from '../service/helpdesk.ts';

/** Who has the ticket, in the words of the ticket page; `tone` picks its colour. */
export interface TicketState {
  status: 'Open' | 'Pending' | 'Solved' | 'Closed';
  holder: string;
  tone: 'ai' | 'waiting' | 'human';
}

const BY_HANDOFF: Record<HandoffState, TicketState> = {
  requested: { status: 'Open', holder: 'Waiting for a person', tone: 'waiting' },
  offered: { status: 'Open', holder: 'Waiting for a person', tone: 'waiting' },
  accepted: { status: 'Open', holder: 'With you', tone: 'human' },
  active: { status: 'Open', holder: 'With you', tone: 'human' },
  resolved: { status: 'Solved', holder: 'With you', tone: 'human' },
  handed_back: { status: 'Open', holder: 'With the AI again', tone: 'ai' },
  declined: { status: 'Open', holder: 'With the AI', tone: 'ai' },
  expired: { status: 'Open', holder: 'With the AI', tone: 'ai' },
  failed: { status: 'Open', holder: 'With the AI', tone: 'ai' },
};

const STATUS = { open: 'Open', pending: 'Pending', solved: 'Solved', closed: 'Closed' } as const;

/** State of the ticket after the latest handoff; without one, the AI has it. What the helpdesk says of its status counts. */
export const ticketStateOf = (
  record: ConversationRecord | null,
  ticket: Pick<Ticket, 'status'> | null,
): TicketState => {
  const state = record?.handoffs.at(-1)?.state;
  const known: TicketState =
    state === undefined ? { status: 'Open', holder: 'With the AI', tone: 'ai' } : BY_HANDOFF[state];
  return ticket ? { ...known, status: STATUS[ticket.status] } : known;
};
