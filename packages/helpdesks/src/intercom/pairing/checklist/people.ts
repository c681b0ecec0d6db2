import { ConnectorError } from '@baton/handoff-service';
import type { PairingStep } from '@baton/handoff-service';
import { z } from 'zod';
import { groupFaults, queueGroups } from '../../../shared/checklist/queue-groups.ts';
import { itemsOf, step } from '../../../shared/checklist/step.ts';
import { IdText } from '../who-am-i.ts';
import { ask, tried } from './desk.ts';
import type { ChecklistDesk } from './desk.ts';

const Named = z.object({ id: IdText, name: z.string() });
const Teams = z.object({ teams: z.array(Named) });
const Admins = z.object({
  admins: z.array(
    z.object({ id: IdText, role: Named.nullish(), has_inbox_seat: z.boolean().nullish() }),
  ),
});

/** Teams of the workspace; null where they can't be listed and nothing depends on it. @throws ConnectorError */
const teamsOf = async (
  desk: ChecklistDesk,
  needless: boolean,
): Promise<readonly z.infer<typeof Named>[] | null> => {
  try {
    return (await ask(desk, Teams, ['teams'])).teams;
  } catch (error) {
    if (needless && error instanceof ConnectorError) return null;
    throw error;
  }
};

const MOST_NAMED = 20;

/** What there is to choose from. */
const thereAre = (teams: readonly z.infer<typeof Named>[]): string => {
  if (teams.length === 0) return 'The workspace has no team yet.';
  const named = teams.slice(0, MOST_NAMED).map(({ id, name }) => `${name} (${id})`);
  return `There are: ${named.join(', ')}${teams.length > MOST_NAMED ? ', and more' : ''}.`;
};

/** Teams that the policy gives handoffs to. Its items are those of the workspace: tiers go by team, too. */
export const teamsStep = (desk: ChecklistDesk): Promise<PairingStep> => {
  const id = 'teams';
  const title = 'Teams of the policy’s queues';
  const link = desk.page('/settings/workspace/teams');
  return tried(id, title, async () => {
    const wanted = queueGroups(desk.look.queues);
    const none = 'The policy names none: conversations stay where workflows put them.';
    const teams = await teamsOf(desk, wanted.length === 0);
    if (wanted.length === 0 || teams === null)
      return { ...step(id, title, 'ok', none), ...itemsOf(teams ?? []) };
    const items = itemsOf(teams);
    const faults = groupFaults(wanted, teams, 'team');
    return faults.length === 0
      ? { ...step(id, title, 'ok', `All ${wanted.length} are there.`, { link }), ...items }
      : {
          ...step(
            id,
            title,
            'todo',
            `${faults.join(' ')} Give the right ids in the policy. ${thereAre(teams)}`,
            {
              link,
            },
          ),
          ...items,
        };
  });
};

/** Whether somebody decided for every role how much its people see. Roles are known by who has them: nothing lists them. */
export const rolesStep = (desk: ChecklistDesk): Promise<PairingStep> => {
  const id = 'roles';
  const title = 'Who sees how much';
  const link = desk.page('/settings/workspace/teammates');
  return tried(
    id,
    title,
    async () => {
      const { tiers, everyConversation } = desk.settings;
      const { admins } = await ask(desk, Admins, ['admins']);
      const roles = [
        ...new Map(admins.flatMap(({ role }) => (role ? [[role.id, role] as const] : []))).values(),
      ];
      const without = admins.filter(
        ({ id: admin, role }) => !role && !Object.hasOwn(tiers.admins, admin),
      ).length;
      const around = everyConversation
        ? 'Everybody sees what else a customer came with.'
        : 'Nobody sees a customer’s other conversations.';
      const plainly = `Whoever is not named: ${tiers.default}${without > 0 ? `, and so are ${without} teammates without a role` : ''}. ${around}`;
      const unmapped = roles.filter((role) => !Object.hasOwn(tiers.roles, role.id));
      const found =
        unmapped.length === 0
          ? step(id, title, 'ok', `${plainly} All ${roles.length} roles have a tier.`, { link })
          : step(
              id,
              title,
              'todo',
              `Give these roles a tier, until then they see ${tiers.default}: ${unmapped.map((role) => `${role.name} (${role.id})`).join(', ')}`,
              { link },
            );
      return { ...found, ...itemsOf(roles) };
    },
    'Read admins',
  );
};
