import type { Account } from '../state/account.ts';
import type { FieldRow, FieldValue, TicketRow } from '../state/rows.ts';
import type { Patch } from '../state/tickets.ts';
import { cleanHtml } from '../wire/html.ts';
import type { Json } from '../wire/json.ts';
import { valueOf } from '../wire/read-fields.ts';
import type { FieldReader } from '../wire/read-fields.ts';

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** Why a field does not take a value; null: it does. */
const why = (
  field: FieldRow,
  value: FieldValue,
): [string, 'invalid_value' | 'datatype_mismatch'] | null => {
  if (value === null) return null;
  const type = typeof value;
  const mismatch = (must: string): [string, 'datatype_mismatch'] => [
    `Value set is of type ${type}.It should be a/an ${must}`,
    'datatype_mismatch',
  ];
  switch (field.type) {
    case 'custom_number':
      return typeof value === 'number' && Number.isInteger(value) ? null : mismatch('Integer');
    case 'custom_decimal':
      return type === 'number' ? null : mismatch('Number');
    case 'custom_checkbox':
      return type === 'boolean' ? null : mismatch('Boolean');
    case 'custom_date':
      return typeof value === 'string' && isDay(value) ? null : mismatch('Date');
    case 'custom_text':
      if (typeof value !== 'string') return mismatch('String');
      return value.length > 255
        ? [`Has ${value.length} characters, it can have maximum of 255 characters`, 'invalid_value']
        : null;
    default:
      return type === 'string' ? null : mismatch('String');
  }
};

const readCustom = (
  account: Account,
  reader: FieldReader,
  sent: Json,
  before: ReadonlyMap<string, FieldValue>,
): ReadonlyMap<string, FieldValue> => {
  const { unknownField, unknownOption } = account.assumptions;
  const next = new Map(before);
  for (const [name, raw] of Object.entries(sent)) {
    const field = account.fieldNamed(name);
    const at = `custom_fields.${name}`;
    const value = valueOf(raw);
    if (!field) {
      if (unknownField === 'refused')
        reader.refuse(at, 'Unexpected/invalid field in request', 'invalid_field');
      continue;
    }
    const isText = typeof value === 'string' && field.type === 'custom_dropdown';
    if (isText && !field.choices.includes(value)) {
      if (unknownOption === 'refused')
        reader.refuse(at, `It should be one of these values: '${field.choices.join(',')}'`);
      continue;
    }
    const fault =
      value === undefined ? (['It is no value', 'datatype_mismatch'] as const) : why(field, value);
    if (fault) reader.refuse(at, fault[0], fault[1]);
    else next.set(name, value ?? null);
  }
  return next;
};

const readTags = (account: Account, reader: FieldReader): readonly string[] | undefined => {
  const tags = reader.texts('tags');
  const { tagCase, mostTagCharacters } = account.assumptions;
  if (tags?.some((tag) => tag.length > mostTagCharacters) === true)
    reader.refuse('tags', `It can have maximum of ${mostTagCharacters} characters in each`);
  if (tags?.some((tag) => tag.includes(',')) === true)
    reader.refuse('tags', 'It should not contain ,');
  if (tags === undefined) return undefined;
  const kept = tags
    .map((tag) => (tagCase === 'lowered' ? tag.trim().toLowerCase() : tag.trim()))
    .filter((tag) => tag !== '');
  // Two that differ in their case alone are the same tag.
  return kept.filter(
    (tag, at) => kept.findIndex((each) => each.toLowerCase() === tag.toLowerCase()) === at,
  );
};

const oneOf = (reader: FieldReader, name: string, from: readonly (number | string)[]): void => {
  reader.refuse(name, `It should be one of these values: '${from.join(',')}'`);
};

const demandKnown = (account: Account, reader: FieldReader, patch: Patch): void => {
  const statuses = [...account.statuses.keys()];
  if (patch.status !== undefined && !statuses.includes(patch.status))
    oneOf(reader, 'status', statuses);
  if (patch.priority !== undefined && ![1, 2, 3, 4].includes(patch.priority))
    oneOf(reader, 'priority', [1, 2, 3, 4]);
  if (typeof patch.type === 'string' && !account.types.includes(patch.type))
    oneOf(reader, 'type', account.types);
  const none = (name: string, what: string): void => {
    reader.refuse(name, `There is no ${what} matching the given ${name}`);
  };
  if (typeof patch.groupId === 'string' && !account.groups.has(patch.groupId))
    none('group_id', 'group');
  if (typeof patch.responderId === 'string') {
    const agent = account.agents.get(patch.responderId);
    const isFreddy = account.freddy?.id === patch.responderId;
    if (agent?.active !== true && !isFreddy) none('responder_id', 'agent');
  }
};

const isSet = <T>(value: T | undefined): value is T => value !== undefined;

/** What a request wants of the group and the agent of a ticket, together. */
const settle = (
  account: Account,
  reader: FieldReader,
  row: TicketRow | null,
  patch: Patch,
): Patch => {
  const group = patch.groupId === undefined ? (row?.groupId ?? null) : patch.groupId;
  const agentId = patch.responderId === undefined ? (row?.responderId ?? null) : patch.responderId;
  const agent = agentId === null ? null : account.agents.get(agentId);
  if (!agent || group === null || agent.groupIds.includes(group) || patch.groupId === undefined)
    return patch;
  const { groupWithoutAgent } = account.assumptions;
  if (groupWithoutAgent === 'refused')
    reader.refuse('responder_id', 'The agent is not a part of the given group');
  return groupWithoutAgent === 'clears' && patch.responderId === undefined
    ? { ...patch, responderId: null }
    : patch;
};

const demandFilled = (account: Account, reader: FieldReader, after: Patch): void => {
  if (after.status !== 4 && after.status !== 5) return;
  for (const { name, requiredForClosure } of account.fields.values())
    if (requiredForClosure && (after.fields?.get(name) ?? null) === null)
      reader.refuse(
        `custom_fields.${name}`,
        'It should not be blank as this is a mandatory field',
        'missing_field',
      );
};

/** What a request wants changed of a ticket; of a new one where `row` is null. The caller calls `reader.done()`. */
export const readTicketAsk = (
  account: Account,
  reader: FieldReader,
  row: TicketRow | null,
): Patch => {
  const custom = reader.record('custom_fields');
  const read = {
    subject: reader.text('subject'),
    description: reader.text('description'),
    status: reader.int('status'),
    priority: reader.int('priority'),
    source: reader.int('source'),
    type: reader.textOrNull('type'),
    groupId: reader.id('group_id'),
    responderId: reader.id('responder_id'),
    internalGroupId: reader.id('internal_group_id'),
    internalAgentId: reader.id('internal_agent_id'),
    companyId: reader.id('company_id'),
    tags: readTags(account, reader),
    fields: custom && readCustom(account, reader, custom, row?.fields ?? new Map()),
  };
  reader.overlook('due_by', 'fr_due_by', 'email_config_id', 'product_id', 'parent_id');
  const patch = Object.fromEntries(
    Object.entries(read).filter(([, value]) => isSet(value)),
  ) as Patch;
  if (patch.description !== undefined) patch.description = cleanHtml(patch.description);
  demandKnown(account, reader, patch);
  demandFilled(account, reader, { ...row, ...patch });
  return settle(account, reader, row, patch);
};
