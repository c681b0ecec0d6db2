import type { ConversationRecord } from '@baton/handoff-core';
import type { Helpdesk } from '../service/helpdesk.ts';
import type { Service } from '../service/service.ts';
import type { Circle } from './circle.ts';
import { areOpen } from './queue-hours.ts';

/** The subscription of the development server that stands for the agent. */
const SUBSCRIBER = 'playground-agent';

const OVER = new Set(['handed_back', 'declined', 'expired', 'failed']);

/** Reads all of it at once, each part from where it is in truth. */
export const readCircle = async (
  service: Service,
  helpdesk: Helpdesk,
  record: ConversationRecord,
): Promise<Circle> => {
  const { agent, admin } = await service.clients();
  const { id } = record;
  const latest = record.handoffs.at(-1);
  const [{ lease }, handoff, back, { deliveries }, log, ticket, staff, mood, { input }] =
    await Promise.all([
      agent.lease(id),
      latest ? agent.fetchHandoff(latest.id) : null,
      latest && OVER.has(latest.state) ? agent.handBack(latest.id).catch(() => null) : null,
      admin.deliveries.list({ conversation: id, limit: 50 }),
      admin.webhooks.log(SUBSCRIBER, { limit: 100 }),
      helpdesk.ticket(record.facts.ticket?.id ?? id, record),
      helpdesk.staff(),
      helpdesk.mood(),
      admin.fetchPolicy(),
    ]);
  return {
    record,
    lease,
    handoff,
    back,
    // what another row had carried already says nothing by itself
    deliveries: deliveries.filter(({ skipped }) => skipped !== 'in-handover'),
    events: log.deliveries.filter(({ conversationId }) => conversationId === id),
    ticket,
    staff,
    mood,
    hoursOpen: areOpen(input),
  };
};

/** Whether something of it is still on its way. */
export const isMoving = ({ deliveries, events }: Circle): boolean =>
  deliveries.some(({ state }) => state !== 'done' && state !== 'dead') ||
  events.some(({ state }) => state === 'waiting' || state === 'sending');
