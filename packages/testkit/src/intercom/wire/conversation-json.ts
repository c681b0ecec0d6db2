import type { AiAgentRow, Author, ConversationRow, FileRow, PartRow } from '../state/rows.ts';
import type { Workspace } from '../state/workspace.ts';
import { plainOf } from './html.ts';
import { companyJson } from './people-json.ts';
import { secondsOf, secondsOrNull } from './values.ts';
import type { Json } from './values.ts';
import { isSince } from './version.ts';
import type { Version } from './version.ts';

/** How something is to be shown. */
export interface Shown {
  version: Version;
  /** Bodies as texts, without HTML. */
  isPlain: boolean;
  /** Where files lead. */
  origin: string;
}

/** Parts of a conversation that are told at most. */
const MOST_PARTS = 500;

/** Names that resolution states had before 2.15. */
const OLD_STATES: Readonly<Record<string, string>> = {
  escalated: 'routed_to_team',
  negative_feedback: 'routed_to_team',
  procedure_handoff: 'routed_to_team',
};

const authorJson = ({ type, id, name, email, fromAiAgent, isAiAnswer }: Author): Json => ({
  type,
  id,
  name,
  email,
  ...(type === 'admin' || type === 'bot'
    ? { from_ai_agent: fromAiAgent ?? false, is_ai_answer: isAiAnswer ?? false }
    : {}),
});

const fileJson = (part: string, at: number, { name, contentType, bytes }: FileRow, on: Shown) => ({
  type: 'upload',
  name,
  url: `${on.origin}/downloads/${part}/${at}`,
  content_type: contentType,
  filesize: bytes.length,
  width: null,
  height: null,
});

const assignedJson = (assigned: PartRow['assignedTo']): Json | null =>
  assigned === null ? null : { type: assigned.type, id: assigned.id };

export const partJson = (part: PartRow, on: Shown): Json => ({
  type: 'conversation_part',
  id: part.id,
  part_type: part.partType,
  body: part.body === null || !on.isPlain ? part.body : plainOf(part.body),
  created_at: secondsOf(part.createdAt),
  updated_at: secondsOf(part.createdAt),
  notified_at: secondsOf(part.createdAt),
  assigned_to: assignedJson(part.assignedTo),
  author: authorJson(part.author),
  attachments: part.files.map((file, at) => fileJson(part.id, at, file, on)),
  external_id: null,
  redacted: part.redacted,
  email_message_metadata: null,
  metadata: {},
  state: part.state,
  tags: [],
  event_details: part.eventDetails,
  app_package_code: part.appPackageCode,
});

const aiJson = (ai: AiAgentRow, version: Version): Json => ({
  source_type: ai.sourceType,
  source_title: ai.sourceTitle,
  last_answer_type: ai.lastAnswerType,
  resolution_state:
    ai.resolutionState === null || isSince(version, '2.15')
      ? ai.resolutionState
      : (OLD_STATES[ai.resolutionState] ?? ai.resolutionState),
  rating: ai.rating,
  rating_remark: ai.ratingRemark,
  created_at: null,
  updated_at: null,
  content_sources: {
    type: 'content_source.list',
    total_count: ai.contentSources.length,
    content_sources: ai.contentSources.map(({ type, title, url, locale }) => ({
      content_type: type,
      url,
      title,
      locale,
    })),
  },
});

const listOf = (name: string, key: string, rows: readonly unknown[]): Json => ({
  type: `${name}.list`,
  [key]: rows,
});

/** Before 2.16 nobody was null, and the two old priorities had other names. */
const assigneeOf = (id: string | null, version: Version): number | null => {
  if (id !== null) return Number(id);
  return isSince(version, '2.16') ? 0 : null;
};
const priorityOf = ({ priority }: ConversationRow, version: Version): string => {
  if (isSince(version, '2.16')) return priority;
  return priority === 'high' || priority === 'urgent' ? 'priority' : 'not_priority';
};

