import { ConnectorError } from '@baton/handoff-service';
import { parsed } from '../../shared/read-answer.ts';
import { FreshdeskRefusal } from '../api/freshdesk-refusal.ts';
import type { Desk } from './desk.ts';
import { ConversationsAnswer } from './parse.ts';
import type { Conversation } from './parse.ts';

const PAGE = 100;
/** Messages of a page that is asked for again in parts because it was too large; then it is given up. */
const SMALLEST_PAGE = 5;
const MOST_PAGES = 60;

const inTime = (one: Conversation, other: Conversation): number =>
  one.created_at.localeCompare(other.created_at) ||
  one.id.localeCompare(other.id, 'en', { numeric: true });

const readPage = async (
  { page: read }: Desk,
  ticket: string,
  { page, size, signal }: { page: number; size: number; signal: AbortSignal },
): Promise<{ rows: Conversation[]; next: boolean }> => {
  const { json, next } = await read({
    path: ['tickets', ticket, 'conversations'],
    query: [
      ['page', String(page)],
      ['per_page', String(size)],
    ],
    signal,
  });
  const rows = parsed(ConversationsAnswer, json);
  // A full page may go on where nobody says so.
  return { rows, next: next || (Array.isArray(json) && json.length >= size) };
};

interface From {
  from: number;
  size: number;
  latest: boolean;
  signal: AbortSignal;
}

interface Reading {
  rows: Conversation[];
  /** The page on which the latest stand. */
  last: number;
}

const readFrom = async (
  desk: Desk,
  ticket: string,
  { from, size, latest, signal }: From,
): Promise<Reading> => {
  const rows = new Map<string, Conversation>();
  let isDescending = false;
  let page = from;
  for (; page < from + MOST_PAGES; page += 1) {
    const read = await readPage(desk, ticket, { page, size, signal });
    for (const row of read.rows) rows.set(row.id, row);
    const [first] = read.rows;
    const last = read.rows.at(-1);
    if (first && last && inTime(first, last) > 0) isDescending = true;
    if (!read.next || read.rows.length === 0 || (latest && isDescending)) break;
  }
  return { rows: [...rows.values()].toSorted(inTime), last: isDescending ? 1 : page };
};

/**
 * What was said and noted in a ticket, oldest first. The list has no other order that could be asked for, so that a long ticket has to be read from its
 * beginning; `latest`: from where it went on when it was read before, which is a hundred messages at least.
 */
export const readConversations = async (
  desk: Desk,
  ticket: string,
  { signal, latest = false }: { signal: AbortSignal; latest?: boolean },
): Promise<readonly Conversation[]> => {
  const known = latest ? (desk.pages.get(ticket) ?? 1) : 1;
  for (let size = PAGE; ; size = Math.ceil(size / 5))
    try {
      const from = size === PAGE ? known : 1;
      const { rows, last } = await readFrom(desk, ticket, { from, size, latest, signal });
      if (from > 1 && rows.length === 0) {
        desk.pages.delete(ticket);
        return await readConversations(desk, ticket, { signal });
      }
      if (size === PAGE && last > known + 1) desk.pages.set(ticket, last - 1);
      return rows;
    } catch (error) {
      // Whoever writes long mails must not hide what people answer them.
      const isLarge = error instanceof FreshdeskRefusal && error.status === 413;
      if (!isLarge) throw error;
      if (size <= SMALLEST_PAGE) throw new ConnectorError('refused', { sent: false });
    }
};
