import type { ConversationRecord, HandoffState } from '@baton/handoff-core';

/** Who has the ticket, in the words of the ticket page; `tone` picks its colour. */
export interface TicketState {
  status: 'Open' | 'Solved';
  holder: string;
  tone: 'ai' | 'waiting' | 'human';
}

const BY_HANDOFF: Record<HandoffState, TicketState> = {
  requested: { status: 'Open', holder: 'Waiting for a person', tone: 'waiting' },
  offered: { status: 'Open', holder: 'With the AI, a person is offered', tone: 'ai' },
  accepted: { status: 'Open', holder: 'With you', tone: 'human' },
  active: { status: 'Open', holder: 'With you', tone: 'human' },
  resolved: { status: 'Solved', holder: 'With you', tone: 'human' },
  handed_back: { status: 'Open', holder: 'With the AI again', tone: 'ai' },
  declined: { status: 'Open', holder: 'With the AI', tone: 'ai' },
  expired: { status: 'Open', holder: 'With the AI', tone: 'ai' },
  failed: { status: 'Open', holder: 'Waiting for a person', tone: 'waiting' },
};

/** State of the ticket after the latest handoff; without one, the AI has it. */
export const ticketStateOf = (record: ConversationRecord | null): TicketState => {
  const state = record?.handoffs.at(-1)?.state;
  return state === undefined
    ? { status: 'Open', holder: 'With the AI', tone: 'ai' }
    : BY_HANDOFF[state];
};