const statisticsOf = (parts: readonly PartRow[], { createdAt }: ConversationRow): Json => {
  const of = (type: string) => parts.filter(({ partType }) => partType === type);
  const replies = of('comment').filter(({ author }) => author.type === 'admin');
  const [assigned, closed, reopened] = [of('assignment'), of('close'), of('open')];
  const at = (part: PartRow | undefined): number | null => secondsOrNull(part?.createdAt ?? null);
  return {
    type: 'conversation_statistics',
    time_to_admin_reply:
      replies[0] === undefined ? null : secondsOf(replies[0].createdAt) - secondsOf(createdAt),
    first_admin_reply_at: at(replies[0]),
    last_admin_reply_at: at(replies.at(-1)),
    first_assignment_at: at(assigned[0]),
    last_assignment_at: at(assigned.at(-1)),
    first_close_at: at(closed[0]),
    last_close_at: at(closed.at(-1)),
    count_assignments: assigned.length,
    count_reopens: reopened.length,
    count_conversation_parts: parts.length,
  };
};

/** A conversation without its parts. */
export const conversationJson = (
  workspace: Workspace,
  row: ConversationRow,
  on: Shown,
): Record<string, unknown> => {
  const { version } = on;
  const tags = row.tags.map(({ id, at, by }) => ({
    type: 'tag',
    id,
    name: workspace.tags.get(id)?.name ?? '',
    applied_at: secondsOf(at),
    applied_by: { type: 'admin', id: by },
  }));
  const contacts = row.contactIds.map((id) => ({
    type: 'contact',
    id,
    external_id: workspace.contacts.get(id)?.externalId ?? null,
  }));
  const linked =
    row.mergedInto === null || workspace.assumptions.mergedShows === 'nothing'
      ? []
      : [{ type: 'conversation', id: row.mergedInto, category: null }];
  const company = workspace.companies.get(row.companyId ?? '');
  const parts = workspace.conversations.parts(row.id, row.version);
  const teammates = new Set(
    parts.flatMap(({ author }) => (author.type === 'admin' ? [author.id] : [])),
  );
  return {
    type: 'conversation',
    id: row.id,
    title: row.title,
    created_at: secondsOf(row.createdAt),
    updated_at: secondsOf(row.updatedAt),
    waiting_since: secondsOrNull(row.waitingSince),
    snoozed_until: secondsOrNull(row.snoozedUntil),
    open: row.state !== 'closed',
    state: row.state,
    read: row.read,
    priority: priorityOf(row, version),
    admin_assignee_id: assigneeOf(row.admin, version),
    team_assignee_id: assigneeOf(row.team, version),
    tags: listOf('tag', 'tags', tags),
    conversation_rating:
      row.rating === null
        ? null
        : {
            rating: row.rating.rating,
            remark: row.rating.remark,
            created_at: secondsOf(row.rating.at),
            updated_at: secondsOf(row.rating.at),
            contact: contacts[0] ?? null,
            teammate: row.rating.teammate && { type: 'admin', id: row.rating.teammate },
          },
    source: {
      type: row.source.type,
      id: row.source.id,
      delivered_as: 'customer_initiated',
      subject: row.source.subject,
      body: on.isPlain ? plainOf(row.source.body) : row.source.body,
      author: authorJson(row.source.author),
      attachments: [],
      url: null,
      redacted: false,
    },
    contacts: listOf('contact', 'contacts', contacts),
    teammates: listOf(
      'admin',
      'teammates',
      [...teammates].map((id) => ({ type: 'admin', id })),
    ),
    custom_attributes: row.attributes,
    first_contact_reply:
      row.firstContactReplyAt === null
        ? null
        : { created_at: secondsOf(row.firstContactReplyAt), type: 'conversation', url: null },
    sla_applied: null,
    statistics: statisticsOf(parts, row),
    linked_objects: { type: 'list', data: linked, total_count: linked.length, has_more: false },
    ai_agent_participated: row.ai !== null,
    ai_agent: row.ai === null ? null : aiJson(row.ai, version),
    ...(isSince(version, '2.16') && {
      channel: { initial: 'messenger', current: 'messenger' },
      company: company === undefined ? null : companyJson(workspace, company),
    }),
  };
};

/** A conversation with its latest parts; `ago`: as it was so many changes ago. */
export const wholeJson = (
  workspace: Workspace,
  id: string,
  on: Shown,
  ago = 0,
): Record<string, unknown> => {
  const row = workspace.conversations.row(id, ago);
  const parts = workspace.conversations.parts(id, row.version);
  const latest = parts.slice(-MOST_PARTS);
  return {
    ...conversationJson(workspace, row, on),
    conversation_parts: {
      type: 'conversation_part.list',
      conversation_parts: latest.map((part) => partJson(part, on)),
      total_count: parts.length,
    },
  };
};
