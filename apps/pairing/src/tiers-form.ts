import type { HelpdeskPairing } from '@baton/handoff-client';
import { h, valueOf } from './dom.ts';

const TIERS = [
  ['restricted', 'Restricted: the least'],
  ['standard', 'Standard'],
  ['full', 'Full: everything'],
] as const;

interface Tiers {
  default?: string;
  roles?: { admin?: string; agent?: string };
  customRoles?: Record<string, string>;
}

const choice = (name: string, label: string, value: string | undefined): HTMLElement =>
  h(
    'div',
    { class: 'field' },
    h('label', { for: name }, label),
    h(
      'select',
      { id: name, name },
      ...TIERS.map(([tier, words]) =>
        h('option', { value: tier, selected: tier === (value ?? 'restricted') }, words),
      ),
    ),
  );

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
    choice('admin', 'Admins', known.roles?.admin),
    choice('agent', 'Agents without a custom role', known.roles?.agent),
    ...roles.map(({ id, label }) => choice(`role-${id}`, label, known.customRoles?.[id])),
    choice('default', 'Everybody else', known.default),
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
