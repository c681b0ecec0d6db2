import { createHash } from 'node:crypto';
import { ConnectorError, canWrite, serves } from '../connectors/port.ts';
import type { Connectors, TicketRef, Written } from '../connectors/port.ts';
import { Problem } from '../problems/problem.ts';

/** A text that somebody puts into the ticket they look at. */
export interface NoteWish {
  tenant: string;
  ticket: TicketRef;
  /** Fit for everybody who opens the ticket. */
  text: string;
  /** The same however often it is sent: one note comes of it. */
  run: string;
  /** Who, for the marker. */
  viewer: string;
  /** Person of the helpdesk in whose name it is written; null for nobody it knows. */
  user: string | null;
}

/** Longer than a helpdesk takes for one request, shorter than a person waits. */
const PATIENCE_MS = 10_000;
const RETRY_SECONDS = 5;

const markerOf = ({ tenant, ticket, run, viewer }: NoteWish): string =>
  `baton-${createHash('sha256')
    .update(JSON.stringify(['note', tenant, ticket.helpdesk, ticket.id, viewer, run]))
    .digest('hex')
    .slice(0, 16)}`;

/**
 * Writes it as an internal note, once for one run.
 * @throws Problem `note-refused` where it is certain that nothing was written, `helpdesk-unreachable` where nobody knows
 */
export const leaveNote = async (connectors: Connectors, wish: NoteWish): Promise<Written> => {
  const { tenant, ticket, text, user } = wish;
  const connector = connectors.get(ticket.helpdesk);
  if (!connector || !serves(connector, tenant) || !canWrite(connector))
    throw new Problem('note-refused');
  try {
    return await connector.appendNote({
      tenant,
      ticket,
      note: text,
      marker: markerOf(wish),
      // Whether it was sent before nobody remembers: the ticket knows.
      check: true,
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(user !== null && { by: user }),
    });
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    const { code, sent } = error;
    if (!sent || code === 'refused' || code === 'unauthorized' || code === 'not-found')
      throw new Problem('note-refused');
    throw new Problem('helpdesk-unreachable', { retryAfter: RETRY_SECONDS });
  }
};
