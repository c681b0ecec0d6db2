import type { Tier } from '@baton/handoff-core';
import type { FakeIntercom } from '@baton/testkit/intercom';
import { GROUPS } from './playground-policy.ts';

interface Teammate {
  id: string;
  name: string;
  /** Whose role lets them see so much. */
  tier: Tier;
  role: { id: string; name: string };
  /** Queues of the scenarios whose team they are in. */
  queues: readonly string[];
}

/** Who works in the workspace of the playground: one for each tier, by their roles. */
export const TEAMMATES: readonly Teammate[] = [
  {
    id: '991201',
    name: 'Carla',
    tier: 'standard',
    role: { id: '8102', name: 'Support agent' },
    queues: ['support', 'payments', 'repairs'],
  },
  {
    id: '991202',
    name: 'Jonas',
    tier: 'restricted',
    role: { id: '8101', name: 'Trainee' },
    queues: ['support-de'],
  },
  {
    id: '991203',
    name: 'Mireille',
    tier: 'full',
    role: { id: '8103', name: 'Support lead' },
    queues: ['complaints'],
  },
];

/** Who sees how much, as an admin of the workspace would say it. */
export const TIERS = {
  default: 'restricted' as Tier,
  roles: Object.fromEntries(TEAMMATES.map(({ role, tier }) => [role.id, tier])),
};

/** The teammate who may see so much. */
export const teammateOf = (tier: Tier): Teammate => {
  const found = TEAMMATES.find((each) => each.tier === tier);
  if (!found) throw new Error('there is a teammate for every tier');
  return found;
};

/** Makes the workspace that of the playground: its teams and teammates in place of those it begins with. */
export const fillWorkspace = ({ workspace, seeded }: FakeIntercom): void => {
  const { lead, seatless, agents, loose, bot, teams } = seeded;
  for (const { id } of [lead, seatless, ...agents, loose]) workspace.admins.delete(id);
  for (const { id } of Object.values(teams)) workspace.teams.delete(id);
  workspace.admins.set(bot.id, { ...bot, name: 'Baton' });
  for (const { id, name, role } of TEAMMATES)
    workspace.admins.set(id, {
      id,
      name,
      role,
      email: `${name.toLowerCase()}@example.com`,
      jobTitle: role.name,
      hasInboxSeat: true,
      away: false,
      awayReassign: false,
    });
  for (const { id, name, team } of GROUPS)
    workspace.teams.set(team, {
      id: team,
      name,
      adminIds: TEAMMATES.filter(({ queues }) => queues.includes(id)).map((each) => each.id),
      distribution: 'manual',
    });
};

/** Who is there, and the teams, as the page shows them. */
export const peopleOf = ({ workspace }: FakeIntercom) => ({
  people: TEAMMATES.map(({ id, name, tier }) => ({
    id,
    name,
    tier,
    groups: workspace.teamsOf(id),
    online: workspace.admins.get(id)?.away === false,
  })),
  groups: GROUPS.map(({ team, name }) => ({ id: team, name })),
});
