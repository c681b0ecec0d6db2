import { expect, it } from 'vitest';
import type { PersonFacts } from './person-facts.ts';
import { tierOf } from './tier-of.ts';
import type { TierRules } from './tier-of.ts';

const RULES: TierRules = {
  default: 'restricted',
  roles: { admin: 'full', agent: 'standard' },
  customRoles: { '1': 'full', '2': 'standard' },
  groups: { '10': 'full', '11': 'restricted' },
  tags: { contractor: 'restricted', lead: 'full' },
};

const AGENT: PersonFacts = {
  id: '7',
  role: 'agent',
  active: true,
  suspended: false,
  custom_role_id: null,
  ticket_restriction: null,
  organization_id: null,
  tags: [],
  locale: null,
};

it.each<[string, string, Partial<PersonFacts>, string[], Partial<TierRules>]>([
  ['an agent', 'standard', {}, [], {}],
  ['an admin', 'full', { role: 'admin' }, [], {}],
  ['a custom role', 'full', { custom_role_id: '1' }, [], {}],
  ['a custom role that is not named', 'restricted', { custom_role_id: '3' }, [], {}],
  [
    'one whose default is another',
    'standard',
    { custom_role_id: '3' },
    [],
    { default: 'standard' },
  ],
  [
    'an admin with a custom role that is not named',
    'restricted',
    { role: 'admin', custom_role_id: '3' },
    [],
    {},
  ],
  [
    'a custom role by the name of what every object has',
    'restricted',
    { custom_role_id: 'constructor' },
    [],
    {},
  ],
  ['a group that sees more', 'full', {}, ['11', '10'], {}],
  ['a group that sees less', 'standard', {}, ['11'], {}],
  ['a group that is not named', 'standard', {}, ['12'], {}],
  ['a tag that sees less', 'restricted', { tags: ['contractor', 'lead'] }, ['10'], {}],
  ['a tag that sees more', 'standard', { tags: ['lead'] }, [], {}],
])('shows to %s: %s', (_who, tier, person, groups, rules) => {
  expect(tierOf({ ...AGENT, ...person }, new Set(groups), { ...RULES, ...rules })).toBe(tier);
});
