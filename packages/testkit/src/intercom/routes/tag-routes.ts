import { setTag } from '../state/acts.ts';
import { ok } from '../wire/call.ts';
import type { Answer, Call, Route } from '../wire/call.ts';
import { tagJson } from '../wire/people-json.ts';
import { Refusal, invalid, notFound } from '../wire/refusal.ts';
import { must, readId, readText, secondsOf } from '../wire/values.ts';
import { doerOf, writable } from './conversation-access.ts';

const list = ({ workspace }: Call): Answer =>
  ok({ type: 'list', data: [...workspace.tags.values()].map(tagJson) });

const create = ({ workspace, body }: Call): Answer => {
  const name = must(readText, body, 'name');
  const id = readId(body, 'id');
  if (name.trim() === '' || name.length > 255) throw invalid('invalid tag parameters', 'name');
  if (id === undefined) return ok(tagJson(workspace.tagNamed(name)));
  if (!workspace.tags.has(id)) throw notFound('Tag not found', 'tag_not_found');
  const tag = { id, name };
  workspace.tags.set(id, tag);
  return ok(tagJson(tag));
};

const show = ({ workspace, params }: Call): Answer => {
  const tag = workspace.tags.get(params['id'] ?? '');
  if (!tag) throw notFound('Tag not found', 'tag_not_found');
  return ok(tagJson(tag));
};

/** Puts a tag on a conversation, or takes it off; both say which tag it was. */
const set = (call: Call, tag: string, on: boolean): Answer => {
  const { workspace } = call;
  const { id, tags } = writable(call);
  const by = doerOf(call);
  const row = workspace.tags.get(tag);
  const had = tags.find((each) => each.id === tag);
  if (!row || (!on && !had)) throw notFound('Tag not found', 'tag_not_found');
  if (on && had && workspace.assumptions.tagAgain === 'refused')
    throw new Refusal(422, 'tag_already_applied', 'Tag has been applied already');
  setTag(workspace, id, by, tag, on);
  workspace.effects += 1;
  const at = had?.at ?? workspace.now();
  return ok({
    ...tagJson(row),
    applied_at: secondsOf(at),
    applied_by: { type: 'admin', id: by.author.id },
  });
};

/** Tags of the workspace, and of conversations. */
export const tagRoutes: readonly Route[] = [
  { method: 'GET', path: '/tags', scope: 'read_tags', handle: list },
  { method: 'POST', path: '/tags', scope: 'write_tags', fields: ['name', 'id'], handle: create },
  { method: 'GET', path: '/tags/:id', scope: 'read_tags', handle: show },
  {
    method: 'POST',
    path: '/conversations/:id/tags',
    scope: 'write_tags',
    fields: ['id', 'admin_id'],
    handle: (call) => set(call, must(readId, call.body, 'id'), true),
  },
  {
    method: 'DELETE',
    path: '/conversations/:id/tags/:tag',
    scope: 'write_tags',
    fields: ['admin_id'],
    handle: (call) => set(call, call.params['tag'] ?? '', false),
  },
];
