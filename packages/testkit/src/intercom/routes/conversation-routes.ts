import { customerSays, comment, merge, note, setAttributes } from '../state/acts.ts';
import type { Answer, Call, Route } from '../wire/call.ts';
import { Refusal, invalid, missing } from '../wire/refusal.ts';
import { attributeValues } from '../state/attribute-values.ts';
import {
  must,
  readFlag,
  readId,
  readRecord,
  readRecords,
  readText,
  readTexts,
  readWhole,
} from '../wire/values.ts';
import {
  conversationOf,
  demandSince,
  doerOf,
  filesIn,
  shown,
  writable,
  written,
} from './conversation-access.ts';
import { ok } from '../wire/call.ts';

const show = (call: Call): Answer => shown(call, conversationOf(call).id, call.stale);

const put = (call: Call): Answer => {
  const { workspace, body, admin } = call;
  const { id } = writable(call);
  const title = readText(body, 'title');
  const read = readFlag(body, 'read');
  const companyId = readId(body, 'company_id');
  const values = attributeValues(workspace, readRecord(body, 'custom_attributes') ?? {});
  if (companyId !== undefined && !workspace.companies.has(companyId))
    throw new Refusal(404, 'company_not_found', 'Company Not Found');
  const by = { author: workspace.authorOf(admin.id), app: workspace.options.packageCode };
  workspace.conversations.change(id, {
    patch: {
      ...(title !== undefined && { title }),
      ...(read !== undefined && { read }),
      ...(companyId !== undefined && { companyId }),
    },
  });
  setAttributes(workspace, id, by, values);
  return written(call, id);
};

/** @throws Refusal 400 */
const bodyOf = ({ body }: Call): string => {
  const text = must(readText, body, 'body');
  if (text.trim() === '') throw missing('body');
  return text;
};

/** Answers that a customer may press, each with an id of its own. @throws Refusal 400 */
const optionsIn = ({ body }: Call): string[] =>
  must(readRecords, body, 'reply_options').map((option) => {
    must(readText, option, 'uuid');
    return must(readText, option, 'text');
  });

const adminReply = (call: Call, id: string): Answer => {
  const { workspace, body } = call;
  const type = must(readText, body, 'message_type');
  const by = doerOf(call);
  const files = filesIn(call);
  if ((readTexts(body, 'attachment_urls') ?? []).length > 10)
    throw invalid('attachment_urls can include up to 10 URLs', 'attachment_urls');
  readFlag(body, 'skip_notifications');
  readWhole(body, 'created_at');
  demandSince(call, 'skip_notifications', '2.15');
  const { mostNoteCharacters } = workspace.assumptions;
  if (type === 'note') {
    const html = bodyOf(call);
    if (mostNoteCharacters !== null && html.length > mostNoteCharacters)
      throw invalid('body is too long', 'body');
    note(workspace, id, by, html, files);
  } else if (type === 'comment') {
    if (!workspace.adminNamed(by.author.id).hasInboxSeat)
      throw new Refusal(403, 'forbidden', 'Admin does not have an inbox seat');
    comment(workspace, id, by, bodyOf(call), files);
  } else if (type === 'quick_reply') {
    const options = optionsIn(call);
    comment(workspace, id, by, readText(body, 'body') ?? options.join('<br>'));
  } else throw invalid('message_type must be comment, note or quick_reply', 'message_type');
  return written(call, id);
};

const contactReply = (call: Call, id: string): Answer => {
  const { workspace, body } = call;
  const row = conversationOf(call);
  const contact =
    readText(body, 'intercom_user_id') ??
    [...workspace.contacts.values()].find(
      ({ email, externalId }) =>
        (email !== null && email === readText(body, 'email')) ||
        (externalId !== null && externalId === readText(body, 'user_id')),
    )?.id;
  if (contact === undefined || !row.contactIds.includes(contact))
    throw new Refusal(404, 'not_found', 'User Not Found');
  if (must(readText, body, 'message_type') !== 'comment')
    throw invalid('message_type must be comment', 'message_type');
  customerSays(workspace, id, contact, bodyOf(call));
  return written(call, id);
};

const reply = (call: Call): Answer => {
  const { id } = writable(call);
  const type = must(readText, call.body, 'type');
  if (type === 'admin') return adminReply(call, id);
  if (type === 'user') return contactReply(call, id);
  throw invalid('type must be admin or user', 'type');
};

const mergeAway = (call: Call): Answer => {
  const { workspace, body } = call;
  const { id, mergedInto } = conversationOf(call);
  const into = String(must(readWhole, body, 'merge_into_conversation_id'));
  const failed = (message: string): Refusal => new Refusal(422, 'merge_failed', message);
  if (into === id) throw failed('Cannot merge a conversation into itself');
  if (mergedInto !== null) throw failed('Secondary conversation has already been merged');
  if (!workspace.conversations.has(into)) throw failed('Primary conversation not found');
  merge(workspace, id, into);
  return written(call, into);
};

const remove = (call: Call): Answer => {
  const { id } = conversationOf(call);
  call.workspace.conversations.remove(id);
  call.workspace.effects += 1;
  return ok({ id, object: 'conversation', deleted: true });
};

const redact = (call: Call): Answer => {
  const { workspace, body } = call;
  const id = must(readText, body, 'conversation_id');
  workspace.conversations.row(id);
  if (must(readText, body, 'type') !== 'conversation_part')
    throw invalid('type must be conversation_part', 'type');
  workspace.conversations.redact(id, must(readText, body, 'conversation_part_id'));
  return written(call, id);
};

const path = '/conversations/:id';
const scope = 'write_conversations';

/** Conversations themselves, and what is said in them. */
export const conversationRoutes: readonly Route[] = [
  { method: 'GET', path, scope: 'read_conversations', handle: show },
  {
    method: 'PUT',
    path,
    scope,
    fields: ['read', 'title', 'custom_attributes', 'company_id'],
    handle: put,
  },
  { method: 'DELETE', path, scope, handle: remove },
  {
    method: 'POST',
    path: `${path}/reply`,
    scope,
    fields: [
      'message_type',
      'type',
      'body',
      'admin_id',
      'created_at',
      'reply_options',
      'attachment_urls',
      'attachment_files',
      'skip_notifications',
      'intercom_user_id',
      'email',
      'user_id',
    ],
    handle: reply,
  },
  {
    method: 'POST',
    path: `${path}/merge`,
    scope,
    since: '2.16',
    fields: ['merge_into_conversation_id'],
    handle: mergeAway,
  },
  {
    method: 'POST',
    path: '/conversations/redact',
    scope,
    fields: ['type', 'conversation_id', 'conversation_part_id', 'source_id'],
    handle: redact,
  },
];
