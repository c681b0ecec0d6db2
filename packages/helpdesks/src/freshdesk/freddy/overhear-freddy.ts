import { createHash } from 'node:crypto';
import type { EventInput } from '@baton/handoff-core';
import type { Overheard, TicketMessage, TicketRequest } from '@baton/handoff-service';
import { ifThere } from '../connector/desk.ts';
import type { Desk } from '../connector/desk.ts';
import { messagesOf } from '../connector/messages-of.ts';
import { ContactAnswer } from '../connector/parse.ts';
import type { Contact, FreshdeskTicket } from '../connector/parse.ts';
import { readConversations } from '../connector/read-conversations.ts';
import { readSeen } from '../connector/read-seen.ts';
import { aisAmong, freddysAmong } from './is-freddy.ts';

/** Tags that the account's own rules put on what Freddy gives up, most telling first, by the word that is told for them. */
const GAVE_UP: readonly (readonly [tag: string, word: string])[] = [
  ['freddy-negative_feedback', 'negative_feedback'],
  ['freddy-non_actionable', 'non_actionable'],
  ['freddy-no_answer', 'no_answer'],
  ['freddy-timed_out', 'timed_out'],
  ['freddy-handed-over', 'handed_over'],
];
const RESOLVED = 4;
const CLOSED = 5;
const BY = { customer: 'customer', ai: 'ai', agent: 'human', system: 'system' } as const;
/** As much of a message as a turn holds; a longer one would be no turn at all. */
const MOST_TEXT = 50_000;
const LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

/** Facts that change come under another id. */
const idOf = (value: unknown): string =>
  `facts-${createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 24)}`;

const storable = (text: string): string =>
  text.slice(0, MOST_TEXT).replaceAll(/\0|\p{Surrogate}/gu, '\uFFFD');

const turnOf = ({ id, by, text, at }: TicketMessage): EventInput => ({
  type: 'turn',
  id,
  by: BY[by],
  text: storable(text),
  at,
});

const readContact = async (
  { get, remembered }: Desk,
  { requester_id: id }: FreshdeskTicket,
  signal: AbortSignal,
): Promise<Contact | null> => {
  if (id === null) return null;
  const ask = () => ifThere(get({ path: ['contacts', id], signal }));
  return ContactAnswer.safeParse(await remembered.get(`contact ${id}`, ask)).data ?? null;
};

const factsOf = (ticket: FreshdeskTicket, contact: Contact | null): EventInput => {
  const subject = (ticket.subject ?? '').trim().slice(0, 500);
  const language = contact?.language ?? '';
  const facts = {
    agent: { id: 'freddy', name: 'Freddy' },
    ...(subject !== '' && { subject }),
    ...(contact && {
      customer: {
        id: contact.unique_external_id || contact.id,
        ...(contact.name && { name: contact.name.slice(0, 200) }),
        ...(contact.email && { email: contact.email }),
        ...(contact.phone && { phone: contact.phone.slice(0, 60) }),
        ...(LANGUAGE.test(language) && { language }),
      },
    }),
  };
  return { type: 'conversation', id: idOf(facts), ...facts };
};

/**
 * By which word Freddy gave a ticket up; null while it has it, or where it took it for done. Without the tags of a rule it is told by what is left: Freddy
 * spoke, has it no longer, and it is not resolved.
 */
const wordOf = (ticket: FreshdeskTicket, freddys: ReadonlySet<string>): string | null => {
  const { responder_id: has, status, tags } = ticket;
  if ((has !== null && freddys.has(has)) || status === RESOLVED || status === CLOSED) return null;
  return GAVE_UP.find(([tag]) => tags.includes(tag))?.[1] ?? 'handed_over';
};

/**
 * A ticket that Freddy leads, as an agent would tell it; null where the account does not want Baton to listen, or Freddy takes no part. Freshdesk tells
 * neither what Freddy did nor how sure it is, so neither is told.
 */
export const overhearFreddy = async (
  desk: Desk,
  { ticket: { id }, signal }: TicketRequest,
): Promise<Overheard | null> => {
  if (!desk.account.freddy) return null;
  const ticket = await ifThere(readSeen(desk, id, signal, { purpose: 'look' }));
  if (ticket === null) return null;
  const rows = await readConversations(desk, ticket.id, { signal });
  desk.heard.keep({ seen: ticket, rows });
  const said = rows.flatMap((row) => (row.private || row.incoming ? [] : [row.user_id]));
  const authors = [ticket.responder_id, ...said];
  const freddys = await freddysAmong(desk, authors, signal);
  const ai = await aisAmong(desk, authors, signal);
  const messages = messagesOf(ticket, rows, ai).filter((each) => each.public);
  // Where it never spoke the tag is all there is: anybody may put it on, so it counts before people answered.
  const isGivenUp =
    GAVE_UP.some(([tag]) => ticket.tags.includes(tag)) &&
    !messages.some(({ by }) => by === 'agent');
  if (freddys.size === 0 && !isGivenUp) return null;
  const word = wordOf(ticket, freddys);
  const spokeAt = messages.findLast(({ by }) => by === 'ai')?.at ?? null;
  return {
    events: [factsOf(ticket, await readContact(desk, ticket, signal)), ...messages.map(turnOf)],
    handsOver: word === null ? null : { word, spokeAt },
  };
};
