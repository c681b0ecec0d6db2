import type { PairingStep } from '@baton/handoff-service';
import { z } from 'zod';
import { groupFaults, queueGroups } from '../../../shared/checklist/queue-groups.ts';
import { step } from '../../../shared/checklist/step.ts';
import { ask, askAll, IdText, ifThere } from './desk.ts';
import type { ChecklistDesk } from './desk.ts';

const Named = z.object({ id: IdText, name: z.string() });

/** Groups that the policy gives handoffs to. */
export const groupsStep = async (desk: ChecklistDesk): Promise<PairingStep> => {
  const id = 'groups';
  const title = 'Groups of the policy’s queues';
  const link = desk.page('/admin/people/team/groups');
  const wanted = queueGroups(desk.look.queues);
  if (wanted.length === 0)
    return step(id, title, 'ok', 'The policy names none: tickets stay where triggers put them.');
  const groups = await askAll(desk, Named, 'groups');
  const faults = groupFaults(wanted, groups, 'group');
  return faults.length === 0
    ? step(id, title, 'ok', `All ${wanted.length} are there.`, { link })
    : step(id, title, 'todo', `${faults.join(' ')} Give the right ids in the policy.`, { link });
};

const Roles = z.object({ custom_roles: z.array(Named) });

/** Custom roles of the account; null where the plan has none. @throws ConnectorError */
const customRoles = async (desk: ChecklistDesk): Promise<z.infer<typeof Named>[] | null> =>
  (await ifThere(ask(desk, Roles, ['custom_roles'])))?.custom_roles ?? null;

/** Whether somebody decided for every custom role how much its people see. */
export const rolesStep = async (desk: ChecklistDesk): Promise<PairingStep> => {
  const id = 'roles';
  const title = 'Who sees how much';
  const { tiers } = desk.settings;
  const link = desk.page('/admin/people/team/roles');
  const roles = await customRoles(desk);
  const plainly = `Admins: ${tiers.roles.admin}; agents: ${tiers.roles.agent}; others: ${tiers.default}.`;
  if (roles === null || roles.length === 0) return step(id, title, 'ok', plainly, { link });
  const items = roles.map((role) => ({ id: role.id, label: role.name }));
  const unmapped = roles.filter((role) => !Object.hasOwn(tiers.customRoles, role.id));
  const found =
    unmapped.length === 0
      ? step(id, title, 'ok', `${plainly} All ${roles.length} custom roles have a tier.`, { link })
      : step(
          id,
          title,
          'todo',
          `Give these custom roles a tier, until then they see the least: ${unmapped.map((role) => `${role.name} (${role.id})`).join(', ')}`,
          { link },
        );
  return { ...found, items };
};
