import type { SkillRow } from '../state/rows.ts';
import { created, idIn, list, num, ok } from '../wire/call.ts';
import type { Answer, Call, Route } from '../wire/call.ts';
import type { Json } from '../wire/json.ts';
import { FieldReader } from '../wire/read-fields.ts';
import { notFound, notOnPlan } from '../wire/refusal.ts';

const skillJson = ({ id, name, rank, agentIds }: SkillRow): Json => ({
  id: num(id),
  name,
  rank,
  agents: agentIds.map((agent) => ({ id: num(agent) })),
  match_type: 'all',
  conditions: [],
});

const onPlan = ({ account }: Call): void => {
  if (!account.assumptions.skills) throw notOnPlan(account.assumptions.missingPlan);
};

const all = (call: Call): Answer => {
  onPlan(call);
  return list(call, [...call.account.skills.values()].map(skillJson));
};

const one = (call: Call): Answer => {
  onPlan(call);
  const row = call.account.skills.get(idIn(call));
  if (!row) throw notFound();
  return ok(skillJson(row));
};

const create = (call: Call): Answer => {
  onPlan(call);
  const { account } = call;
  const reader = new FieldReader(call.body);
  const name = reader.text('name');
  const rank = reader.int('rank') ?? account.skills.size + 1;
  const agentIds = reader.ids('agent_ids') ?? [];
  reader.overlook('condition_match_type', 'conditions');
  reader.require('name', name);
  if ([...account.skills.values()].some((each) => each.name === name))
    reader.refuse('name', 'It should be a unique value', 'duplicate_value');
  reader.done();
  const row = { id: account.nextId(), name: name ?? '', rank, agentIds };
  account.skills.set(row.id, row);
  for (const id of agentIds) {
    const agent = account.agents.get(id);
    if (agent) account.changeAgent(id, { skillIds: [...agent.skillIds, row.id] });
  }
  return created(skillJson(row));
};

const may = 'admin';

/** Skills that automatic assignment looks for. */
export const skillRoutes: readonly Route[] = [
  { method: 'GET', path: '/admin/skills', may, handle: all },
  { method: 'POST', path: '/admin/skills', may, handle: create },
  { method: 'GET', path: '/admin/skills/:id', may, handle: one },
];
