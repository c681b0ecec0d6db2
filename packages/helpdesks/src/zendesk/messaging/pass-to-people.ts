import { ConnectorError } from '@baton/handoff-service';
import type { Handover, HelpdeskConnector, Written } from '@baton/handoff-service';
import type { Desk } from '../connector/desk.ts';
import { findHandoff } from '../connector/marker.ts';
import type { ZendeskTicket } from '../connector/parse.ts';
import type { Plan } from '../connector/write.ts';
import { isOfHandoff, madeFor } from './find-ticket.ts';
import { handoverMetadata } from './handover-metadata.ts';
import { isOver, passBack } from './pass-back.ts';
import type { Place } from './place.ts';
import { withoutTicket, writeInto } from './write-into.ts';

/** How soon it is looked for a ticket again that was not there yet; after that the outbox says when. */
const SOON_MS = 2_000;
/** How long another ticket is waited for while an earlier one of the conversation is not closed and may go on. */
const PATIENCE_MS = 15_000;
/** After this long, enough may have been made since to hide a ticket; and it can be searched for. */
const LATE_MS = 60_000;
/** Codes with which the outbox gives up. */
const FINAL: ReadonlySet<ConnectorError['code']> = new Set([
  'refused',
  'not-found',
  'unauthorized',
]);

type Deliver = Parameters<HelpdeskConnector['deliver']>[0];
type Request = Omit<Deliver, 'handover'>;

const notYet = (again: boolean): ConnectorError =>
  new ConnectorError('unavailable', { sent: true, ...(!again && { retryAfterMs: SOON_MS }) });

const planOf = (
  { note, transcript, fields, addTags, removeTags, priority, target }: Handover,
  place: Place,
  handoff: string,
  made: boolean,
): Plan => ({
  // One that was made of this very handoff is solved by whoever was quicker than the note; an earlier one is opened.
  wish: { fields, addTags, removeTags, priority, target, ...(!made && { status: 'open' }) },
  note,
  transcript,
  followUp: false,
  messaging: { conversation: place.conversation, handoff },
});

/**
 * What is left of a handover whose note stands in a ticket already, because it was written while the conversation had no number; null when it does
 * not stand there.
 */
export const restOf = async (
  desk: Desk,
  ticket: ZendeskTicket,
  { handover, ...request }: Deliver,
): Promise<Written | null> => {
  const handoff = String(handover.fields['handoff_id'] ?? '');
  const found = await findHandoff(desk, ticket.id, handoff, request.signal);
  if (!found || ticket.status === 'closed') return found && { applied: 'before', ...found };
  const { fields, addTags, removeTags } = handover;
  const wish = { fields, addTags, removeTags };
  const rest = await writeInto(desk, request, ticket, { wish, note: null, followUp: false });
  return { ...rest, degraded: [...new Set([...found.degraded, ...rest.degraded])] };
};

/** Which ticket a handoff is to be written into; null while Agent Workspace has made none. Passes control where that is still to be done. */
const ticketFor = async (
  desk: Desk,
  place: Place,
  { handover, check, marker, signal }: Deliver,
  handoff: string,
): Promise<ZendeskTicket | null> => {
  const { api, conversation, ticket: earlier } = place;
  // A process that knows nothing of an earlier try can't tell how long ago that was.
  const age = () => desk.passed.age(marker) ?? (check ? LATE_MS : 0);
  const look = () => madeFor(desk, handoff, conversation, { late: age() >= LATE_MS, signal });
  if (earlier && isOfHandoff(desk, earlier, handoff)) return earlier;
  if (isOver(handover.fields)) {
    const there = (await look()) ?? earlier;
    return there?.status === 'closed' ? null : there;
  }
  const made = check ? await look() : null;
  // Whoever has it already may have handed it on: control is not taken from them again.
  if (made) return made;
  const goesOn = earlier !== null && earlier.status !== 'closed' ? earlier : null;
  if (goesOn && !check && desk.passed.age(marker) === null) {
    const { holder } = await api.read(conversation, signal);
    // A person answers in it: no other ticket will be made.
    if (holder === 'people') return goesOn;
  }
  const metadata = handoverMetadata(handover, desk.account.fields);
  // Nothing would tell the ticket from any other.
  if (metadata === null) throw new ConnectorError('refused', { sent: false });
  desk.passed.note(marker);
  await api.pass(conversation, 'people', metadata, signal);
  const found = await look();
  if (found) return found;
  return (desk.passed.age(marker) ?? 0) >= PATIENCE_MS ? goesOn : null;
};

const deliverNow = async (
  desk: Desk,
  place: Place,
  { handover, ...request }: Deliver,
): Promise<Written> => {
  const { signal, check } = request;
  const handoff = String(handover.fields['handoff_id'] ?? '');
  const { ticket: earlier } = place;
  const rest = earlier && (await restOf(desk, earlier, { handover, ...request }));
  if (earlier && rest) {
    // Told once more after its end, by a name that had led here before.
    if (isOver(handover.fields)) await passBack(place, signal);
    return { ...rest, ticket: String(earlier.id) };
  }
  const ticket = await ticketFor(desk, place, { handover, ...request }, handoff);
  if (ticket) {
    const made = isOfHandoff(desk, ticket, handoff);
    return writeInto(desk, request, ticket, planOf(handover, place, handoff, made));
  }
  if (!isOver(handover.fields)) throw notYet(check);
  await passBack(place, signal);
  return withoutTicket(handover.transcript === null ? ['note'] : ['note', 'transcript']);
};

/** Whether the handoff ends with this fault. What people have by now stays theirs, note or no note, unless the ticket is gone. */
const endsIt = ({ code }: ConnectorError, { handover }: Deliver): boolean =>
  code === 'not-found' || (FINAL.has(code) && handover.fields['handoff_state'] === 'offered');

/**
 * Hands a conversation of messaging over: control goes to Agent Workspace, which makes a ticket of it, and the one update goes into that ticket. While it
 * is not made yet, `unavailable`: the outbox comes again and looks first. When nothing of it can be, the AI has control again.
 */
export const passToPeople = async (
  desk: Desk,
  place: Place,
  deliver: Deliver,
): Promise<Written> => {
  const request: Request = deliver;
  try {
    return await deliverNow(desk, place, deliver);
  } catch (error) {
    if (error instanceof ConnectorError && endsIt(error, deliver))
      // Best effort: what is told is why it could not be delivered.
      await passBack(place, request.signal).catch(() => false);
    throw error;
  }
};
