import { randomUUID } from 'node:crypto';
import { Refusal, notFound, notOnPlan } from '../wire/refusal.ts';
import { created, idIn, list, ok } from '../wire/call.ts';
import type { Answer, Call, Route } from '../wire/call.ts';
import { envelope, readText, readTexts } from '../wire/values.ts';
import type { AttributeRow, SkillRow } from '../state/skills.ts';
import { API } from '../state/via.ts';
import { ticketFor } from './ticket-access.ts';

const onPlan = ({ account }: Call): void => {
  if (!account.assumptions.skills) throw notOnPlan(account.assumptions.missingPlan);
};

const attributeJson = ({ id, name }: AttributeRow, base: string) => ({
  url: `${base}/routing/attributes/${id}.json`,
  id,
  name,
});

const skillJson = ({ id, name, attributeId }: SkillRow, base: string) => ({
  url: `${base}/routing/attributes/${attributeId}/values/${id}.json`,
  id,
  name,
  attribute_id: attributeId,
});

const attributeIn = (call: Call): AttributeRow => {
  const row = call.account.attributes.get(call.params['id'] ?? '');
  if (row) return row;
  throw notFound();
};

const nameIn = (call: Call, envelopeName: string): string => {
  const name = readText(envelope(call.body, envelopeName), 'name')?.trim() ?? '';
  if (name !== '') return name;
  throw new Refusal(422, { error: 'RecordInvalid', description: 'Name: cannot be blank' });
};

/** Skills by their ids; those that are not there are passed over in silence. */
const skillsOf = (call: Call, ids: readonly string[]): Answer =>
  ok({
    attribute_values: ids.flatMap((id) => {
      const row = call.account.skills.get(id);
      return row ? [skillJson(row, call.base)] : [];
    }),
  });

const given = (call: Call): string[] => {
  const ids = readTexts(call.body, 'attribute_value_ids') ?? [];
  return [...new Set(ids)].filter((id) => call.account.skills.has(id));
};

const attributes = (call: Call): Answer => {
  onPlan(call);
  const { account, base } = call;
  const beside = (call.query.get('include') ?? '').split(',').includes('attribute_values');
  const values = [...account.skills.values()].map((row) => skillJson(row, base));
  return list(
    call,
    'attributes',
    [...account.attributes.values()].map((row) => attributeJson(row, base)),
    beside ? { attribute_values: values } : {},
  );
};

const makeAttribute = (call: Call): Answer => {
  onPlan(call);
  const row = { id: randomUUID(), name: nameIn(call, 'attribute') };
  call.account.attributes.set(row.id, row);
  return created({ attribute: attributeJson(row, call.base) });
};

const values = (call: Call): Answer => {
  onPlan(call);
  const { id } = attributeIn(call);
  const rows = [...call.account.skills.values()].filter(({ attributeId }) => attributeId === id);
  return list(
    call,
    'attribute_values',
    rows.map((row) => skillJson(row, call.base)),
  );
};

const makeValue = (call: Call): Answer => {
  onPlan(call);
  const attributeId = attributeIn(call).id;
  const row = { id: randomUUID(), name: nameIn(call, 'attribute_value'), attributeId };
  call.account.skills.set(row.id, row);
  return created({ attribute_value: skillJson(row, call.base) });
};

const ofTicket = (call: Call): Answer => {
  onPlan(call);
  const { id } = ticketFor(call, idIn(call));
  return skillsOf(call, call.account.tickets.row(id, call.stale).skills);
};

const setOfTicket = (call: Call): Answer => {
  onPlan(call);
  const { account, user } = call;
  const { id, updatedAt } = ticketFor(call, idIn(call));
  const skills = given(call);
  const touch = account.assumptions.skillsTouch ? undefined : updatedAt;
  account.tickets.change(id, { by: user?.id ?? 0, via: API, said: null, patch: { skills } }, touch);
  account.effects += 1;
  return skillsOf(call, skills);
};

const ofAgent = (call: Call): Answer => {
  onPlan(call);
  return skillsOf(call, call.account.skillsOf.get(idIn(call)) ?? []);
};

const setOfAgent = (call: Call): Answer => {
  onPlan(call);
  const id = idIn(call);
  if (!call.account.users.has(id)) throw notFound();
  call.account.skillsOf.set(id, given(call));
  return skillsOf(call, given(call));
};

/** Tickets whose skills who asks has, all of them. */
const fulfilled = (call: Call): Answer => {
  onPlan(call);
  const own = new Set(call.account.skillsOf.get(call.user?.id ?? 0));
  const ids = new Set((call.query.get('ticket_ids') ?? '').split(',').map(Number));
  const rows = call.account.tickets
    .all()
    .filter(({ id, skills }) => ids.has(id) && skills.every((skill) => own.has(skill)));
  return ok({ fulfilled_ticket_ids: rows.map(({ id }) => id) });
};

const at = '/routing/attributes';
const scope = null;

/** Skills: what there is, who has them, what a ticket asks for. */
export const routingRoutes: readonly Route[] = [
  { method: 'GET', path: at, may: 'agent', scope, handle: attributes },
  { method: 'POST', path: at, may: 'admin', scope, handle: makeAttribute },
  { method: 'GET', path: `${at}/:id/values`, may: 'agent', scope, handle: values },
  { method: 'POST', path: `${at}/:id/values`, may: 'admin', scope, handle: makeValue },
  {
    method: 'GET',
    path: '/routing/tickets/:id/instance_values',
    may: 'agent',
    scope,
    handle: ofTicket,
  },
  {
    method: 'POST',
    path: '/routing/tickets/:id/instance_values',
    may: 'admin',
    scope,
    handle: setOfTicket,
  },
  {
    method: 'GET',
    path: '/routing/agents/:id/instance_values',
    may: 'agent',
    scope,
    handle: ofAgent,
  },
  {
    method: 'POST',
    path: '/routing/agents/:id/instance_values',
    may: 'admin',
    scope,
    handle: setOfAgent,
  },
  {
    method: 'GET',
    path: '/routing/requirements/fulfilled',
    may: 'agent',
    scope,
    handle: fulfilled,
  },
];
