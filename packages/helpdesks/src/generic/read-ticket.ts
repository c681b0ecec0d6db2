import { ConnectorError } from '@baton/handoff-service';
import type { TicketRequest, TicketState } from '@baton/handoff-service';
import type { z } from 'zod';
import type { Api } from './call.ts';
import { ticketOf } from './map.ts';
import { ProtocolMessages, ProtocolTicket } from './parse.ts';
import { parsed } from './write.ts';

/** Latest messages that are read at most, in pages of so many. */
const MOST_MESSAGES = 200;
const PAGE = 100;

type Messages = z.infer<typeof ProtocolMessages>['messages'];

/** A ticket with its latest messages; null when it is not there. */
export const readTicketOf = async (
  api: Api,
  { ticket, signal }: TicketRequest,
): Promise<TicketState | null> => {
  const get = async (
    path: readonly string[],
    query: readonly (readonly [string, string])[] = [],
  ): Promise<unknown> => {
    const answer = await api({ method: 'GET', path, query, write: false, signal });
    if (answer.changed) throw new ConnectorError('unavailable', { sent: false });
    return answer.json;
  };
  try {
    const state = parsed(ProtocolTicket, await get(['tickets', ticket.id]), false);
    const messages: Messages = [];
    let cursor: string | null = null;
    do {
      const query: [string, string][] = [['limit', String(PAGE)]];
      if (cursor !== null) query.push(['cursor', cursor]);
      const json = await get(['tickets', ticket.id, 'messages'], query);
      const page: z.infer<typeof ProtocolMessages> = parsed(ProtocolMessages, json, false);
      messages.push(...page.messages);
      cursor = page.next;
    } while (cursor !== null && messages.length < MOST_MESSAGES);
    return ticketOf(state, messages);
  } catch (error) {
    if (error instanceof ConnectorError && error.code === 'not-found') return null;
    throw error;
  }
};
