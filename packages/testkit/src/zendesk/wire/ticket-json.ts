import type { Account } from '../state/account.ts';
import type { AuditRow, CommentRow, TicketRow } from '../state/rows.ts';
import { timeOf } from './call.ts';

/** A ticket as the API tells it. */
export const ticketJson = (account: Account, base: string, row: TicketRow) => {
  const fields = [...account.fields.values()]
    .filter(({ active }) => active)
    .map((field) => ({ id: field.id, value: account.valueOf(row, field) }));
  const comments = account.tickets.comments(row.id, row.version);
  return {
    url: `${base}/tickets/${row.id}.json`,
    id: row.id,
    external_id: row.externalId,
    via: row.via,
    created_at: timeOf(row.createdAt),
    updated_at: timeOf(row.updatedAt),
    generated_timestamp: Math.floor(row.updatedAt.getTime() / 1_000),
    type: row.type,
    subject: row.subject,
    raw_subject: row.subject,
    description: row.description,
    priority: row.priority,
    status: row.status,
    custom_status_id: null,
    recipient: null,
    requester_id: row.requesterId,
    submitter_id: row.submitterId,
    assignee_id: row.assigneeId,
    organization_id: row.organizationId,
    group_id: row.groupId,
    collaborator_ids: [],
    follower_ids: account.followers.get(row.id) ?? [],
    email_cc_ids: [],
    forum_topic_id: null,
    problem_id: null,
    has_incidents: false,
    is_public: comments.some(({ isPublic }) => isPublic),
    due_at: null,
    tags: row.tags.toSorted(),
    custom_fields: fields,
    // The same once more, under an older name.
    fields,
    satisfaction_rating: null,
    sharing_agreement_ids: [],
    followup_ids: row.followupIds,
    brand_id: null,
    allow_channelback: false,
    allow_attachments: true,
    from_messaging_channel: row.via.channel === 'native_messaging',
  };
};

/** One thing that was done to a ticket, as the API tells it. */
export const auditJson = ({
  id,
  ticketId,
  authorId,
  createdAt,
  via,
  custom,
  events,
}: AuditRow) => ({
  id,
  ticket_id: ticketId,
  created_at: timeOf(createdAt),
  author_id: authorId,
  metadata: { system: {}, custom },
  events,
  via,
});

/** A message or a note, as the API tells it. */
export const commentJson = (row: CommentRow) => ({
  id: row.id,
  type: 'Comment',
  author_id: row.authorId,
  body: row.body,
  html_body: row.htmlBody,
  plain_body: row.body,
  public: row.isPublic,
  attachments: row.files,
  audit_id: row.auditId,
  via: row.via,
  created_at: timeOf(row.createdAt),
  metadata: { system: {}, custom: row.custom },
});
