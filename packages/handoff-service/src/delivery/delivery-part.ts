import type { DeliveryFacts } from '@baton/handoff-core';
import { canWrite } from '../connectors/port.ts';
import type { Connectors } from '../connectors/port.ts';
import type { BriefPart } from '../panel/brief-part.ts';
import type { Database } from '../storage/database.ts';
import { isHandover } from './delivery.ts';
import type { Delivery } from './delivery.ts';
import { deliveriesOf } from './delivery-store.ts';

/** Whoever looks sees it so late at most. */
const RENEWED_MS = 5_000;

const factsOf = (deliveries: readonly Delivery[], lane: string): DeliveryFacts | undefined => {
  const handover = deliveries.findLast((each) => isHandover(each.kind) && each.lane === lane);
  if (!handover) return undefined;
  const { state, code, receipt } = handover;
  if (state === 'dead') return { state: 'failed', degraded: [] };
  if (state === 'done')
    return receipt?.skipped === undefined
      ? { state: 'done', degraded: receipt?.degraded ?? [] }
      : undefined;
  return code === null ? undefined : { state: 'waiting', degraded: [] };
};

/** How far the latest handoff came in its ticket, for whoever looks at its panel. */
export const deliveryPart = (sources: { db: Database; connectors: Connectors }): BriefPart => {
  const { db, connectors } = sources;
  return {
    name: 'delivery',
    maxAgeMs: connectors.size > 0 ? RENEWED_MS : null,
    read: async ({ tenant, brief: { conversationId, ticket, handoffId } }) => {
      if (ticket === null || handoffId === null) return {};
      if (!canWrite(connectors.get(ticket.helpdesk))) return {};
      const lane = `${ticket.helpdesk}:${ticket.id}`;
      const delivery = factsOf(await deliveriesOf(db, tenant, { conversationId, handoffId }), lane);
      return delivery ? { delivery } : {};
    },
  };
};
