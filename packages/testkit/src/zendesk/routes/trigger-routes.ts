import { isKnownField } from '../hooks/conditions.ts';
import { notFound, recordInvalid } from '../wire/refusal.ts';
import { created, idIn, list, ok, timeOf } from '../wire/call.ts';
import type { Answer, Call, Route } from '../wire/call.ts';
import {
  envelope,
  readFlag,
  readRecord,
  readRecords,
  readText,
  readTextOrNull,
} from '../wire/values.ts';
import type { Json } from '../wire/values.ts';
import type { Condition, TriggerRow } from '../state/webhooks.ts';

const triggerJson = (row: TriggerRow, base: string) => ({
  url: `${base}/triggers/${row.id}.json`,
  id: row.id,
  title: row.title,
  active: row.active,
  description: row.description,
  conditions: row.conditions,
  actions: row.actions,
  category_id: null,
  default: false,
  position: 0,
  created_at: timeOf(row.createdAt),
  updated_at: timeOf(row.createdAt),
});

const triggerIn = (call: Call): TriggerRow => {
  const row = call.account.triggers.get(idIn(call));
  if (row) return row;
  throw notFound();
};

const conditionsIn = (record: Json, name: string): Condition[] =>
  (readRecords(record, name, `trigger.conditions.${name}`) ?? []).map((each) => {
    const field = readText(each, 'field') ?? '';
    const operator = readText(each, 'operator') ?? 'is';
    if (!isKnownField(field))
      throw recordInvalid('base', `Condition ${field} is not supported`, 'InvalidValue');
    return { field, operator, value: readTextOrNull(each, 'value') ?? null };
  });

const actionsIn = (call: Call, ask: Json): readonly Json[] => {
  const actions = readRecords(ask, 'actions', 'trigger.actions') ?? [];
  if (actions.length === 0)
    throw recordInvalid('base', 'You must add at least one action', 'BlankValue');
  for (const { field, value } of actions) {
    if (field !== 'notification_webhook') continue;
    const webhook: unknown = Array.isArray(value) ? value[0] : undefined;
    if (typeof webhook !== 'string' || !call.account.webhooks.has(webhook))
      throw recordInvalid('actions', 'Notify active webhook: is invalid', 'InvalidValue');
  }
  return actions;
};

const read = (call: Call, ask: Json): Omit<TriggerRow, 'id' | 'createdAt'> => {
  const title = readText(ask, 'title', 'trigger.title')?.trim() ?? '';
  if (title === '') throw recordInvalid('title', 'Title: cannot be blank', 'BlankValue');
  const conditions = readRecord(ask, 'conditions', 'trigger.conditions') ?? {};
  const [all, any] = [conditionsIn(conditions, 'all'), conditionsIn(conditions, 'any')];
  if (all.length + any.length === 0)
    throw recordInvalid('base', 'You must add at least one condition', 'BlankValue');
  return {
    title,
    active: readFlag(ask, 'active', 'trigger.active') ?? true,
    description: readTextOrNull(ask, 'description', 'trigger.description') ?? null,
    conditions: { all, any },
    actions: actionsIn(call, ask),
  };
};

const make = (call: Call): Answer => {
  const { account, base } = call;
  const ask = read(call, envelope(call.body, 'trigger'));
  const row: TriggerRow = { ...ask, id: account.nextId(), createdAt: account.now() };
  account.triggers.set(row.id, row);
  return created({ trigger: triggerJson(row, base) });
};

const change = (call: Call): Answer => {
  const row = triggerIn(call);
  const next = { ...row, ...read(call, { ...row, ...envelope(call.body, 'trigger') }) };
  call.account.triggers.set(row.id, next);
  return ok({ trigger: triggerJson(next, call.base) });
};

const remove = (call: Call): Answer => {
  call.account.triggers.delete(triggerIn(call).id);
  return { status: 204 };
};

const all = (call: Call): Answer =>
  list(
    call,
    'triggers',
    [...call.account.triggers.values()].map((row) => triggerJson(row, call.base)),
  );

const path = '/triggers';
const scope = 'triggers';

/** Rules that run at every change of a ticket. */
export const triggerRoutes: readonly Route[] = [
  { method: 'GET', path, may: 'agent', scope, handle: all },
  { method: 'POST', path, may: 'admin', scope, handle: make },
  {
    method: 'GET',
    path: `${path}/:id`,
    may: 'agent',
    scope,
    handle: (call) => ok({ trigger: triggerJson(triggerIn(call), call.base) }),
  },
  { method: 'PUT', path: `${path}/:id`, may: 'admin', scope, handle: change },
  { method: 'DELETE', path: `${path}/:id`, may: 'admin', scope, handle: remove },
];
