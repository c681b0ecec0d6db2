import type { MoveReason } from '../schema/lifecycle.ts';
import type { HandoffState } from '../schema/vocabulary.ts';
import type { ReconcileFacts, SeenMessage, SeenTicket } from './seen-ticket.ts';
import { statusWithControl } from './status-with-control.ts';
import { SOLVED, isEnded, missingTurns, wordsOfPeople } from './ticket-turns.ts';
import type { TicketTurn } from './ticket-turns.ts';
import type { HandoffCommand } from './transition.ts';

/** A step of the handoff that follows from the ticket. */
export interface TicketMove {
  /** All or none. */
  commands: readonly HandoffCommand[];
  reason: MoveReason;
  /** For the ledger: `helpdesk:person`, or the helpdesk alone. */
  by: string;
  /** Who took it; null when that is not what happens. */
  acceptedBy: string | null;
  /** What the person left as the resolution; null when they wrote nothing. */
  note: string | null;
}

/** What has to happen so that Baton knows what the helpdesk knows. Done in this order. */
export interface Reconciled {
  /** Somebody took it, or took it up again: before what they said. */
  taken: TicketMove | null;
  newTurns: TicketTurn[];
  /** It is over: after what they said. */
  over: TicketMove | null;
  /** Ticket to look at from now on; null when it is still this one. */
  follow: string | null;
  /** True when a resolved handoff's ticket is closed for good by now, and was not at the look before. */
  closed: boolean;
}

const SOLVED_THERE: ReadonlySet<MoveReason | null> = new Set([
  'solved_in_helpdesk',
  'closed_in_helpdesk',
  'control_returned',
]);
/** Most of what a person wrote is kept as a resolution. */
const NOTE_MAX = 5_000;

const named = (helpdesk: string, person: string | null | undefined): string =>
  person ? `${helpdesk}:${person}` : helpdesk;

/** Steps to where somebody has answered. */
const ANSWER: Partial<Record<HandoffState, readonly HandoffCommand[]>> = {
  requested: ['accept', 'activate'],
  offered: ['accept', 'activate'],
  accepted: ['activate'],
};

/** Whether the ticket was solved at the last look, and is not any more. */
const isReopened = (ticket: SeenTicket, { handoff, seen }: ReconcileFacts): boolean => {
  if (handoff.state !== 'resolved' || SOLVED.has(ticket.status)) return false;
  if (seen === null) return SOLVED_THERE.has(handoff.reason);
  // Helpdesks tell times in seconds: of two looks within one the later in time can't be told from the earlier.
  return SOLVED.has(seen.status) && Date.parse(ticket.updatedAt) > Date.parse(seen.updatedAt);
};

const moveOf = (
  helpdesk: string,
  commands: readonly HandoffCommand[],
  reason: MoveReason,
  person: string | null,
): TicketMove => {
  const by = named(helpdesk, person);
  return { commands, reason, by, acceptedBy: commands.includes('accept') ? by : null, note: null };
};

const answeredOf = (
  { helpdesk, handoff }: ReconcileFacts,
  answers: readonly SeenMessage[],
): TicketMove | null => {
  const answer = answers.at(-1);
  const commands = ANSWER[handoff.state];
  return answer && commands ? moveOf(helpdesk, commands, 'answered', answer.author) : null;
};

const takenOf = (
  ticket: SeenTicket,
  facts: ReconcileFacts,
  answers: readonly SeenMessage[],
): TicketMove | null => {
  const { helpdesk, handoff, nobody } = facts;
  const assignee = ticket.assignee && !nobody.has(ticket.assignee.id) ? ticket.assignee.id : null;
  if (isReopened(ticket, facts)) {
    const steps: HandoffCommand[] = answers.length > 0 ? ['activate'] : ['accept'];
    return moveOf(helpdesk, steps, 'reopened_in_helpdesk', assignee);
  }
  const answered = answeredOf(facts, answers);
  if (answered) return answered;
  // Whoever a ticket belongs to before Baton's note stands in it did not take this handoff.
  return assignee !== null && handoff.state === 'offered'
    ? moveOf(helpdesk, ['accept'], 'assigned', assignee)
    : null;
};

const overBecause = (ticket: SeenTicket, told: SeenTicket): MoveReason => {
  if (told.status === 'closed') return 'closed_in_helpdesk';
  return ticket.status === 'closed' ? 'control_returned' : 'solved_in_helpdesk';
};

const overOf = (
  ticket: SeenTicket,
  told: SeenTicket,
  facts: ReconcileFacts,
  { answers, notes }: ReturnType<typeof wordsOfPeople>,
): TicketMove | null => {
  const { helpdesk, handoff } = facts;
  const { state } = handoff;
  if (isEnded(state) || state === 'resolved' || ticket.mergedInto !== null) return null;
  if (ticket.status === 'gone') {
    const none = { acceptedBy: null, note: null };
    return { commands: ['fail'], reason: 'ticket_gone', by: helpdesk, ...none };
  }
  if (!SOLVED.has(ticket.status)) return null;
  // Before Baton's note stands in the ticket its status is of another time, unless somebody wrote since.
  if (state === 'requested' && answers.length + notes.length === 0) return null;
  const said = notes.at(-1) ?? answers.at(-1);
  return {
    commands: ['resolve'],
    reason: overBecause(ticket, told),
    by: named(helpdesk, said?.author ?? ticket.assignee?.id),
    acceptedBy: null,
    note: said
      ? said.text
          .trim()
          .slice(0, NOTE_MAX)
          .replaceAll(/\p{Surrogate}/gu, '')
      : null,
  };
};

/**
 * What follows from a ticket as it stands in the helpdesk, whatever was seen or missed before. It depends on the ticket
 * and not on how often or in which order it was looked at: a look at what is older than what was gone by changes nothing.
 * As the resolution counts the last note a person left for colleagues, because that is where they write what they did; where
 * there is none, their last words to the customer.
 */
export const reconcileTicket = (told: SeenTicket, facts: ReconcileFacts): Reconciled => {
  const { handoff, seen } = facts;
  const ticket: SeenTicket = { ...told, status: statusWithControl(told, handoff.state) };
  const older = seen !== null && Date.parse(ticket.updatedAt) < Date.parse(seen.updatedAt);
  const stale = older && ticket.status !== 'gone';
  const words = wordsOfPeople(ticket, facts);
  const newTurns = missingTurns(ticket, facts);
  // What was said was said, however old the look is; where the ticket stands is not known from it.
  if (stale) {
    const taken = isEnded(handoff.state) ? null : answeredOf(facts, words.answers);
    return { taken, newTurns, over: null, follow: null, closed: false };
  }
  const ended = isEnded(handoff.state);
  const taken = ended || ticket.status === 'gone' ? null : takenOf(ticket, facts, words.answers);
  return {
    taken,
    newTurns,
    over: overOf(ticket, told, facts, words),
    follow: ended ? null : ticket.mergedInto,
    closed: handoff.state === 'resolved' && ticket.status === 'closed' && seen?.status !== 'closed',
  };
};
