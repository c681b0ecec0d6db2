import type { Tier } from '@baton/handoff-core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tierOf } from './tier-of.ts';

const ORDER: readonly Tier[] = ['restricted', 'standard', 'full'];
const tier = fc.constantFrom(...ORDER);
const id = fc.constantFrom('1', '2', '3', 'constructor', '__proto__');
const rules = fc.record({
  default: tier,
  roles: fc.dictionary(id, tier),
  teams: fc.dictionary(id, tier),
  admins: fc.dictionary(id, tier),
});
const teammate = fc.record({
  id,
  role: fc.option(id),
  teams: fc.array(id, { maxLength: 4 }),
});

it('gives who is named what they are named for, whatever else they are', () => {
  fc.assert(
    fc.property(teammate, rules, tier, (who, given, named) => {
      const admins = Object.fromEntries([[who.id, named]]);
      fc.pre(Object.hasOwn(admins, who.id));
      expect(tierOf(who, { ...given, admins })).toBe(named);
    }),
  );
});

it('never gives less for one more team, and a team nobody named changes nothing', () => {
  fc.assert(
    fc.property(teammate, rules, id, (who, given, team) => {
      const before = ORDER.indexOf(tierOf(who, given));
      const more = { ...who, teams: [...who.teams, team] };
      expect(ORDER.indexOf(tierOf(more, given))).toBeGreaterThanOrEqual(before);
      expect(tierOf({ ...who, teams: [...who.teams, 'unnamed'] }, given)).toBe(tierOf(who, given));
    }),
  );
});

it('gives the default to whoever has no role, or one that nobody named', () => {
  fc.assert(
    fc.property(rules, (given) => {
      const nobody = { ...given, admins: {}, teams: {} };
      expect(tierOf({ id: '9', role: null, teams: [] }, nobody)).toBe(given.default);
      expect(tierOf({ id: '9', role: 'unnamed', teams: [] }, nobody)).toBe(given.default);
    }),
  );
});
