import type { EventInput } from '@baton/handoff-core';
import type { IntercomAccount } from '../api/account.ts';
import { messagesOf } from '../connector/messages-of.ts';
import type { FinConversation } from './read-fin.ts';

type Turn = Extract<EventInput, { type: 'turn' }>;

const BY = { customer: 'customer', ai: 'ai', agent: 'human', system: 'system' } as const;

/** As much of a message as a turn holds; a longer one would be no turn at all. */
const MOST_TEXT = 50_000;

const storable = (text: string): string =>
  text.slice(0, MOST_TEXT).replaceAll(/\0|\p{Surrogate}/gu, '\uFFFD');

/** What the customer could read, under the ids by which a look at the ticket knows the same messages. */
export const turnsOf = (
  conversation: FinConversation,
  account: Pick<IntercomAccount, 'admin'>,
): Turn[] =>
  messagesOf(conversation, account)
    .filter((message) => message.public)
    .map(({ id, by, text, at }) => ({ type: 'turn', id, by: BY[by], text: storable(text), at }));

/** When Fin last said something; null where it never did. */
export const spokeAtOf = ({ conversation_parts: list }: FinConversation): string | null =>
  (list?.conversation_parts ?? []).findLast(({ author }) => author?.from_ai_agent === true)
    ?.created_at ?? null;
