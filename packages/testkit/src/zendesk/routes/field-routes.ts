import { notFound, recordInvalid } from '../wire/refusal.ts';
import { created, idIn, list, ok, timeOf } from '../wire/call.ts';
import type { Answer, Call, Route } from '../wire/call.ts';
import { envelope, readFlag, readRecords, readText, readTextOrNull } from '../wire/values.ts';
import type { Json } from '../wire/values.ts';
import type { FieldRow, FieldType } from '../state/rows.ts';
import { systemFields } from '../state/system-fields.ts';

const TYPES: ReadonlySet<string> = new Set<FieldType>([
  'text',
  'textarea',
  'tagger',
  'decimal',
  'integer',
  'checkbox',
  'date',
  'regexp',
  'multiselect',
]);

const system = Object.values(systemFields);

type Shown = Omit<FieldRow, 'type'> & { type: string };

const shownSystem = ({ account }: Call): Shown[] => {
  const { createdAt } = account.fields.values().next().value ?? { createdAt: account.now() };
  const same = { active: true, options: [], tag: null, agentDescription: null, createdAt };
  return system.map((field) => ({ ...field, ...same }));
};

const fieldJson = (field: Shown, base: string) => ({
  url: `${base}/ticket_fields/${field.id}.json`,
  id: field.id,
  type: field.type,
  title: field.title,
  raw_title: field.title,
  description: '',
  raw_description: '',
  position: 9999,
  active: field.active,
  required: false,
  collapsed_for_agents: false,
  regexp_for_validation: null,
  title_in_portal: field.title,
  visible_in_portal: false,
  editable_in_portal: false,
  required_in_portal: false,
  tag: field.tag,
  removable: !system.some(({ id }) => id === field.id),
  agent_description: field.agentDescription,
  created_at: timeOf(field.createdAt),
  updated_at: timeOf(field.createdAt),
  ...(['tagger', 'multiselect'].includes(field.type) && {
    custom_field_options: field.options.map((option) => ({
      ...option,
      raw_name: option.name,
      default: false,
    })),
  }),
});

const fieldIn = (call: Call): FieldRow => {
  const field = call.account.fields.get(idIn(call));
  if (field) return field;
  throw notFound();
};

/** Values of drop-downs are tags: no two fields share one. @throws Refusal 422 */
const readOptions = ({ account }: Call, ask: Json, own: number | null): FieldRow['options'] => {
  const options = readRecords(ask, 'custom_field_options', 'ticket_field.custom_field_options');
  const taken = new Set(
    [...account.fields.values()]
      .filter(({ id }) => id !== own)
      .flatMap((field) => field.options.map(({ value }) => value)),
  );
  return (options ?? []).map((option) => {
    const name = readText(option, 'name');
    const value = readText(option, 'value')?.toLowerCase();
    if (!name || !value || /[\s,]/.test(value))
      throw recordInvalid('custom_field_options', 'Option: is invalid', 'InvalidValue');
    if (taken.has(value))
      throw recordInvalid('value', `Tag ${value} is already used`, 'DuplicateValue');
    taken.add(value);
    return { id: account.nextId(), name, value };
  });
};

const make = (call: Call): Answer => {
  const { account, base } = call;
  const ask = envelope(call.body, 'ticket_field');
  const type = readText(ask, 'type', 'ticket_field.type') ?? '';
  const title = readText(ask, 'title', 'ticket_field.title')?.trim() ?? '';
  if (title === '') throw recordInvalid('title', 'Title: cannot be blank', 'BlankValue');
  if (!TYPES.has(type)) throw recordInvalid('type', 'Type: is invalid', 'InvalidValue');
  const options = readOptions(call, ask, null);
  if (type === 'tagger' && options.length === 0)
    throw recordInvalid('custom_field_options', 'Options: cannot be blank', 'BlankValue');
  const field: FieldRow = {
    id: account.nextId(),
    title,
    type: type as FieldType,
    createdAt: account.now(),
    options,
    active: readFlag(ask, 'active', 'ticket_field.active') ?? true,
    agentDescription: readTextOrNull(ask, 'agent_description') ?? null,
    tag: readTextOrNull(ask, 'tag', 'ticket_field.tag') ?? null,
  };
  account.fields.set(field.id, field);
  return created({ ticket_field: fieldJson(field, base) });
};

const change = (call: Call): Answer => {
  const { account, base } = call;
  const field = fieldIn(call);
  const ask = envelope(call.body, 'ticket_field');
  const next: FieldRow = {
    ...field,
    title: readText(ask, 'title', 'ticket_field.title') ?? field.title,
    active: readFlag(ask, 'active', 'ticket_field.active') ?? field.active,
    agentDescription: readTextOrNull(ask, 'agent_description') ?? field.agentDescription,
    options:
      ask['custom_field_options'] === undefined ? field.options : readOptions(call, ask, field.id),
  };
  account.fields.set(field.id, next);
  return ok({ ticket_field: fieldJson(next, base) });
};

const remove = (call: Call): Answer => {
  call.account.fields.delete(fieldIn(call).id);
  return { status: 204 };
};

const path = '/ticket_fields';
const scope = null;

/** Custom fields of tickets. */
export const fieldRoutes: readonly Route[] = [
  {
    method: 'GET',
    path,
    may: 'agent',
    scope,
    handle: (call) =>
      list(
        call,
        'ticket_fields',
        [...shownSystem(call), ...call.account.fields.values()].map((field) =>
          fieldJson(field, call.base),
        ),
      ),
  },
  {
    method: 'GET',
    path: `${path}/:id`,
    may: 'agent',
    scope,
    handle: (call) => ok({ ticket_field: fieldJson(fieldIn(call), call.base) }),
  },
  { method: 'POST', path, may: 'admin', scope, handle: make },
  { method: 'PUT', path: `${path}/:id`, may: 'admin', scope, handle: change },
  { method: 'DELETE', path: `${path}/:id`, may: 'admin', scope, handle: remove },
];
