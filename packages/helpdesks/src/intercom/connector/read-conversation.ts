import { ConnectorError } from '@baton/handoff-service';
import type { Desk } from './desk.ts';
import { parsed } from '../../shared/read-answer.ts';
import { Conversation } from './parse.ts';
import type { Part } from './parse.ts';

/** Ids of conversations are digits. */
const CONVERSATION = /^[1-9]\d{0,30}$/;

/** A conversation with its latest 500 parts, in plain text. @throws ConnectorError `not-found` when it is not there, or its id is none */
export const readConversation = async (
  desk: Desk,
  id: string,
  signal: AbortSignal,
): Promise<Conversation> => {
  if (!CONVERSATION.test(id)) throw new ConnectorError('not-found', { sent: false });
  const json = await desk.get(
    (client, options) =>
      client.conversations.find({ conversation_id: id, display_as: 'plaintext' }, options),
    signal,
  );
  const read = parsed(Conversation, json);
  // Another one than was asked for would be written to.
  if (read.id !== id) throw new ConnectorError('unavailable', { sent: false });
  return read;
};

/** Its parts, oldest first. */
export const partsOf = ({
  conversation_parts: list,
}: Pick<Conversation, 'conversation_parts'>): Part[] => list?.conversation_parts ?? [];
