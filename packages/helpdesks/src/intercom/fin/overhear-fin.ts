import { createHash } from 'node:crypto';
import type { EventInput } from '@baton/handoff-core';
import type { Overheard, TicketRequest } from '@baton/handoff-service';
import type { Desk } from '../connector/desk.ts';
import { actionsOf } from './actions-of.ts';
import { readExecutions, readFinContact, readFinConversation } from './read-fin.ts';
import type { FinContact, FinConversation } from './read-fin.ts';
import { spokeAtOf, turnsOf } from './turns-of.ts';

/** Fin gave up, in the words of all versions of the API. That a customer disliked an answer is for Baton's own signals to weigh. */
const GAVE_UP = new Set(['escalated', 'routed_to_team', 'procedure_handoff']);

const MOST_SOURCES = 20;
const WEB = /^https?:\/\//;
const LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

/** Facts that change come under another id. */
const idOf = (what: string, value: unknown): string =>
  `${what}-${createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 24)}`;

const factsOf = (
  { title, source }: FinConversation,
  contact: FinContact | null,
): Extract<EventInput, { type: 'conversation' }> => {
  const language = contact?.language_override ?? contact?.browser_language ?? '';
  const subject = (title ?? source?.subject ?? '').trim().slice(0, 500);
  const facts = {
    agent: { id: 'fin', name: 'Fin' },
    ...(subject !== '' && { subject }),
    ...(contact && {
      customer: {
        id: contact.external_id ?? contact.id,
        ...(contact.name && { name: contact.name }),
        ...(contact.email && { email: contact.email }),
        ...(contact.phone && { phone: contact.phone }),
        ...(LANGUAGE.test(language) && { language }),
      },
    }),
  };
  return { type: 'conversation', id: idOf('facts', facts), ...facts };
};

/** Articles that Fin answered from: the latest answer's, as far as Intercom tells. */
const sourcesOf = ({ ai_agent: ai, updated_at: at }: FinConversation): EventInput[] => {
  const sources = (ai?.content_sources?.content_sources ?? [])
    .flatMap(({ title, url }) => {
      const name = (title ?? url ?? '').trim().slice(0, 300);
      if (name === '') return [];
      return [{ title: name, ...(url && WEB.test(url) && URL.canParse(url) && { url }) }];
    })
    .slice(0, MOST_SOURCES);
  if (sources.length === 0) return [];
  const text = sources.map(({ title }) => title).join(', ');
  return [
    { type: 'reasoning', id: idOf('sources', sources), kind: 'retrieval', text, sources, at },
  ];
};

/** What Fin itself made of the customer's mood, where the workspace has it fill in an attribute. */
const moodOf = (
  { account: { sentimentAttribute: name } }: Desk,
  { custom_attributes: filled, updated_at: at }: FinConversation,
): EventInput[] => {
  const value = name === null ? undefined : filled?.[name];
  if (typeof value !== 'string' || value.trim() === '') return [];
  const text = `${name}: ${value.trim().slice(0, 200)}`;
  return [{ type: 'reasoning', id: idOf('mood', text), kind: 'check', text, at }];
};

const timeOf = ({ at }: EventInput): string => at ?? '';

/**
 * A conversation that Fin leads, as an agent would tell it; null where the workspace does not want Baton to listen, or Fin takes no part. Intercom
 * tells nowhere how sure Fin is, so no confidence is told.
 */
export const overhearFin = async (
  desk: Desk,
  { ticket, signal }: TicketRequest,
): Promise<Overheard | null> => {
  if (!desk.account.fin) return null;
  const conversation = await readFinConversation(desk, ticket.id, signal);
  if (!conversation) return null;
  const [contact, executions] = await Promise.all([
    readFinContact(desk, conversation, signal),
    readExecutions(desk, conversation, signal),
  ]);
  const told = [
    ...turnsOf(conversation, desk.account),
    ...actionsOf(conversation, executions),
    ...sourcesOf(conversation),
    ...moodOf(desk, conversation),
  ];
  const word = conversation.ai_agent?.resolution_state ?? '';
  return {
    events: [
      factsOf(conversation, contact),
      ...told.toSorted((one, other) => timeOf(one).localeCompare(timeOf(other))),
    ],
    handsOver: GAVE_UP.has(word) ? { word, spokeAt: spokeAtOf(conversation) } : null,
  };
};
