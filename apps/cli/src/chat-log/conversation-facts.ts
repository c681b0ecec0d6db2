import { Customer, LanguageTag } from '@baton/handoff-core';
import type { EventInput } from '@baton/handoff-core';
import type { ChatLog } from './chat-log.ts';
import type { Cleaner } from './cleaner.ts';
import { externalId } from './external-id.ts';
import { isRecord } from './is-record.ts';

type ConversationInput = Extract<EventInput, { type: 'conversation' }>;

const agentOf = (logged: unknown, cleaner: Cleaner): ConversationInput['agent'] => {
  const { id, name, version } = isRecord(logged)
    ? logged
    : { id: logged, name: logged, version: undefined };
  if (typeof id !== 'string' || id === '') return undefined;
  return {
    id: externalId(id),
    ...(typeof name === 'string' && { name: cleaner.text(name, 100) }),
    ...(typeof version === 'string' && { version: cleaner.text(version, 60) }),
  };
};

/** The event that opens the conversation: what `metadata` plainly says, and the ticket it will be found under. */
export function conversationFacts(log: ChatLog, at: string, cleaner: Cleaner): ConversationInput {
  const { agent, subject, channel, language, intent, customer } = log.metadata;
  const said = agentOf(agent, cleaner);
  const known = Customer.safeParse(customer);
  const spoken = LanguageTag.safeParse(language);
  return {
    type: 'conversation',
    id: 'conversation',
    at,
    ...(said && { agent: said }),
    ...(typeof subject === 'string' && subject !== '' && { subject: cleaner.text(subject, 500) }),
    ...(typeof channel === 'string' && channel !== '' && { channel: cleaner.text(channel, 40) }),
    ...(typeof intent === 'string' && intent !== '' && { intent: cleaner.text(intent, 100) }),
    ...(spoken.success && { language: spoken.data }),
    ...(known.success && { customer: known.data }),
    ticket: { helpdesk: 'zendesk', id: externalId(log.id) },
  };
}
