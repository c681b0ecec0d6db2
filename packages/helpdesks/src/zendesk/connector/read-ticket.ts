import { ConnectorError } from '@baton/handoff-service';
import type { TicketMessage, TicketRequest, TicketState } from '@baton/handoff-service';
import type { z } from 'zod';
import { ZendeskRefusal } from '../api/zendesk-refusal.ts';
import type { Desk } from './desk.ts';
import { ifThere } from './desk.ts';
import { followUpOf } from './follow-up.ts';
import { isOurs } from './marker.ts';
import { mergedInto } from './merged.ts';
import { parsed } from '../../shared/read-answer.ts';
import { CommentsAnswer, UserAnswer, ToldTicketTime } from './parse.ts';
import type { ZendeskComment, ZendeskTicket } from './parse.ts';
import { readSeen } from './read-seen.ts';

/** Latest comments that are read at most, in pages of so many. */
const MOST = 200;
const PAGE = 100;
/** Comments of a page that is asked for again in parts because it was too large; then it is given up. */
const SMALLEST_PAGE = 4;
/** Pages at most where Zendesk gives the oldest first. */
const MOST_PAGES = 50;

type Roles = ReadonlyMap<number, string>;

const STATUS: Record<ZendeskTicket['status'], TicketState['status']> = {
  new: 'open',
  open: 'open',
  pending: 'pending',
  hold: 'pending',
  solved: 'solved',
  closed: 'closed',
};

const textOf = ({ plain_body: plain, body }: ZendeskComment): string =>
  (plain ?? body ?? '').replace(/&nbsp;|\u00A0/g, ' ');

const byOf = (comment: ZendeskComment, ticket: ZendeskTicket, roles: Roles) => {
  if (comment.author_id <= 0) return 'system';
  // Zendesk's own AI agents write under these names.
  if (/^(?:answer_bot|ai_agent)/.test(String(comment.via?.channel ?? ''))) return 'ai';
  const role = roles.get(comment.author_id);
  if (comment.author_id === ticket.requester_id && role !== 'agent' && role !== 'admin')
    return 'customer';
  if (role === undefined) return comment.public ? 'customer' : 'agent';
  return role === 'end-user' ? 'customer' : 'agent';
};

const messageOf = (
  comment: ZendeskComment,
  ticket: ZendeskTicket,
  roles: Roles,
): TicketMessage => ({
  id: String(comment.id),
  by: byOf(comment, ticket, roles),
  public: comment.public,
  at: comment.created_at,
  text: textOf(comment),
  author: comment.author_id > 0 ? String(comment.author_id) : null,
});

const newestFirst = (one: ZendeskComment, other: ZendeskComment): number =>
  other.created_at.localeCompare(one.created_at) || other.id - one.id;

type Page = z.infer<typeof CommentsAnswer>;

/** The latest comments, newest first, and what their authors are. */
const readComments = async ({ get }: Desk, ticket: number, signal: AbortSignal) => {
  const comments = new Map<number, ZendeskComment>();
  const roles = new Map<number, string>();
  const names = new Map<number, string>();
  let size = PAGE;
  let after: string | null = null;
  const getPage = async (): Promise<unknown> => {
    const query: [string, string][] = [
      ['page[size]', String(size)],
      ['sort', '-created_at'],
      ['include', 'users'],
    ];
    if (after !== null) query.push(['page[after]', after]);
    try {
      return await get({ path: ['tickets', String(ticket), 'comments'], query, signal });
    } catch (error) {
      // Whoever writes long mails must not hide what people answer them.
      const large = error instanceof ZendeskRefusal && error.status === 413;
      if (!large || size <= SMALLEST_PAGE) throw error;
      size = Math.ceil(size / 5);
      return getPage();
    }
  };
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const read: Page = parsed(CommentsAnswer, await getPage());
    for (const comment of read.comments) comments.set(comment.id, comment);
    for (const { id, role, name } of read.users) {
      if (role) roles.set(id, role);
      if (name) names.set(id, name);
    }
    const [first] = read.comments;
    const last = read.comments.at(-1);
    const ascending = first && last && first.created_at < last.created_at;
    after = read.meta?.has_more === true ? (read.meta.after_cursor ?? null) : null;
    if (after === null || (!ascending && comments.size >= MOST)) break;
  }
  return { comments: [...comments.values()].toSorted(newestFirst).slice(0, MOST), roles, names };
};

const nameOf = async (
  { get, remembered }: Desk,
  id: number,
  known: ReadonlyMap<number, string>,
  signal: AbortSignal,
): Promise<string | null> =>
  known.get(id) ??
  remembered.get(`name ${id}`, async () => {
    const json = await ifThere(get({ path: ['users', String(id)], signal }));
    return UserAnswer.safeParse(json).data?.user.name ?? null;
  });

/** Where a ticket that is closed goes on: in the one it was merged into, or in the one that Baton opened for it. */
const goesOnIn = async (
  desk: Desk,
  ticket: ZendeskTicket,
  comments: readonly ZendeskComment[],
  signal: AbortSignal,
): Promise<number | null> => {
  if (ticket.status !== 'closed') return null;
  return mergedInto(ticket, comments) ?? (await followUpOf(desk, ticket, signal))?.id ?? null;
};

/** A ticket with its latest messages, without Baton's own, and as it was told; null when it is not there. */
export const readTicketOf = async (
  desk: Desk,
  { ticket: { id }, signal }: TicketRequest,
): Promise<{ state: TicketState; ticket: ZendeskTicket } | null> => {
  try {
    const ticket = await readSeen(desk, id, signal);
    const { comments, roles, names } = await readComments(desk, ticket.id, signal);
    const { assignee_id: assignee, group_id: group } = ticket;
    const into = await goesOnIn(desk, ticket, comments, signal);
    const state: TicketState = {
      status: STATUS[ticket.status],
      mergedInto: into === null ? null : String(into),
      assignee:
        assignee === null
          ? null
          : { id: String(assignee), name: await nameOf(desk, assignee, names, signal) },
      group: group === null ? null : String(group),
      tags: ticket.tags,
      updatedAt: parsed(ToldTicketTime, ticket.updated_at),
      messages: comments
        .filter((comment) => !isOurs({ ...comment, text: textOf(comment) }))
        .map((comment) => messageOf(comment, ticket, roles))
        .toReversed(),
    };
    return { state, ticket };
  } catch (error) {
    if (error instanceof ConnectorError && error.code === 'not-found') return null;
    throw error;
  }
};
