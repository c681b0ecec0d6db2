import type { ConversationWriter } from '../ingest/writer.ts';
import type { Policies } from '../policy/policies.ts';
import { writeMerge } from '../reconcile/write-turns.ts';
import type { Written } from '../connectors/port.ts';

/** Where a handover was to go, and when it got there. */
export interface DeliveredTo {
  tenant: string;
  conversationId: string;
  ticket: { helpdesk: string; id: string };
  /** ISO 8601. */
  now: string;
}

/**
 * Goes on with the ticket that a handover really stands in, at once and not only when it is read next: people open that one, and look for the panel by
 * its number. @throws Problem
 */
export const followTicket = async (
  { writer, policies }: { writer: ConversationWriter; policies: Policies },
  { tenant, conversationId, ticket: { helpdesk, id }, now }: DeliveredTo,
  { ticket: to }: Pick<Written, 'ticket'>,
): Promise<void> => {
  if (to === undefined || to === id) return;
  const { engine } = await policies.of(tenant);
  await writeMerge(writer, { tenant, conversationId, helpdesk, engine, now }, id, to);
};
