import { cutSpan } from '../brief/cut.ts';
import type { HandBack } from '../schema/hand-back.ts';
import type { Action, ConversationRecord, Handoff, Turn } from '../schema/record.ts';
import { turnsSince } from './of-episode.ts';

const MOST_ACTIONS = 20;
/** UTF-16 units. */
const LONGEST = 400;
const LONGEST_NAME = 100;

type Deed = HandBack['did']['actions'][number];

/** At most so much of a text, cut between words. */
export const shortened = (text: string, max: number): string => {
  const { start, end } = cutSpan(text, { start: 0, end: text.length }, max);
  return end - start < text.length ? `${text.slice(start, end).trimEnd()}…` : text;
};

const decidedOn = ({ approval }: Action, since: string): Deed['approval'] =>
  approval === null ||
  approval.by === null ||
  approval.at < since ||
  approval.state === 'pending' ||
  approval.state === 'expired'
    ? null
    : approval.state;

const deedOf = (action: Action, approval: Deed['approval']): Deed => ({
  id: action.id,
  name: shortened(action.name, LONGEST_NAME),
  kind: action.kind,
  effect: action.effect && {
    type: action.effect.type,
    target: action.effect.target ?? null,
    amount: action.effect.amount ?? null,
    currency: action.effect.currency ?? null,
  },
  status: action.status,
  approval: action.by === 'human' ? null : approval,
  error: action.error && shortened(action.error, LONGEST),
  at: action.endedAt,
});

/** What people did to systems since they were asked to come; looking something up is left out. */
export const deedsOf = ({ actions }: ConversationRecord, { requestedAt }: Handoff): Deed[] =>
  actions
    .flatMap((action) => {
      const approval = decidedOn(action, requestedAt);
      const own = action.by === 'human' && action.endedAt >= requestedAt;
      return action.kind === 'write' && (own || approval !== null)
        ? [deedOf(action, approval)]
        : [];
    })
    .slice(-MOST_ACTIONS);

/** What people wrote to the customer since then. */
export const personTurns = (record: ConversationRecord, handoff: Handoff): Turn[] =>
  turnsSince(record, handoff).filter(({ by }) => by === 'human');

/** The last thing a person said. */
export const lastWordsOf = (turns: readonly Turn[]): HandBack['did']['lastWords'] => {
  const last = turns.at(-1);
  return last ? { turnId: last.id, text: shortened(last.text, LONGEST), at: last.at } : null;
};
