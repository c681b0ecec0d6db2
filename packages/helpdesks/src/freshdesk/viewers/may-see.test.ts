import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AgentFacts, TicketFacts } from './facts.ts';
import { maySee } from './may-see.ts';

type Agent = Pick<AgentFacts, 'id' | 'scope' | 'groups'>;

const id = fc.constantFrom('1', '2', '3', '4');
const agent: fc.Arbitrary<Agent> = fc.record({
  id,
  scope: fc.constantFrom('all', 'groups', 'own'),
  groups: fc.uniqueArray(id, { maxLength: 3 }),
});
const ticket: fc.Arbitrary<TicketFacts> = fc.record({
  id,
  groups: fc.tuple(fc.option(id), fc.option(id)).map((each) => [...each]),
  people: fc.tuple(fc.option(id), fc.option(id)).map((each) => [...each]),
  deleted: fc.boolean(),
});

it('never shows more to whoever may see less', () => {
  fc.assert(
    fc.property(agent, ticket, (who, what) => {
      const as = (scope: Agent['scope']): boolean => maySee({ ...who, scope }, what);
      expect(Number(as('own'))).toBeLessThanOrEqual(Number(as('groups')));
      expect(Number(as('groups'))).toBeLessThanOrEqual(Number(as('all')));
    }),
  );
});

it('never shows more to whoever is in fewer groups', () => {
  fc.assert(
    fc.property(agent, ticket, (who, what) => {
      const fewer = { ...who, groups: who.groups.slice(1) };
      expect(Number(maySee(fewer, what))).toBeLessThanOrEqual(Number(maySee(who, what)));
    }),
  );
});

it('shows nobody a ticket that is deleted or not there', () => {
  fc.assert(
    fc.property(agent, ticket, (who, what) => {
      expect(maySee(who, null)).toBe(false);
      expect(maySee(who, { ...what, deleted: true })).toBe(false);
    }),
  );
});

it('shows a ticket of nobody and of no group only to those who see all', () => {
  const free: TicketFacts = { id: '1', groups: [null, null], people: [null, null], deleted: false };
  fc.assert(
    fc.property(agent, (who) => {
      expect(maySee(who, free)).toBe(who.scope === 'all');
    }),
  );
});
