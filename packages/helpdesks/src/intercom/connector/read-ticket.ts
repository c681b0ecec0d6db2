import { ConnectorError } from '@baton/handoff-service';
import type { TicketRequest, TicketState } from '@baton/handoff-service';
import type { IntercomAccount } from '../api/account.ts';
import type { Desk } from './desk.ts';
import { mergedInto } from './merged.ts';
import { messagesOf } from './messages-of.ts';
import { isNote, isOurs } from './own-parts.ts';
import { parsed } from '../../shared/read-answer.ts';
import { AdminsAnswer } from './parse.ts';
import type { Conversation } from './parse.ts';
import { partsOf, readConversation } from './read-conversation.ts';

/**
 * Closed there is what solved is elsewhere: a customer who writes opens it again, and so does a teammate. Nothing is ever closed for good, so that
 * `closed` is never told (docs/decisions/intercom-writes.md).
 */
const STATUS: Record<Conversation['state'], TicketState['status']> = {
  open: 'open',
  snoozed: 'pending',
  closed: 'solved',
};

/**
 * Whether a teammate gave it back to Baton's own after the latest of Baton's notes: then the AI has the customer again, by Intercom's
 * own word. That it lies with Baton's teammate alone says nothing: it may have lain there before anybody was called.
 */
const isGivenBack = (conversation: Conversation, account: IntercomAccount): boolean => {
  const { admin } = account;
  if (conversation.admin_assignee_id !== admin) return false;
  const parts = partsOf(conversation);
  const noted = parts.findLastIndex((part) => isNote(part) && isOurs(part, account));
  if (noted === -1) return false;
  const given = parts.slice(noted + 1).findLast(({ assigned_to: to }) => to?.type === 'admin');
  return (
    given?.assigned_to?.id === admin && given.author?.type === 'admin' && given.author.id !== admin
  );
};

const nameOf = (
  { get, remembered }: Desk,
  id: string,
  signal: AbortSignal,
): Promise<string | null> =>
  remembered.get(`name ${id}`, async () => {
    const json = await get((client, options) => client.admins.list(options), signal);
    return parsed(AdminsAnswer, json).admins.find((admin) => admin.id === id)?.name ?? null;
  });

const assigneeOf = async (
  desk: Desk,
  { admin_assignee_id: id }: Conversation,
  signal: AbortSignal,
): Promise<TicketState['assignee']> => {
  // What lies with Baton's own teammate lies with nobody.
  if (id === null || id === desk.account.admin) return null;
  try {
    return { id, name: await nameOf(desk, id, signal) };
  } catch (error) {
    if (signal.aborted || !(error instanceof ConnectorError)) throw error;
    return { id, name: null };
  }
};

/** A conversation as it stands, without what Baton wrote; null when it is not there. */
export const readTicketOf = async (
  desk: Desk,
  { ticket: { id }, signal }: TicketRequest,
): Promise<TicketState | null> => {
  try {
    const seen = await readConversation(desk, id, signal);
    return {
      status: STATUS[seen.state],
      mergedInto: await mergedInto(desk, seen, signal),
      assignee: await assigneeOf(desk, seen, signal),
      ...(isGivenBack(seen, desk.account) && { answeredBy: 'ai' as const }),
      group: seen.team_assignee_id,
      tags: seen.tags.map(({ name }) => name),
      updatedAt: seen.updated_at,
      messages: messagesOf(seen, desk.account),
    };
  } catch (error) {
    if (error instanceof ConnectorError && error.code === 'not-found') return null;
    throw error;
  }
};
