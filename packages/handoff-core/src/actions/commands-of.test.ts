import fc from 'fast-check';
import { expect, it } from 'vitest';

import { ACTION_LIFE, afterCommand, holdsEffect } from './action-life.ts';
import type { GuardedState } from './action-life.ts';
import { commandsOf } from './commands-of.ts';
import type { CommandFacts } from './commands-of.ts';

const ENDPOINTS = ['refund', 'take-back', 'other'];
const name = fc.option(fc.constantFrom(...ENDPOINTS), { nil: undefined });
const facts: fc.Arbitrary<CommandFacts> = fc.record({
  kind: fc.constantFrom('read', 'write'),
  by: fc.constantFrom('ai', 'human', 'customer', 'system'),
  effectKey: fc.option(fc.constant('refund:1')),
  status: fc.constantFrom(...(Object.keys(ACTION_LIFE) as GuardedState[])),
  approval: fc.option(fc.constantFrom('pending', 'approved', 'edited', 'rejected', 'expired')),
  busy: fc.boolean(),
  holder: fc.constantFrom('ai', 'human'),
  entry: fc.option(
    fc.record({
      reversible: fc.boolean(),
      endpoints: fc
        .record({ run: name, reverse: name })
        .map(({ run, reverse }) => ({ ...(run && { run }), ...(reverse && { reverse }) })),
    }),
  ),
  endpoints: fc.subarray(ENDPOINTS).map((each) => new Set(each)),
});
const LIKELY: CommandFacts = {
  kind: 'write',
  by: 'ai',
  effectKey: 'refund:1',
  status: 'failed',
  approval: null,
  busy: false,
  holder: 'ai',
  entry: { reversible: true, endpoints: { run: 'refund', reverse: 'take-back' } },
  endpoints: new Set(['refund', 'take-back']),
};
const commandsWith = (more: Partial<CommandFacts>) => commandsOf({ ...LIKELY, ...more });

it('lets retry what failed or is unknown, reverse what took place, resume what was approved', () => {
  expect(commandsWith({})).toEqual(['retry']);
  expect(commandsWith({ status: 'unknown' })).toEqual(['retry']);
  expect(commandsWith({ status: 'succeeded' })).toEqual(['reverse']);
  expect(commandsWith({ status: 'planned', approval: 'approved' })).toEqual(['resume']);
  expect(commandsWith({ status: 'planned', approval: 'edited' })).toEqual(['resume']);
});

it('resumes a plan that nobody had to approve only once the AI is out', () => {
  expect(commandsWith({ status: 'planned' })).toEqual([]);
  expect(commandsWith({ status: 'planned', holder: 'human' })).toEqual(['resume']);
  expect(commandsWith({ status: 'planned', holder: 'human', approval: 'pending' })).toEqual([]);
});

it.each([
  ['the customer did it', { by: 'customer' }],
  ['nothing was changed', { kind: 'read' }],
  ['nobody can tell what it changes', { effectKey: null }],
  ['a run of it is under way', { busy: true }],
  ['the catalogue does not list it', { entry: null }],
] as const)('offers nothing where %s', (_why, more) => {
  expect(commandsWith(more)).toEqual([]);
});

it('never offers what no registered endpoint can do, or what the life of an action does not allow', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const commands = commandsOf(given);
      expect(commands.length).toBeLessThanOrEqual(1);
      for (const command of commands) {
        expect(given).toMatchObject({ kind: 'write', busy: false });
        expect(given.by).not.toBe('customer');
        expect(given.effectKey).not.toBeNull();
        const endpoint = given.entry?.endpoints[command === 'reverse' ? 'reverse' : 'run'];
        expect(given.endpoints.has(endpoint ?? '')).toBe(true);
        const allowed =
          command === 'reverse'
            ? given.entry?.reversible === true &&
              afterCommand(given.status, 'reverse') === 'reversed'
            : given.status === 'unknown' || !holdsEffect(given.status);
        expect(allowed).toBe(true);
        const asked = given.status === 'planned' && given.approval !== null;
        expect(!asked || given.approval === 'approved' || given.approval === 'edited').toBe(true);
      }
    }),
  );
});

it('takes a command away, and adds none, when an endpoint is taken away', () => {
  fc.assert(
    fc.property(facts, fc.constantFrom(...ENDPOINTS), (given, gone) => {
      const before = commandsOf(given);
      const endpoints = new Set([...given.endpoints].filter((each) => each !== gone));
      expect(before).toEqual(expect.arrayContaining(commandsOf({ ...given, endpoints })));
    }),
  );
});
