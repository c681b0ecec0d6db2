import type { HandoffState } from '../schema/vocabulary.ts';
import type { ReconcileFacts, SeenMessage, SeenTicket } from './seen-ticket.ts';

/** What stands in everything that Baton writes into a ticket. */
const MARKER = /\bbaton-[0-9a-f]{16}\b/;

/** How far the clocks of a helpdesk and of Baton may be apart, in milliseconds. */
export const CLOCK_SKEW_MS: number = 5 * 60_000;

/** A person considers it done. */
export const SOLVED: ReadonlySet<string> = new Set(['solved', 'closed']);

const ENDED: ReadonlySet<HandoffState> = new Set(['handed_back', 'declined', 'expired', 'failed']);

/** True when nothing can happen to the handoff any more: the AI may speak. */
export const isEnded = (state: HandoffState): boolean => ENDED.has(state);

/** A note of Baton's own. A public message is never Baton's, whatever stands in it. */
const isOwnNote = (message: SeenMessage): boolean => !message.public && MARKER.test(message.text);

/** Whether a message falls into the handoff: what is a turn says so itself, everything else goes by its time. */
const isSince = ({ handoff, known }: ReconcileFacts, { id, at }: SeenMessage): boolean => {
  const turn = known.get(id);
  if (turn !== undefined) return turn === 'since';
  return Date.parse(at) >= Date.parse(handoff.requestedAt) - CLOCK_SKEW_MS;
};

/** What people of the helpdesk wrote since the handoff was asked for, oldest first: answers, and notes for colleagues. */
export const wordsOfPeople = (
  ticket: SeenTicket,
  facts: ReconcileFacts,
): { answers: SeenMessage[]; notes: SeenMessage[] } => {
  const words = ticket.messages.filter(
    (message) =>
      message.by === 'agent' &&
      message.text.trim() !== '' &&
      !isOwnNote(message) &&
      isSince(facts, message),
  );
  return {
    answers: words.filter((message) => message.public),
    notes: words.filter((message) => !message.public),
  };
};

/** A message that is to become a turn. */
export interface TicketTurn {
  message: SeenMessage;
  by: 'human' | 'customer';
  /** False for words of before the handoff was over, or with which it stays so: they change nothing about who has it. */
  takesOver: boolean;
}

/**
 * Messages that are no turns yet and have to be. What a person writes after the end takes the conversation again; what they
 * wrote before, and is read only now, is kept and changes nothing.
 */
export const missingTurns = (ticket: SeenTicket, facts: ReconcileFacts): TicketTurn[] => {
  const { handoff, known, turns } = facts;
  const ended = isEnded(handoff.state);
  return ticket.messages.flatMap((message): TicketTurn[] => {
    if (!message.public || message.text.trim() === '' || known.has(message.id)) return [];
    if (!isSince(facts, message)) return [];
    const late = Date.parse(message.at) <= Date.parse(handoff.updatedAt);
    const staysSo = handoff.state === 'resolved' && SOLVED.has(ticket.status);
    const over = ended || handoff.state === 'resolved';
    if (message.by === 'agent')
      return [{ message, by: 'human', takesOver: !(over && late) && !staysSo }];
    return message.by === 'customer' && turns === 'all' && !ended
      ? [{ message, by: 'customer', takesOver: !late && !staysSo }]
      : [];
  });
};
