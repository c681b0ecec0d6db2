import { holderIn } from '@baton/handoff-core';
import type { Handoff, Policy } from '@baton/handoff-core';
import { canWrite, serves } from '../connectors/port.ts';
import type { Connectors, HelpdeskConnector, TicketRef } from '../connectors/port.ts';
import type { EffectBody, OutboxRow } from '../outbox/executor.ts';
import type { Briefs, KnownBrief } from '../panel/briefs.ts';
import type { Policies } from '../policy/policies.ts';
import { readVersion } from '../storage/conversation-reader.ts';
import type { Database } from '../storage/database.ts';
import { isHandover } from './delivery.ts';
import type { Delivery } from './delivery.ts';
import { deliveriesOf } from './delivery-store.ts';

/** What a delivery is made from. */
export interface SceneSources {
  db: Database;
  briefs: Briefs;
  policies: Policies;
  connectors: Connectors;
}

/** Everything a delivery needs to know, as it is at this moment. */
export interface Scene {
  connector: HelpdeskConnector;
  ticket: TicketRef;
  known: KnownBrief;
  handoff: Handoff;
  policy: Policy;
  /** The handover was given up and the handoff is over: what it took on the way is given back, and nothing else is written. */
  givesBack: boolean;
}

/** Why nothing is to be written. */
export type Skipped =
  /** Nobody knows the ticket yet; once it is known, the whole handover is written there. */
  | 'no-ticket'
  /** The conversation has another ticket by now, with a handover of its own. */
  | 'other-ticket'
  /** A later handoff of the conversation tells everything. */
  | 'later-handoff'
  /** Nothing is connected under the name of the helpdesk, or only another tenant's. */
  | 'no-connector'
  /** What is connected can only be asked. */
  | 'reads-only'
  /** What came before was never written: nothing in the ticket could go on. */
  | 'no-handover'
  /** The helpdesk itself said that the ticket is gone. */
  | 'ticket-gone'
  /** Whoever took it over has it no longer, or it is over. */
  | 'not-theirs'
  /** The helpdesk has no way to give a ticket to a person. */
  | 'no-claim'
  /** Written with the handover. */
  | 'in-handover';

const wasDelivered = (row: OutboxRow, deliveries: readonly Delivery[]): boolean =>
  deliveries.some(
    ({ kind, lane, state, receipt }) =>
      isHandover(kind) && lane === row.lane && state === 'done' && receipt?.skipped === undefined,
  );

const wasGivenUp = (row: OutboxRow, deliveries: readonly Delivery[]): boolean =>
  deliveries.some(
    ({ kind, lane, state }) => isHandover(kind) && lane === row.lane && state === 'dead',
  );

/** Whether it is the news that a handoff is over. */
const isEnd = ({ kind }: OutboxRow, { state }: Handoff): boolean =>
  kind === `handoff.${state}` && holderIn(state) === 'ai';

/**
 * Where it was handed over to, for the news that it is over: another ticket that was named since gets no handover any more, and whoever has
 * the conversation by the old one has to hear of its end.
 */
const endedIn = (row: OutboxRow, handoff: Handoff, named: TicketRef): TicketRef | null => {
  const { lane } = row;
  const colon = lane.indexOf(':');
  const helpdesk = lane.slice(0, colon);
  return isEnd(row, handoff) && helpdesk === named.helpdesk
    ? { helpdesk, id: lane.slice(colon + 1) }
    : null;
};

/** Looks at everything anew: between a row's writing and its turn hours may pass. @throws Problem and driver errors */
export const readScene = async (
  { db, briefs, policies, connectors }: SceneSources,
  row: OutboxRow,
): Promise<Scene | { skipped: Skipped }> => {
  if (row.kind === 'handoff.offered') return { skipped: 'in-handover' };
  const { conversationId, handoffId } = JSON.parse(row.body) as EffectBody;
  const current = await readVersion(db, row.tenant, { conversationId });
  if (!current) return { skipped: 'no-ticket' };
  const { policy } = (await policies.of(row.tenant)).engine;
  const known = await briefs.of(row.tenant, current, policy);
  const named = known.brief.ticket;
  if (named === null || row.lane.startsWith(':')) return { skipped: 'no-ticket' };
  const handoff = known.record.handoffs.at(-1);
  const here = row.lane === `${named.helpdesk}:${named.id}`;
  const ticket = here ? named : handoff && endedIn(row, handoff, named);
  if (!ticket) return { skipped: 'other-ticket' };
  if (handoff?.id !== handoffId) return { skipped: 'later-handoff' };
  const connector = connectors.get(ticket.helpdesk);
  if (!connector || !serves(connector, row.tenant)) return { skipped: 'no-connector' };
  if (!canWrite(connector)) return { skipped: 'reads-only' };
  let givesBack = false;
  if (!isHandover(row.kind)) {
    if (handoff.reason === 'ticket_gone') return { skipped: 'ticket-gone' };
    const deliveries = await deliveriesOf(db, row.tenant, { conversationId, handoffId });
    if (!wasDelivered(row, deliveries)) {
      givesBack = isEnd(row, handoff) && wasGivenUp(row, deliveries);
      if (!givesBack || !connector.release) return { skipped: 'no-handover' };
    }
  }
  return { connector, ticket, known, handoff, policy, givesBack };
};
