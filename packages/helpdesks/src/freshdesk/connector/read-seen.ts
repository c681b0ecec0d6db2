import { ConnectorError } from '@baton/handoff-service';
import type { Purpose } from '../api/budget.ts';
import { parsed } from '../../shared/read-answer.ts';
import type { Desk } from './desk.ts';
import { FreshdeskTicket, idOf } from './parse.ts';

/** A ticket as it stands. @throws ConnectorError `not-found` when it is not there, was deleted, or its id is none */
export const readSeen = async (
  { get }: Pick<Desk, 'get'>,
  id: string,
  signal: AbortSignal,
  { include = null, purpose = 'write' }: { include?: 'stats' | null; purpose?: Purpose } = {},
): Promise<FreshdeskTicket> => {
  const number = idOf(id);
  if (number === null) throw new ConnectorError('not-found', { sent: false });
  const json = await get({
    path: ['tickets', number],
    ...(include !== null && { query: [['include', include]] }),
    purpose,
    signal,
  });
  const read = parsed(FreshdeskTicket, json);
  // Another one than was asked for would be written to.
  if (read.id !== number) throw new ConnectorError('unavailable', { sent: false });
  if (read.deleted === true) throw new ConnectorError('not-found', { sent: false });
  return read;
};
