import { addAttribute } from '../seed.ts';
import { ok } from '../wire/call.ts';
import type { Answer, Call, Route } from '../wire/call.ts';
import { Refusal, invalid, notFound } from '../wire/refusal.ts';
import { must, readFlag, readRecords, readText, readTexts, secondsOf } from '../wire/values.ts';
import type { Json } from '../wire/values.ts';
import type { AttributeRow, AttributeType } from '../state/rows.ts';

const TYPES: readonly AttributeType[] = [
  'string',
  'integer',
  'list',
  'decimal',
  'boolean',
  'datetime',
  'relationship',
  'files',
];

const refuse = (message: string): Refusal => new Refusal(422, 'parameter_invalid', message);

const attributeJson = (row: AttributeRow): Json => ({
  type: 'conversation_attribute',
  id: row.id,
  name: row.name,
  description: row.description,
  data_type: row.type,
  required: false,
  visible_to_team_ids: row.visibleToTeamIds.map(Number),
  archived: row.archived,
  created_at: secondsOf(row.createdAt),
  updated_at: secondsOf(row.createdAt),
  ...(row.type === 'list' && { options: row.options }),
  ...(row.type === 'string' && { multiline: false }),
});

const list = ({ workspace, query }: Call): Answer => {
  const rows = [...workspace.attributes.values()];
  const shown = query.get('include_archived') === 'true' ? rows : rows.filter((r) => !r.archived);
  return ok({ type: 'list', data: shown.map(attributeJson) });
};

const create = ({ workspace, body }: Call): Answer => {
  const name = must(readText, body, 'name');
  const type = must(readText, body, 'data_type') as AttributeType;
  if (!TYPES.includes(type))
    throw refuse(`data_type '${type}' is not valid. Allowed types: ${TYPES.join(', ')}`);
  const options = (readRecords(body, 'options') ?? []).map((option) =>
    must(readText, option, 'label'),
  );
  if (type === 'list' && options.length === 0) throw refuse('options are required for a list');
  if (type !== 'list' && options.length > 0) throw refuse('options are for lists only');
  if (name.trim() === '') throw refuse('name is required');
  if (
    [...workspace.attributes.values()].some(
      (row) => !row.archived && row.name.toLowerCase() === name.toLowerCase(),
    )
  )
    throw refuse('You already have an attribute with that name');
  readFlag(body, 'required');
  readFlag(body, 'multiline');
  const visible = readTexts(body, 'visible_to_team_ids') ?? [];
  if (visible.some((id) => !workspace.teams.has(id))) throw invalid('team not found');
  const row = {
    ...addAttribute(workspace, { name, type, options }),
    description: readText(body, 'description') ?? '',
    visibleToTeamIds: visible,
  };
  workspace.attributes.set(row.id, row);
  return ok(attributeJson(row));
};

/** One more option of a list; the answer is the whole attribute. */
const addOption = ({ workspace, params, body }: Call): Answer => {
  const row = workspace.attributes.get(Number(params['id']));
  if (!row || row.archived)
    throw notFound('Conversation attribute not found', 'conversation_attribute_not_found');
  if (row.type !== 'list') throw refuse('Options can only be managed on list attributes');
  const label = must(readText, body, 'label');
  if (row.options.some((option) => option.label.toLowerCase() === label.toLowerCase()))
    throw refuse('label has already been taken');
  const option = { id: workspace.nextId(), label, archived: false };
  const changed = { ...row, options: [...row.options, option] };
  workspace.attributes.set(row.id, changed);
  return ok(attributeJson(changed));
};

/** Custom attributes of conversations; older versions know those of contacts and companies alone. */
export const attributeRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/conversations/attributes',
    scope: 'gather_app_data',
    since: '2.16',
    handle: list,
  },
  {
    method: 'POST',
    path: '/conversations/attributes',
    scope: 'write_data_attributes',
    since: '2.16',
    fields: [
      'name',
      'data_type',
      'description',
      'options',
      'visible_to_team_ids',
      'required',
      'multiline',
    ],
    handle: create,
  },
  {
    method: 'POST',
    path: '/conversations/attributes/:id/options',
    scope: 'write_data_attributes',
    since: '2.16',
    fields: ['label'],
    handle: addOption,
  },
];
