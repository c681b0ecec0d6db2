import { ConnectorError } from '@baton/handoff-service';
import type { TicketRequest, TicketState } from '@baton/handoff-service';
import type { z } from 'zod';
import { AnswerTooLarge } from './call.ts';
import type { Api } from './call.ts';
import { ticketOf } from './map.ts';
import { ProtocolMessages, ProtocolTicket } from './parse.ts';
import { parsed } from './write.ts';

/** Latest messages that are read at most, in pages of so many. */
const MOST_MESSAGES = 200;
const PAGE = 100;
/** Messages of a page that is asked for again in parts because it was too large; then it is given up. */
const SMALLEST_PAGE = 4;

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
    let limit = PAGE;
    const getPage = async (): Promise<unknown> => {
      const query: [string, string][] = [['limit', String(limit)]];
      if (cursor !== null) query.push(['cursor', cursor]);
      try {
        return await get(['tickets', ticket.id, 'messages'], query);
      } catch (error) {
        // Whoever writes long mails must not hide what people answer them.
        if (!(error instanceof AnswerTooLarge) || limit <= SMALLEST_PAGE) throw error;
        limit = Math.ceil(limit / 5);
        return getPage();
      }
    };
    do {
      const page: z.infer<typeof ProtocolMessages> = parsed(
        ProtocolMessages,
        await getPage(),
        false,
      );
      messages.push(...page.messages);
      cursor = page.next;
    } while (cursor !== null && messages.length < MOST_MESSAGES);
    return ticketOf(state, messages);
  } catch (error) {
    if (error instanceof ConnectorError && error.code === 'not-found') return null;
    throw error;
  }
};
