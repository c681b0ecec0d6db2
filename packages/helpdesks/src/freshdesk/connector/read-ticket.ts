import { ConnectorError } from '@baton/handoff-service';
import type { TicketRequest, TicketState } from '@baton/handoff-service';
import { aisAmong } from '../freddy/is-freddy.ts';
import type { Desk } from './desk.ts';
import { ifThere } from './desk.ts';
import type { HeardTicket } from './just-heard.ts';
import { mergedInto } from './merged.ts';
import { messagesOf } from './messages-of.ts';
import { isOurs } from './own-notes.ts';
import { AgentAnswer } from './parse.ts';
import type { Conversation, FreshdeskTicket } from './parse.ts';
import { readConversations } from './read-conversations.ts';
import { readSeen } from './read-seen.ts';
import { statusOf } from './status-of.ts';

const NAME_KEPT_MS = 10 * 60_000;
/** A handover's note is written before the ticket is taken from the AI: what is read in between says nothing. */
const TAKEN_WITHIN_MS = 120_000;

/** Null where it can't be had: a name is no reason to know nothing of a ticket. */
const nameOf = async (
  { get, remembered }: Desk,
  id: string,
  signal: AbortSignal,
): Promise<string | null> => {
  const ask = async (): Promise<string | null> => {
    const json = await ifThere(get({ path: ['agents', id], signal }));
    return AgentAnswer.safeParse(json).data?.contact?.name ?? null;
  };
  try {
    return await remembered.get(`name ${id}`, ask, NAME_KEPT_MS);
  } catch (error) {
    if (signal.aborted || !(error instanceof ConnectorError)) throw error;
    return null;
  }
};

/** Whether the account's AI has a ticket again that was handed over: then it is the one who answers. */
const isBack = (
  { responder_id: has, updated_at: now }: FreshdeskTicket,
  conversations: readonly Conversation[],
  ai: ReadonlySet<string>,
): boolean => {
  const noted = conversations.findLast(isOurs);
  if (has === null || !ai.has(has) || !noted) return false;
  return Date.parse(now) - Date.parse(noted.created_at) > TAKEN_WITHIN_MS;
};

const readNow = async (desk: Desk, id: string, signal: AbortSignal): Promise<HeardTicket> => {
  const seen = await readSeen(desk, id, signal, { purpose: 'look' });
  const known = desk.known.of(seen);
  if (known) return { seen, rows: known };
  const rows = await readConversations(desk, seen.id, { signal, latest: true });
  desk.known.note({ seen, rows });
  return { seen, rows };
};

/** A ticket as it stands, without what Baton wrote; null when it is not there. */
export const readTicketOf = async (
  desk: Desk,
  { ticket: { id }, signal }: TicketRequest,
): Promise<TicketState | null> => {
  try {
    const { seen, rows } = desk.heard.take(id) ?? (await readNow(desk, id, signal));
    const said = rows.flatMap((row) => (row.private || row.incoming ? [] : [row.user_id]));
    const ai = await aisAmong(desk, [seen.responder_id, ...said], signal);
    const has = seen.responder_id;
    return {
      status: await statusOf(desk, seen, signal),
      mergedInto: await mergedInto(desk, seen, rows, signal),
      assignee:
        has === null || ai.has(has) ? null : { id: has, name: await nameOf(desk, has, signal) },
      ...(isBack(seen, rows, ai) && { answeredBy: 'ai' as const }),
      group: seen.group_id,
      tags: seen.tags,
      updatedAt: seen.updated_at,
      messages: messagesOf(seen, rows, ai),
    };
  } catch (error) {
    if (error instanceof ConnectorError && error.code === 'not-found') return null;
    throw error;
  }
};
