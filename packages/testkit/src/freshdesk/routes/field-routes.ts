import type { Account } from '../state/account.ts';
import type { FieldRow, FieldType } from '../state/rows.ts';
import { created, idIn, list, nothing, num, ok, timeOf } from '../wire/call.ts';
import type { Answer, Call, Route } from '../wire/call.ts';
import type { Json } from '../wire/json.ts';
import { FieldReader } from '../wire/read-fields.ts';
import { notFound, notOnPlan } from '../wire/refusal.ts';

const TYPES: readonly FieldType[] = [
  'custom_text',
  'custom_paragraph',
  'custom_dropdown',
  'custom_number',
  'custom_decimal',
  'custom_checkbox',
  'custom_date',
  'custom_url',
];

const common = (row: FieldRow) => ({
  id: num(row.id),
  name: row.name,
  label: row.label,
  type: row.type,
  default: false,
  required_for_closure: row.requiredForClosure,
  required_for_agents: false,
  customers_can_edit: false,
  label_for_customers: row.label,
  required_for_customers: false,
  displayed_to_customers: false,
  created_at: timeOf(row.createdAt),
  updated_at: timeOf(row.createdAt),
});

/** Fields that every account has. */
const builtIn = ({ statuses, types, agents, groups }: Account): Json[] => {
  const field = (name: string, label: string, choices?: unknown) => ({
    name,
    label,
    type: `default_${name}`,
    default: true,
    ...(choices !== undefined && { choices }),
  });
  return [
    field('requester', 'Search a requester'),
    field('subject', 'Subject'),
    field('ticket_type', 'Type', types),
    field('source', 'Source', { Email: 1, Portal: 2, Phone: 3, Chat: 7, 'Feedback Widget': 9 }),
    field('status', 'Status', Object.fromEntries(statuses)),
    field('priority', 'Priority', { Low: 1, Medium: 2, High: 3, Urgent: 4 }),
    field(
      'group',
      'Group',
      Object.fromEntries([...groups.values()].map(({ id, name }) => [name, num(id)])),
    ),
    field(
      'agent',
      'Agent',
      Object.fromEntries([...agents.values()].map(({ id, name }) => [name, num(id)])),
    ),
    field('description', 'Description'),
    field('company', 'Company'),
  ].map((each, at) => ({ id: at + 1, position: at + 1, ...each }));
};

const own = ({ fields }: Account): FieldRow[] =>
  [...fields.values()].filter(({ archived }) => !archived);

const all = (call: Call): Answer => {
  const { account } = call;
  const type = call.query.get('type');
  const rows = [
    ...builtIn(account),
    ...own(account).map((row, at) => ({
      ...common(row),
      description: row.label,
      position: 11 + at,
      ...(row.type === 'custom_dropdown' && { choices: row.choices }),
    })),
  ];
  return ok(rows.filter((row) => type === null || row['type'] === type));
};

const onPlan = ({ account }: Call): void => {
  if (!account.assumptions.adminFields) throw notOnPlan(account.assumptions.missingPlan);
};

const adminJson = (row: FieldRow): Json => ({
  ...common(row),
  position: 1,
  archived: row.archived,
  has_section: false,
  ...(row.type === 'custom_dropdown' && {
    choices: row.choices.map((value, at) => ({
      id: at + 1,
      label: value,
      value,
      position: at + 1,
      parent_choice_id: null,
    })),
  }),
});

const adminAll = (call: Call): Answer => {
  onPlan(call);
  return list(call, own(call.account).map(adminJson));
};

const find = (call: Call): FieldRow => {
  const row = call.account.fields.get(idIn(call));
  if (!row || row.archived) throw notFound();
  return row;
};

const adminOne = (call: Call): Answer => {
  onPlan(call);
  return ok(adminJson(find(call)));
};

const readChoices = (reader: FieldReader): readonly string[] | undefined => {
  const sent = reader.records('choices');
  const values = sent?.map(({ value, label }) => value ?? label);
  if (values === undefined) return undefined;
  const texts = values.filter((each) => typeof each === 'string' && each !== '');
  if (texts.length !== values.length)
    reader.refuse('choices', 'It should contain elements of type key/value pair');
  return texts as string[];
};

const overlooked = [
  'label_for_customers',
  'position',
  'required_for_agents',
  'required_for_customers',
  'customers_can_edit',
  'displayed_to_customers',
  'portal_cc',
  'portal_cc_to',
];

const create = (call: Call): Answer => {
  onPlan(call);
  const { account } = call;
  const reader = new FieldReader(call.body);
  const label = reader.text('label');
  const type = TYPES.find((each) => each === reader.text('type'));
  const choices = readChoices(reader);
  const requiredForClosure = reader.flag('required_for_closure') ?? false;
  reader.overlook(...overlooked);
  reader.require('label', label);
  reader.require('label_for_customers', call.body['label_for_customers']);
  if (type === undefined)
    reader.refuse('type', `It should be one of these values: '${TYPES.join(',')}'`);
  if (type === 'custom_dropdown' && (choices ?? []).length === 0)
    reader.refuse(
      'choices',
      'It should not be blank as this is a mandatory field',
      'missing_field',
    );
  if (own(account).some((each) => each.label.toLowerCase() === label?.toLowerCase()))
    reader.refuse('label', 'It should be a unique value', 'duplicate_value');
  reader.done();
  const row = account.addField(
    { label: label ?? '', type: type ?? 'custom_text' },
    { choices: choices ?? [], requiredForClosure },
  );
  return created(adminJson(row));
};

const update = (call: Call): Answer => {
  onPlan(call);
  const row = find(call);
  const reader = new FieldReader(call.body);
  const label = reader.text('label');
  const choices = readChoices(reader);
  const requiredForClosure = reader.flag('required_for_closure');
  reader.overlook(...overlooked);
  reader.done();
  const next: FieldRow = {
    ...row,
    label: label ?? row.label,
    requiredForClosure: requiredForClosure ?? row.requiredForClosure,
    // Choices that are not told stay.
    choices: [...new Set([...row.choices, ...(choices ?? [])])],
  };
  call.account.fields.set(row.id, next);
  return ok(adminJson(next));
};

const remove = (call: Call): Answer => {
  onPlan(call);
  const row = find(call);
  call.account.fields.set(row.id, { ...row, archived: true });
  return nothing();
};

const path = '/admin/ticket_fields';
const may = 'admin';

/** Fields of tickets. */
export const fieldRoutes: readonly Route[] = [
  { method: 'GET', path: '/ticket_fields', may: 'agent', handle: all },
  { method: 'GET', path, may, handle: adminAll },
  { method: 'POST', path, may, handle: create },
  { method: 'GET', path: `${path}/:id`, may, handle: adminOne },
  { method: 'PUT', path: `${path}/:id`, may, handle: update },
  { method: 'DELETE', path: `${path}/:id`, may, handle: remove },
];
