import { ConnectorError } from '@baton/handoff-service';
import type { HelpdeskConnector, WriteRequest, Written } from '@baton/handoff-service';
import type { Desk } from '../connector/desk.ts';
import { latestHandoff } from '../connector/marker.ts';
import { writeOnce } from '../connector/write.ts';
import type { Plan } from '../connector/write.ts';
import { conversationOf, handoffIn } from './find-ticket.ts';
import { placeOf } from './place.ts';
import type { Place } from './place.ts';
import { withoutTicket, writeInto } from './write-into.ts';

/** States in which the AI answers the customer again. */
const ENDED: ReadonlySet<unknown> = new Set(['handed_back', 'declined', 'expired', 'failed']);

/** Whether what is written says that the AI goes on. */
export const isOver = (fields: Readonly<Record<string, unknown>>): boolean =>
  ENDED.has(fields['handoff_state']);

/** Gives control to the AI; false when there is no conversation any more. Safe to repeat. */
export const passBack = async (
  { api, conversation }: Place,
  signal: AbortSignal,
): Promise<boolean> => {
  try {
    await api.pass(conversation, 'ai', null, signal);
    return true;
  } catch (error) {
    if (error instanceof ConnectorError && error.code === 'not-found') return false;
    throw error;
  }
};

const PARTS = ['fields', 'tags'];

type Update = Parameters<HelpdeskConnector['update']>[0];

/**
 * Whether a conversation is with another handoff by now: what an earlier one lets go of is not its own any more. A field that names another may be
 * left from before, where Zendesk did not take it: then the note that was written last tells.
 */
const isWithAnother = async (
  desk: Desk,
  { ticket }: Place,
  handoff: string | undefined,
  signal: AbortSignal,
): Promise<boolean> => {
  const said = ticket && handoffIn(desk, ticket);
  if (!ticket || handoff === undefined || said === null || said === handoff) return false;
  return ((await latestHandoff(desk, ticket.id, signal)) ?? said) !== handoff;
};

/** What of an earlier handoff may still be written: into the ticket that is named, where that is its own and takes changes. */
const updateNamed = async (
  desk: Desk,
  request: WriteRequest,
  plan: Plan,
  { named, ticket }: Place,
): Promise<Written> =>
  named === null || named.id === ticket?.id || named.status === 'closed'
    ? withoutTicket(PARTS)
    : writeOnce(desk, request, plan);

/**
 * Writes where a handoff stands; when that is its end, control goes back to the AI afterwards, by name. Agent Workspace would keep it until the
 * ticket is closed, days after it was solved. A ticket that takes no more changes keeps nobody from going on.
 */
export const updateAndPassBack = async (
  desk: Desk,
  { fields, addTags, removeTags, handoff, ...request }: Update,
): Promise<Written> => {
  const { ticket, signal } = request;
  const plan = { wish: { fields, addTags, removeTags }, note: null, followUp: false };
  const over = isOver(fields);
  const place = await placeOf(desk, ticket.id, signal, { untied: over });
  if (place === null) return writeOnce(desk, request, plan);
  if (await isWithAnother(desk, place, handoff, signal))
    return updateNamed(desk, request, plan, place);
  const takesNone = place.ticket === null || (over && place.ticket.status === 'closed');
  const written =
    takesNone || place.ticket === null
      ? withoutTicket(PARTS)
      : await writeInto(desk, request, place.ticket, plan);
  if (!over || (await passBack(place, signal))) return written;
  return { ...written, degraded: [...written.degraded, 'messaging'] };
};

/** Whether people work on a ticket of another conversation of Baton: control is theirs then, whoever passed it. */
const isOthers = (desk: Desk, { ticket }: Place, handoff: string): boolean => {
  if (!ticket || ticket.status === 'solved' || ticket.status === 'closed') return false;
  const said = handoffIn(desk, ticket);
  return said !== null && conversationOf(said) !== conversationOf(handoff);
};

/** Gives control back that was passed for a handoff whose ticket never came; a ticket of any other channel is left as it is. */
export const release = async (
  desk: Desk,
  { ticket, handoff, signal }: WriteRequest & { handoff: string },
): Promise<Written> => {
  const place = await placeOf(desk, ticket.id, signal);
  const gives = place !== null && !isOthers(desk, place, handoff);
  return withoutTicket(gives && !(await passBack(place, signal)) ? ['messaging'] : []);
};
