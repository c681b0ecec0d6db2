import { cleanHtml, htmlOf, textOf } from '../wire/comment-text.ts';
import { invalidAttribute, recordInvalid } from '../wire/refusal.ts';
import {
  readFlag,
  readId,
  readIds,
  readRecord,
  readRecords,
  readTags,
  readText,
  readTextOrNull,
  readTexts,
} from '../wire/values.ts';
import type { Json } from '../wire/values.ts';
import type { Call } from '../wire/call.ts';
import type { Said } from '../state/tickets.ts';
import type { FileRow, Priority, Status } from '../state/rows.ts';

const STATUSES = ['new', 'open', 'pending', 'hold', 'solved', 'closed'];
const PRIORITIES = ['low', 'normal', 'high', 'urgent'];
const TYPES = ['problem', 'incident', 'question', 'task'];
const LONGEST_COMMENT = 65_536;

const oneOf = (ask: Json, name: string, allowed: readonly string[]): string | null | undefined => {
  const value = readTextOrNull(ask, name, `ticket.${name}`);
  if (value === undefined || value === null || allowed.includes(value)) return value;
  const title = `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`;
  throw recordInvalid(name, `${title}: ${value} is not one of the allowed values`, 'InvalidValue');
};

/** Files that were uploaded for it; tokens nobody knows are passed over. */
const filesOf = ({ account }: Call, comment: Json): FileRow[] =>
  (readTexts(comment, 'uploads', 'ticket.comment.uploads') ?? []).flatMap((token) => {
    const upload = account.uploads.get(token);
    return upload && upload.endsAt > account.now().getTime() ? [upload.file] : [];
  });

/** What is said along with a change; an empty text says nothing. @throws Refusal */
const readSaid = (call: Call, ask: Json, firstPublic: boolean): Said | null => {
  const comment = readRecord(ask, 'comment', 'ticket.comment');
  if (!comment) return null;
  const html = readText(comment, 'html_body', 'ticket.comment.html_body');
  const body = readText(comment, 'body', 'ticket.comment.body');
  const isPublic = readFlag(comment, 'public', 'ticket.comment.public') ?? firstPublic;
  const authorId = readId(comment, 'author_id', 'ticket.comment.author_id') ?? call.user?.id ?? 0;
  if (!call.account.users.has(authorId))
    throw recordInvalid('comment', 'Author: is invalid', 'InvalidValue');
  const text = html === undefined ? (body ?? '') : textOf(html);
  if (text.trim() === '') return null;
  if (text.length > LONGEST_COMMENT)
    throw recordInvalid('comment', 'Comment: is too long', 'ValueTooLong');
  const htmlBody = html === undefined ? htmlOf(text) : cleanHtml(html);
  return { authorId, body: text, htmlBody, isPublic, files: filesOf(call, comment) };
};

const readFields = (ask: Json): { id: number; value: unknown }[] => {
  // A list of ids and values, or one record by id; `fields` is its older name.
  const given = ask['custom_fields'] ?? ask['fields'];
  if (given !== undefined && !Array.isArray(given)) {
    const record = readRecord({ given }, 'given', 'ticket.custom_fields') ?? {};
    return Object.entries(record).map(([id, value]) => ({ id: Number(id), value }));
  }
  const records = readRecords({ given }, 'given', 'ticket.custom_fields') ?? [];
  return records.map((record) => {
    const id = readId(record, 'id', 'ticket.custom_fields.id');
    if (typeof id !== 'number') throw invalidAttribute('ticket.custom_fields.id', 'be an integer');
    return { id, value: record['value'] };
  });
};

/** What is left out stays as it is. */
const present = <T extends object>(record: T) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as {
    [Name in keyof T]?: Exclude<T[Name], undefined>;
  };

/** Reads what is asked of a ticket: wrong types are refused, names nobody knows passed over. @throws Refusal 400, 422 */
export const readTicketAsk = (call: Call, ask: Json, firstPublic: boolean) => {
  const metadata = readRecord(ask, 'metadata', 'ticket.metadata') ?? {};
  const description = readText(ask, 'description', 'ticket.description');
  return {
    patch: present({
      subject: readText(ask, 'subject', 'ticket.subject'),
      status: (oneOf(ask, 'status', STATUSES) ?? undefined) as Status | undefined,
      priority: oneOf(ask, 'priority', PRIORITIES) as Priority | null | undefined,
      type: oneOf(ask, 'type', TYPES),
      assigneeId: readId(ask, 'assignee_id', 'ticket.assignee_id'),
      groupId: readId(ask, 'group_id', 'ticket.group_id'),
      organizationId: readId(ask, 'organization_id', 'ticket.organization_id'),
      externalId: readTextOrNull(ask, 'external_id', 'ticket.external_id'),
    }),
    requesterId: readId(ask, 'requester_id', 'ticket.requester_id') ?? undefined,
    requester: readRecord(ask, 'requester', 'ticket.requester'),
    given: readFields(ask),
    tags: readTags(ask, 'tags', 'ticket.tags'),
    said: readSaid(
      call,
      ask['comment'] === undefined && description !== undefined
        ? { comment: { body: description } }
        : ask,
      firstPublic,
    ),
    custom: metadata,
    stamp:
      readFlag(ask, 'safe_update', 'ticket.safe_update') === true
        ? (readText(ask, 'updated_stamp', 'ticket.updated_stamp') ?? '')
        : null,
    followupOf: readId(ask, 'via_followup_source_id', 'ticket.via_followup_source_id') ?? undefined,
    macroIds: readIds(ask, 'macro_ids', 'ticket.macro_ids') ?? [],
  };
};
