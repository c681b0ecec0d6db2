import type { Account } from '../state/account.ts';
import type { ConversationRow, FileRow, TicketRow } from '../state/rows.ts';
import { num, numOrNull, timeOf, timeOrNull } from './call.ts';
import { plainOf } from './html.ts';
import type { Json } from './json.ts';

const DAY_MS = 86_400_000;

const fileJson = (base: string, row: FileRow): Json => ({
  id: num(row.id),
  name: row.name,
  content_type: row.type,
  size: row.bytes.length,
  created_at: timeOf(row.createdAt),
  updated_at: timeOf(row.createdAt),
  attachment_url: `${base.replace(/\/api\/v2$/, '')}/attachments/${row.id}`,
});

/** Custom fields as the API tells them: every one, with null where nothing is. */
const fieldsJson = (account: Account, row: TicketRow): Json =>
  Object.fromEntries(
    [...account.fields.values()]
      .filter(({ archived }) => !archived)
      .map(({ name }) => [name, row.fields.get(name) ?? null]),
  );

/** A ticket as lists tell it. */
export const shortTicketJson = (account: Account, row: TicketRow): Json => ({
  cc_emails: [],
  fwd_emails: [],
  reply_cc_emails: [],
  ticket_cc_emails: [],
  fr_escalated: false,
  spam: row.spam,
  email_config_id: null,
  group_id: numOrNull(row.groupId),
  priority: row.priority,
  requester_id: num(row.requesterId),
  responder_id: numOrNull(row.responderId),
  source: row.source,
  company_id: numOrNull(row.companyId),
  status: row.status,
  subject: row.subject,
  association_type: null,
  support_email: null,
  to_emails: null,
  product_id: null,
  id: num(row.id),
  type: row.type,
  due_by: timeOf(new Date(row.createdAt.getTime() + 3 * DAY_MS)),
  fr_due_by: timeOf(new Date(row.createdAt.getTime() + DAY_MS)),
  is_escalated: false,
  internal_agent_id: numOrNull(row.internalAgentId),
  internal_group_id: numOrNull(row.internalGroupId),
  custom_fields: fieldsJson(account, row),
  created_at: timeOf(row.createdAt),
  updated_at: timeOf(row.updatedAt),
  tags: row.tags,
  nr_due_by: null,
  nr_escalated: false,
  ...(row.deleted && { deleted: true }),
});

/** A ticket as it is told alone. */
export const ticketJson = (account: Account, base: string, row: TicketRow): Json => ({
  ...shortTicketJson(account, row),
  description: row.description,
  description_text: plainOf(row.description),
  structured_description: null,
  source_additional_info: null,
  attachments: row.files.map((file) => fileJson(base, file)),
});

export const statsJson = (row: TicketRow): Json => ({
  agent_responded_at: timeOrNull(row.agentRespondedAt),
  requester_responded_at: timeOrNull(row.requesterRespondedAt),
  first_responded_at: timeOrNull(row.agentRespondedAt),
  status_updated_at: timeOf(row.updatedAt),
  reopened_at: null,
  resolved_at: timeOrNull(row.resolvedAt),
  closed_at: timeOrNull(row.closedAt),
  pending_since: null,
});

/** A message or a note as it read at a version of its ticket. */
export const conversationJson = (
  base: string,
  row: ConversationRow,
  version = Number.POSITIVE_INFINITY,
): Json => {
  const body = row.bodies.findLast((each) => each.version <= version)?.html ?? '';
  return {
    body,
    body_text: plainOf(body),
    id: num(row.id),
    incoming: row.incoming,
    private: row.private,
    user_id: num(row.userId),
    support_email: null,
    source: row.source,
    category: row.private ? 2 : row.incoming ? 1 : 3,
    to_emails: [],
    from_email: null,
    cc_emails: [],
    bcc_emails: null,
    email_failure_count: null,
    outgoing_failures: null,
    thread_id: null,
    thread_message_id: null,
    created_at: timeOf(row.createdAt),
    updated_at: timeOf(row.updatedAt),
    last_edited_at: row.bodies.length > 1 ? timeOf(row.updatedAt) : null,
    last_edited_user_id: null,
    attachments: row.files.map((file) => fileJson(base, file)),
    automation_id: null,
    automation_type_id: null,
    auto_response: false,
    ticket_id: num(row.ticketId),
    source_additional_info: null,
  };
};
