import type { HelpdeskConnector, Written } from '@baton/handoff-service';
import { isOfHandoff } from '../messaging/find-ticket.ts';
import { passToPeople, restOf } from '../messaging/pass-to-people.ts';
import { placeOf } from '../messaging/place.ts';
import type { Desk } from './desk.ts';
import { readSeen } from './read-seen.ts';
import { writeOnce } from './write.ts';

type Deliver = Parameters<HelpdeskConnector['deliver']>[0];

/** Writes a handover into its ticket. One of messaging may have no ticket yet, or one in which the note stands already. */
export const deliverTo = async (desk: Desk, request: Deliver): Promise<Written> => {
  const { handover, ...write } = request;
  const place = await placeOf(desk, write.ticket.id, write.signal);
  if (place) return passToPeople(desk, place, request);
  if (desk.messaging) {
    const ticket = await readSeen(desk, write.ticket.id, write.signal);
    const ours = isOfHandoff(desk, ticket, String(handover.fields['handoff_id'] ?? ''));
    const rest = ours ? await restOf(desk, ticket, request) : null;
    if (rest) return rest;
  }
  const { note, transcript, fields, addTags, removeTags, priority, target } = handover;
  return writeOnce(desk, write, {
    wish: { fields, addTags, removeTags, priority, target, status: 'open' },
    note,
    transcript,
    followUp: true,
  });
};
