import type { HelpdeskPairing } from '@baton/handoff-client';
import { h, valueOf } from './dom.ts';
import { onSubmit } from './on-submit.ts';
import { tierChoice } from './tier-choice.ts';
import { exceptions } from './exceptions.ts';

type ById = Readonly<Record<string, string>>;

/** Who sees how much, as the settings have it: by id, under the names of the helpdesk. */
type Tiers = Readonly<Record<string, ById | string | undefined>>;

/** What the helpdesk calls those that rules are made for. */
export interface RuleWords {
  /** Its name in the settings, and the line of the checklist that lists those there are. */
  groups: { name: string; line: string; one: string; several: string };
  people: { name: string; line: string; prefix: string; one: string; several: string };
  intro: string;
}

interface Named {
  id: string;
  label: string;
}

const itemsOf = ({ steps }: HelpdeskPairing, line: string): readonly Named[] =>
  steps?.find(({ id }) => id === line)?.items ?? [];

/** Those the latest look found, and those something is said of though it did not. */
const withKnown = (found: readonly Named[], known: ById, what: string): Named[] => [
  ...found,
  ...Object.keys(known)
    .filter((id) => !found.some((each) => each.id === id))
    .map((id) => ({ id, label: `${what} ${id}` })),
];

const chosenIn = (form: HTMLFormElement, prefix: string): ById =>
  Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) =>
      name.startsWith(prefix) && typeof value === 'string' && value !== ''
        ? [[name.slice(prefix.length), value]]
        : [],
    ),
  );

const byIdIn = (tiers: Tiers, name: string): ById => {
  const known = tiers[name];
  return typeof known === 'object' ? known : {};
};

/** Who sees how much: by role, raised by group, and by person. `save` gets tiers as they are to be. */
export const rulesForm = (
  pairing: HelpdeskPairing,
  { groups, people, intro }: RuleWords,
  save: (tiers: unknown) => Promise<void>,
  refuse: (error: unknown) => void,
): HTMLElement => {
  const known = (pairing.settings['tiers'] ?? {}) as Tiers;
  const everybody = known['default'];
  const [roles, byGroup, byPerson] = ['roles', groups.name, people.name].map((name) =>
    byIdIn(known, name),
  ) as [ById, ById, ById];
  const prefix = groups.one.toLowerCase();
  const allRoles = withKnown(itemsOf(pairing, 'roles'), roles, 'Role');
  const allGroups = withKnown(itemsOf(pairing, groups.line), byGroup, groups.one);
  const form = h(
    'form',
    { 'aria-labelledby': 'tiers-title' },
    h('h2', { id: 'tiers-title' }, 'Who sees how much'),
    h('p', {}, intro),
    ...allRoles.map(({ id, label }) => tierChoice(`role-${id}`, `Role: ${label}`, roles[id])),
    tierChoice('default', 'Everybody else', typeof everybody === 'string' ? everybody : undefined),
    allGroups.length === 0
      ? null
      : h(
          'details',
          { class: 'group', open: Object.keys(byGroup).length > 0 },
          h('summary', {}, `${groups.several}: at least`),
          ...allGroups.map(({ id, label }) =>
            tierChoice(
              `${prefix}-${id}`,
              `${groups.one}: ${label}`,
              byGroup[id],
              'As their role says',
            ),
          ),
        ),
    exceptions(byPerson, itemsOf(pairing, people.line), people),
    h('button', {}, 'Save'),
  );
  onSubmit(
    form,
    () =>
      save({
        ...known,
        default: valueOf(form, 'default'),
        roles: chosenIn(form, 'role-'),
        [groups.name]: chosenIn(form, `${prefix}-`),
        [people.name]: chosenIn(form, `${people.prefix}-`),
      }),
    refuse,
  );
  return form;
};
