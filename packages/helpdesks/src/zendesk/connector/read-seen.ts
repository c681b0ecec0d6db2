import { ConnectorError } from '@baton/handoff-service';
import type { Desk } from './desk.ts';
import { parsed } from '../../shared/read-answer.ts';
import { TicketAnswer, idOf } from './parse.ts';
import type { ZendeskTicket } from './parse.ts';

/** A ticket as it stands. @throws ConnectorError `not-found` when it is not there, or its id is none */
export const readSeen = async (
  { get }: Desk,
  id: string,
  signal: AbortSignal,
): Promise<ZendeskTicket> => {
  const number = idOf(id);
  if (number === null) throw new ConnectorError('not-found', { sent: false });
  return parsed(TicketAnswer, await get({ path: ['tickets', String(number)], signal })).ticket;
};
