import type { Tier } from '@baton/handoff-core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tierOf } from './tier-of.ts';

const ORDER: readonly Tier[] = ['restricted', 'standard', 'full'];
const rank = (tier: Tier): number => ORDER.indexOf(tier);
const tier = fc.constantFrom(...ORDER);
const id = fc.constantFrom('1', '2', '3', 'constructor', '__proto__');
const rules = fc.record({
  default: tier,
  roles: fc.dictionary(id, tier),
  groups: fc.dictionary(id, tier),
  agents: fc.dictionary(id, tier),
});
const agent = fc.record({
  id,
  roles: fc.array(id, { maxLength: 3 }),
  groups: fc.array(id, { maxLength: 4 }),
});

it('gives who is named what they are named for, whatever else they are', () => {
  fc.assert(
    fc.property(agent, rules, tier, (who, given, named) => {
      const agents = Object.fromEntries([[who.id, named]]);
      fc.pre(Object.hasOwn(agents, who.id));
      expect(tierOf(who, { ...given, agents })).toBe(named);
    }),
  );
});

it('never gives less for one more group, and a group nobody named changes nothing', () => {
  fc.assert(
    fc.property(agent, rules, id, (who, given, group) => {
      const more = { ...who, groups: [...who.groups, group] };
      expect(rank(tierOf(more, given))).toBeGreaterThanOrEqual(rank(tierOf(who, given)));
      expect(tierOf({ ...who, groups: [...who.groups, 'unnamed'] }, given)).toBe(
        tierOf(who, given),
      );
    }),
  );
});

it('counts the highest of several roles, in whatever order they come', () => {
  fc.assert(
    fc.property(agent, rules, (who, given) => {
      const plain = { ...given, agents: {}, groups: {} };
      const alone = who.roles
        .filter((role) => Object.hasOwn(plain.roles, role))
        .map((role) => rank(tierOf({ ...who, roles: [role] }, plain)));
      const most = alone.length > 0 ? Math.max(...alone) : rank(plain.default);
      expect(rank(tierOf(who, plain))).toBe(most);
      expect(tierOf({ ...who, roles: who.roles.toReversed() }, plain)).toBe(tierOf(who, plain));
    }),
  );
});

it('never shows more after any one tier was lowered', () => {
  fc.assert(
    fc.property(
      agent,
      rules,
      fc.constantFrom('roles', 'groups', 'agents'),
      id,
      (who, given, of, which) => {
        fc.pre(Object.hasOwn(given[of], which));
        const lowered = {
          ...given,
          [of]: Object.fromEntries(
            Object.entries(given[of]).map(([name, each]) => [
              name,
              name === which ? 'restricted' : each,
            ]),
          ),
        };
        expect(rank(tierOf(who, lowered))).toBeLessThanOrEqual(rank(tierOf(who, given)));
      },
    ),
  );
});

it('gives the default to whoever has no role, or none that somebody named', () => {
  fc.assert(
    fc.property(rules, (given) => {
      const nobody = { ...given, agents: {}, groups: {} };
      expect(tierOf({ id: '9', roles: [], groups: [] }, nobody)).toBe(given.default);
      expect(tierOf({ id: '9', roles: ['unnamed'], groups: [] }, nobody)).toBe(given.default);
    }),
  );
});

it('takes nothing away for a group whose tier is lower, in whatever order groups come', () => {
  const given = {
    default: 'standard',
    roles: {},
    groups: { 1: 'restricted', 2: 'full' },
    agents: {},
  } as const;
  const tierIn = (...groups: string[]): Tier => tierOf({ id: '9', roles: [], groups }, given);
  expect([tierIn('1'), tierIn('1', '2'), tierIn('2', '1')]).toEqual(['standard', 'full', 'full']);
});
