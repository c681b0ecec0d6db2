import type { PairingStep } from '@baton/handoff-service';
import { z } from 'zod';
import { groupFaults, queueGroups } from '../../../shared/checklist/queue-groups.ts';
import { itemsOf, step } from '../../../shared/checklist/step.ts';
import { IdText } from '../../viewers/facts.ts';
import { askAll, tried } from './desk.ts';
import type { ChecklistDesk } from './desk.ts';

const Named = z.object({ id: IdText, name: z.string() });

/** Groups that the policy gives handoffs to. Its items are those of the account: tiers go by group, too. */
export const groupsStep = (desk: ChecklistDesk): Promise<PairingStep> => {
  const id = 'groups';
  const title = 'Groups of the policy’s queues';
  const link = desk.admin;
  return tried(id, title, async () => {
    const wanted = queueGroups(desk.look.queues);
    const groups = await askAll(desk, Named, 'groups');
    const items = itemsOf(groups);
    if (wanted.length === 0)
      return {
        ...step(id, title, 'ok', 'The policy names none: tickets stay where rules put them.'),
        ...items,
      };
    const faults = groupFaults(wanted, groups, 'group');
    const found =
      faults.length === 0
        ? step(id, title, 'ok', `All ${wanted.length} are there.`, { link })
        : step(id, title, 'todo', `${faults.join(' ')} Give the right ids in the policy.`, {
            link,
          });
    return { ...found, ...items };
  });
};

const UNSIGNED = {
  strictest: 'Whoever did not sign in sees the strictest rendition.',
  nothing: 'Whoever did not sign in sees nothing.',
} as const;

/** Whether somebody decided for every role how much its people see. Roles tell no rights there, so each has to be named. */
export const rolesStep = (desk: ChecklistDesk): Promise<PairingStep> => {
  const id = 'roles';
  const title = 'Who sees how much';
  const link = desk.admin;
  return tried(id, title, async () => {
    const { tiers, withoutSignIn } = desk.settings;
    const roles = await askAll(desk, Named, 'roles');
    const plainly = `Whoever is not named: ${tiers.default}. ${UNSIGNED[withoutSignIn]}`;
    const unmapped = roles.filter((role) => !Object.hasOwn(tiers.roles, role.id));
    const found =
      unmapped.length === 0
        ? step(id, title, 'ok', `${plainly} All ${roles.length} roles have a tier.`, { link })
        : step(
            id,
            title,
            'todo',
            `Give these roles a tier, on the pairing page under “Who sees how much” or with --role-tier; until then they see ${tiers.default}: ${unmapped.map((role) => `${role.name} (${role.id})`).join(', ')}.`,
          );
    return { ...found, ...itemsOf(roles) };
  });
};
