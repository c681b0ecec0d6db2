import type { HelpdeskPairing } from '@baton/handoff-client';
import { h, valueOf } from '../dom.ts';
import { tierChoice } from '../tier-choice.ts';

interface Tiers {
  default?: string;
  roles?: { admin?: string; agent?: string };
  customRoles?: Record<string, string>;
}

/** Who sees how much. `save` gets tiers as they are to be. */
export const tiersForm = (
  { settings, steps }: HelpdeskPairing,
  save: (tiers: unknown) => Promise<void>,
  refuse: (error: unknown) => void,
): HTMLElement => {
  const known = (settings['tiers'] ?? {}) as Tiers;
  const roles = steps?.find(({ id }) => id === 'roles')?.items ?? [];
  const form = h(
    'form',
    { 'aria-labelledby': 'tiers-title' },
    h('h2', { id: 'tiers-title' }, 'Who sees how much'),
    h('p', {}, 'What a tier hides is set by the policy. Whoever is not named gets the last one.'),
    tierChoice('admin', 'Admins', known.roles?.admin),
    tierChoice('agent', 'Agents without a custom role', known.roles?.agent),
    ...roles.map(({ id, label }) => tierChoice(`role-${id}`, label, known.customRoles?.[id])),
    tierChoice('default', 'Everybody else', known.default),
    h('button', {}, 'Save'),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const customRoles = Object.fromEntries(
      roles.map(({ id }) => [id, valueOf(form, `role-${id}`)]),
    );
    const tiers = {
      ...known,
      default: valueOf(form, 'default'),
      roles: { admin: valueOf(form, 'admin'), agent: valueOf(form, 'agent') },
      customRoles: { ...known.customRoles, ...customRoles },
    };
    save(tiers).catch(refuse);
  });
  return form;
};
