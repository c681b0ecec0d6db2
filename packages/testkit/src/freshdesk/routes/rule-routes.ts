import type { RuleRow } from '../state/rules.ts';
import { created, idIn, list, nothing, ok } from '../wire/call.ts';
import type { Answer, Call, Route } from '../wire/call.ts';
import { FieldReader } from '../wire/read-fields.ts';
import { notFound, notOnPlan } from '../wire/refusal.ts';
import { readRule, ruleJson } from './rule-json.ts';

/** Rules for new tickets are 1, for changes 4; those by the hour, 3, are none of this fake's. */
const kindIn = (call: Call): RuleRow['kind'] => {
  const { automationRoutes, missingPlan } = call.account.assumptions;
  if (!automationRoutes) throw notOnPlan(missingPlan);
  const kind = call.params['kind'];
  if (kind === '1' || kind === '4') return Number(kind) as RuleRow['kind'];
  throw notFound();
};

const find = (call: Call): RuleRow => {
  const kind = kindIn(call);
  const row = call.account.rules.get(idIn(call));
  if (row?.kind !== kind) throw notFound();
  return row;
};

const all = (call: Call): Answer => {
  const kind = kindIn(call);
  return list(
    call,
    [...call.account.rules.values()].filter((row) => row.kind === kind).map(ruleJson),
  );
};

const one = (call: Call): Answer => ok(ruleJson(find(call)));

const create = (call: Call): Answer => {
  const kind = kindIn(call);
  const { account } = call;
  const reader = new FieldReader(call.body);
  const asked = readRule(reader);
  reader.require('name', asked.name);
  if ([...(asked.webhooks ?? []), ...(asked.addTags ?? [])].length === 0)
    reader.require('actions', undefined);
  if (kind === 4 && (asked.events ?? []).length === 0) reader.require('events', undefined);
  reader.done();
  const at = account.now();
  const row: RuleRow = {
    name: '',
    active: true,
    performer: 'anyone',
    events: [],
    conditions: [],
    webhooks: [],
    addTags: [],
    createdAt: at,
    updatedAt: at,
    ...asked,
    kind,
    id: account.nextId(),
  };
  account.rules.set(row.id, row);
  return created(ruleJson(row));
};

const update = (call: Call): Answer => {
  const row = find(call);
  const reader = new FieldReader(call.body);
  const asked = readRule(reader);
  reader.done();
  const next = { ...row, ...asked, updatedAt: call.account.now() };
  call.account.rules.set(row.id, next);
  return ok(ruleJson(next));
};

const remove = (call: Call): Answer => {
  call.account.rules.delete(find(call).id);
  return nothing();
};

const path = '/automations/:kind/rules';
const may = 'admin';

/** Rules of the account's automation. */
export const ruleRoutes: readonly Route[] = [
  { method: 'GET', path, may, handle: all },
  { method: 'POST', path, may, handle: create },
  { method: 'GET', path: `${path}/:id`, may, handle: one },
  { method: 'PUT', path: `${path}/:id`, may, handle: update },
  { method: 'DELETE', path: `${path}/:id`, may, handle: remove },
];
