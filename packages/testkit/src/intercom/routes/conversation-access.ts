import { Refusal, invalid } from '../wire/refusal.ts';
import { isJson, must, readId, readRecords } from '../wire/values.ts';
import { ok } from '../wire/call.ts';
import type { Answer, Call } from '../wire/call.ts';
import type { Doer } from '../state/acts.ts';
import type { ConversationRow, FileRow } from '../state/rows.ts';
import { wholeJson } from '../wire/conversation-json.ts';
import { isSince } from '../wire/version.ts';
import type { Version } from '../wire/version.ts';

/** The conversation that a path names. @throws Refusal 404 */
export const conversationOf = ({ workspace, params }: Call): ConversationRow =>
  workspace.conversations.row(params['id'] ?? '');

/** The same of a write. @throws Refusal 404, 422 */
export const writable = (call: Call): ConversationRow => {
  const row = conversationOf(call);
  if (row.mergedInto !== null && call.workspace.assumptions.writesToMerged === 'refused')
    throw new Refusal(422, 'conversation_merged', 'Conversation has been merged');
  return row;
};

/** Who a write is done as: the teammate it names, with the app. @throws Refusal 400, 404 */
export const doerOf = ({ workspace, body }: Call): Doer => {
  const admin = workspace.adminNamed(must(readId, body, 'admin_id'));
  return { author: workspace.authorOf(admin.id), app: workspace.options.packageCode };
};

const shownIn = ({ query, version, origin }: Call) => {
  const as = query.get('display_as');
  if (as !== null && as !== 'plaintext')
    throw invalid('display_as must be plaintext', 'display_as');
  return { version, isPlain: as === 'plaintext', origin };
};

/** A conversation as it is told to who asks. */
export const shown = (call: Call, id: string, ago = 0): Answer =>
  ok(wholeJson(call.workspace, id, shownIn(call), ago));

/** The same after a write, which counts. */
export const written = (call: Call, id: string): Answer => {
  call.workspace.effects += 1;
  return shown(call, id);
};

/** Refuses a field that a version has not yet. @throws Refusal 400 */
export const demandSince = ({ body, version }: Call, field: string, since: Version): void => {
  if (body[field] !== undefined && !isSince(version, since))
    throw invalid(`${field} is not a known parameter`, field);
};

const MOST_FILES = 10;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Files that come with a part. @throws Refusal 400 */
export const filesIn = ({ workspace, body }: Call): FileRow[] => {
  const given = readRecords(body, 'attachment_files') ?? [];
  if (given.length > MOST_FILES)
    throw invalid('attachment_files can include up to 10 files', 'attachment_files');
  return given.map((file) => {
    const { name, content_type: contentType, data } = file;
    const isWhole =
      isJson(file) && [name, contentType, data].every((each) => typeof each === 'string');
    if (!isWhole || !BASE64.test(String(data)) || String(data) === '')
      throw invalid('attachment_files is not valid', 'attachment_files');
    if (workspace.assumptions.fileTypes === 'images' && !String(contentType).startsWith('image/'))
      throw invalid('attachment type is not supported', 'attachment_files');
    const bytes = Buffer.from(String(data), 'base64');
    return { name: String(name), contentType: String(contentType), bytes };
  });
};
