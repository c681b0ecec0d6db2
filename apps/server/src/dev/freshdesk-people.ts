import type { Tier } from '@baton/handoff-core';
import type { FakeFreshdesk } from '@baton/testkit/freshdesk';
import { GROUPS } from './playground-policy.ts';

interface Agent {
  id: string;
  name: string;
  /** Whose role lets them see so much. */
  tier: Tier;
  role: { id: string; name: string };
  /** Queues of the scenarios whose group they are in. */
  queues: readonly string[];
}

/** Who works in the account of the playground: one for each tier, by their roles. */
export const AGENTS: readonly Agent[] = [
  {
    id: '153000991201',
    name: 'Carla',
    tier: 'standard',
    role: { id: '153000008102', name: 'Agent' },
    queues: ['support', 'payments', 'repairs'],
  },
  {
    id: '153000991202',
    name: 'Jonas',
    tier: 'restricted',
    role: { id: '153000008101', name: 'Trainee' },
    queues: ['support-de'],
  },
  {
    id: '153000991203',
    name: 'Mireille',
    tier: 'full',
    role: { id: '153000008103', name: 'Supervisor' },
    queues: ['complaints'],
  },
];

/** Who sees how much, as an admin of the account would say it. */
export const tiersOf = ({ seeded: { roles } }: FakeFreshdesk) => ({
  default: 'restricted' as Tier,
  roles: {
    ...Object.fromEntries([roles.owner, roles.admin].map(({ id }): [string, Tier] => [id, 'full'])),
    ...Object.fromEntries(AGENTS.map(({ role, tier }) => [role.id, tier])),
  },
});

/** The agent who may see so much. */
export const agentOf = (tier: Tier): Agent => {
  const found = AGENTS.find((each) => each.tier === tier);
  if (!found) throw new Error('there is an agent for every tier');
  return found;
};

/** Makes the account that of the playground: its groups and agents in place of those it begins with. */
export const fillAccount = ({ account, seeded, add }: FakeFreshdesk): void => {
  const { lead, agents, grouped, restricted, former, groups, roles } = seeded;
  for (const { id } of [...agents, grouped, restricted, former]) account.agents.delete(id);
  for (const { id } of Object.values(groups)) account.groups.delete(id);
  for (const { id } of [roles.supervisor, roles.agent]) account.roles.delete(id);
  account.changeAgent(lead.id, { available: false });
  for (const { name, team } of GROUPS) add.group(name, { id: team });
  for (const { id, name, role, queues } of AGENTS) {
    add.role(role.name, { id: role.id });
    add.agent({
      id,
      name,
      email: `${name.toLowerCase()}@example.com`,
      roleIds: [role.id],
      groupIds: GROUPS.filter((group) => queues.includes(group.id)).map(({ team }) => team),
    });
  }
};

/** Who is there, and the groups, as the page shows them. */
export const peopleOf = ({ account }: FakeFreshdesk) => ({
  people: AGENTS.map(({ id, name, tier }) => ({
    id,
    name,
    tier,
    groups: [...(account.agents.get(id)?.groupIds ?? [])],
    online: account.agents.get(id)?.available === true,
  })),
  groups: GROUPS.map(({ team, name }) => ({ id: team, name })),
});
