import type { Account } from '../state/account.ts';
import type { ConversationRow, Id } from '../state/rows.ts';
import type { Doer, Happened } from '../state/tickets.ts';
import { timeOf } from '../wire/call.ts';
import { plainOf } from '../wire/html.ts';

/** An event as the platform hands it to an app's server part; ids are the numbers that JSON makes of them. */
export interface ProductEvent {
  event:
    | 'onTicketCreate'
    | 'onTicketUpdate'
    | 'onTicketDelete'
    | 'onConversationCreate'
    | 'onConversationUpdate'
    | 'onConversationDelete';
  currentHost: {
    subscribed_modules: readonly string[];
    endpoint_urls: Readonly<Record<string, string>>;
  };
  data: Readonly<Record<string, unknown>>;
  region: 'US' | 'EU' | 'EUC' | 'AUS' | 'IND';
  /** Seconds since 1970. */
  timestamp: number;
}

/** Bytes of a body that are told at most. */
const MOST_BODY = 10_240;

const actorOf = (account: Account, { id, kind }: Doer) => {
  const agent = id === null ? undefined : account.agents.get(id);
  const contact = id === null ? undefined : account.contacts.get(id);
  return {
    id: id === null ? null : Number(id),
    name: agent?.name ?? contact?.name ?? 'System',
    email: agent?.email ?? contact?.email ?? null,
    helpdesk_agent: kind === 'agent',
    deleted: false,
    language: agent?.language ?? contact?.language ?? 'en',
  };
};

const requesterOf = ({ contacts }: Account, id: Id) => {
  const row = contacts.get(id);
  return {
    id: Number(id),
    name: row?.name ?? '',
    email: row?.email ?? null,
    helpdesk_agent: false,
  };
};

const idOrNull = (id: Id | null): number | null => (id === null ? null : Number(id));

const ticketOf = ({ after: row }: Happened) => ({
  id: Number(row.id),
  subject: row.subject,
  description_text: plainOf(row.description),
  status: row.status,
  priority: row.priority,
  source: row.source,
  type: row.type,
  requester_id: Number(row.requesterId),
  responder_id: idOrNull(row.responderId),
  group_id: idOrNull(row.groupId),
  tags: row.tags.map((name) => ({ name })),
  custom_fields: Object.fromEntries(row.fields),
  spam: row.spam,
  created_at: timeOf(row.createdAt),
  updated_at: timeOf(row.updatedAt),
});

const conversationOf = (row: ConversationRow) => {
  const html = row.bodies.at(-1)?.html ?? '';
  const isLong = Buffer.byteLength(html) > MOST_BODY;
  const body = isLong ? Buffer.from(html).subarray(0, MOST_BODY).toString('utf8') : html;
  return {
    id: Number(row.id),
    body,
    body_text: plainOf(body),
    is_body_truncated: isLong,
    incoming: row.incoming,
    private: row.private,
    source: row.source,
    user_id: Number(row.userId),
    ticket_id: Number(row.ticketId),
    created_at: timeOf(row.createdAt),
    updated_at: timeOf(row.updatedAt),
  };
};

const changesOf = (account: Account, { after, before }: Happened) => {
  if (before === null || !account.assumptions.productChanges) return {};
  const parts = [
    ['status', before.status, after.status],
    ['priority', before.priority, after.priority],
    ['responder_id', idOrNull(before.responderId), idOrNull(after.responderId)],
    ['group_id', idOrNull(before.groupId), idOrNull(after.groupId)],
  ] as const;
  const changed = parts.filter(([, was, is]) => was !== is);
  return {
    changes: {
      model_changes: Object.fromEntries(changed.map(([name, was, is]) => [name, [was, is]])),
    },
  };
};

/** What the platform would tell an app of what happened. */
export const productEvents = (account: Account, happened: Happened): readonly ProductEvent[] => {
  const { after, before, conversation, by, patch = {} } = happened;
  const common = {
    currentHost: {
      subscribed_modules: ['support_ticket'],
      endpoint_urls: { freshdesk: `https://${account.domain}` },
    },
    region: 'EUC',
    timestamp: account.now().getTime() / 1_000,
  } as const;
  const data = {
    actor: actorOf(account, by),
    requester: requesterOf(account, after.requesterId),
    ticket: ticketOf(happened),
  };
  if (before === null) return [{ ...common, event: 'onTicketCreate', data }];
  if (after.deleted && !before.deleted) return [{ ...common, event: 'onTicketDelete', data }];
  return [
    ...(conversation
      ? [
          {
            ...common,
            event: 'onConversationCreate' as const,
            data: { actor: data.actor, conversation: conversationOf(conversation) },
          },
        ]
      : []),
    ...(Object.keys(patch).length > 0 || !conversation
      ? [
          {
            ...common,
            event: 'onTicketUpdate' as const,
            data: { ...data, ...changesOf(account, happened) },
          },
        ]
      : []),
  ];
};
