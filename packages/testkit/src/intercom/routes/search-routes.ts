import { findConversations } from '../search/find-conversations.ts';
import { ok, perPage } from '../wire/call.ts';
import type { Answer, Call, Route } from '../wire/call.ts';
import { conversationJson } from '../wire/conversation-json.ts';
import { invalid } from '../wire/refusal.ts';
import { must, readRecord, readText } from '../wire/values.ts';

const search = ({ workspace, body, version, origin }: Call): Answer => {
  const pagination = readRecord(body, 'pagination') ?? {};
  const size = perPage(pagination['per_page'], 20, 150);
  const cursor = readText(pagination, 'starting_after') ?? '';
  const found = findConversations(workspace, must(readRecord, body, 'query'));
  const from = cursor === '' ? 0 : Number(Buffer.from(cursor, 'base64url').toString());
  if (!Number.isInteger(from)) throw invalid('Invalid starting_after param', 'starting_after');
  const page = found.slice(from, from + size);
  const isMore = found.length > from + size;
  const on = { version, isPlain: false, origin };
  return ok({
    type: 'conversation.list',
    conversations: page.map((row) => conversationJson(workspace, row, on)),
    total_count: found.length,
    pages: {
      type: 'pages',
      page: Math.floor(from / size) + 1,
      per_page: size,
      total_pages: Math.ceil(found.length / size),
      ...(isMore && {
        next: {
          page: Math.floor(from / size) + 2,
          starting_after: Buffer.from(String(from + size)).toString('base64url'),
        },
      }),
    },
  });
};

/** What is searched for. */
export const searchRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/conversations/search',
    scope: 'read_conversations',
    fields: ['query', 'pagination'],
    handle: search,
  },
];
