import type { Fault } from '@baton/testkit/helpdesk';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { storeOfFile } from '../../shared/testing/store-of-file.ts';
import { messagingWorld } from './testing/messaging-world.ts';

/** More of them: `MIXES=200 SEED=7 vitest run packages/helpdesks/src/zendesk/messaging`. */
const mixes = { numRuns: Number(process.env['MIXES'] ?? 8) };

const store = storeOfFile();

const STEPS = [
  'deliver',
  'deliver',
  'moment',
  'minute',
  'round',
  'ticket',
  'answer',
  'solve',
  'close',
  'end',
  'release',
  'customer',
  'hooks',
  'repeated',
  'reversed',
  'lost',
  'restart',
  'both',
] as const;
const FAULTS: readonly Fault[] = [
  { kind: 'status', status: 503, when: 'before' },
  { kind: 'status', status: 502, when: 'after' },
  { kind: 'reset', when: 'before' },
  { kind: 'reset', when: 'during' },
  { kind: 'reset', when: 'after' },
  { kind: 'garbled' },
  { kind: 'rate-limit', seconds: 4, as: 'seconds' },
];

const steps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...STEPS) },
    { weight: 1, arbitrary: fc.constantFrom(...FAULTS) },
  ),
  { minLength: 4, maxLength: 24 },
);

/** What nobody knows of the real one. */
const assumptions = fc.record({
  passedAgain: fc.constantFrom('same-ticket', 'new-ticket'),
  closedTicket: fc.constantFrom('passControl', 'releaseControl'),
  endedSession: fc.constantFrom('at-once', 'at-next-message'),
  strangersHear: fc.boolean(),
});

const isOver = (state: string): boolean =>
  ['handed_back', 'declined', 'expired', 'failed'].includes(state);

it('leaves one note for a handoff and never two who answer, whatever happens in which order', async () => {
  await fc.assert(
    fc.asyncProperty(steps, assumptions, async (plan, assumed) => {
      const world = await messagingWorld(store(), {
        options: { assumptions: assumed },
        policy: { timers: { accept: 30, answer: 600 } },
      });
      const { sunshine, zendesk } = world;
      const { person } = zendesk;
      sunshine.makeTickets = 'when-told';
      const id = await world.escalate('c1');
      const others: Awaited<ReturnType<typeof world.start>>[] = [];
      const rowOf = (ticket: number) => zendesk.account.tickets.row(ticket);
      const open = () => {
        const ticket = sunshine.ticketOf(id);
        return ticket === null || rowOf(ticket).status === 'closed' ? null : ticket;
      };
      const makeTicket = (): void => {
        if (sunshine.holder(id) === 'workspace') sunshine.makeTicket(id);
      };
      const bring = async (sort: (hooks: ReturnType<typeof world.hooks>) => typeof hooks) => {
        for (const hook of sort(world.hooks())) await world.knock(hook);
        await world.service.runJobs();
      };
      const acts: Record<(typeof STEPS)[number], () => unknown> = {
        deliver: () => world.service.deliver(),
        moment: () => world.pass(1 / 12),
        minute: () => world.minuteLater(),
        round: () => world.service.reconcile(),
        ticket: makeTicket,
        answer: () => {
          const ticket = open();
          if (ticket !== null) person.reply(ticket, zendesk.seeded.agents[0].id, 'Looking at it.');
        },
        solve: () => {
          const ticket = open();
          if (ticket !== null) person.solve(ticket);
        },
        close: () => {
          const ticket = open();
          if (ticket !== null) person.close(ticket);
        },
        end: () => {
          if (sunshine.holder(id) === 'workspace') sunshine.endSession(id);
        },
        release: () => {
          if (sunshine.holder(id) === 'workspace') sunshine.passBack(id, null);
        },
        customer: () => world.say('c1', id, 'Hello?'),
        hooks: () => bring((hooks) => hooks),
        repeated: () => bring((hooks) => [...hooks, ...hooks]),
        reversed: () => bring((hooks) => hooks.toReversed()),
        lost: () => world.hooks(),
        restart: () => world.restart(),
        both: async () => {
          if (others.length === 0) others.push(await world.start());
          const services = [world.service, ...others];
          await Promise.all(services.map((service) => service.deliver()));
          await Promise.all(services.map((service) => service.reconcile()));
        },
      };
      for (const step of plan)
        if (typeof step === 'string') await acts[step]();
        else zendesk.next(step);

      // From here on all goes well, and tickets are made as they should be.
      zendesk.plan(null);
      sunshine.makeTickets = 'at-once';
      for (let round = 0; round < 8; round += 1) {
        makeTicket();
        await world.deliver(6);
        await world.bring();
        await world.minuteLater();
      }
      const { body } = await world.ask<{
        lease: { holder: string };
        handoffs: { id: string; state: string }[];
      }>('GET', '/v1/conversations/c1');
      const last = body.handoffs.at(-1);
      const notes = world.tickets().flatMap((ticket) => world.notes(ticket));
      expect(notes.length).toBeLessThanOrEqual(body.handoffs.length);
      expect(new Set(notes).size).toBe(notes.length);
      expect(isOver(last?.state ?? '')).toBe(sunshine.holder(id) !== 'workspace');
      // A person who solves it now gives it back, wherever it stands.
      const ticket = Number((await world.ticketOf('c1'))?.replace(/^sc:.*/, '0'));
      if (ticket > 0 && rowOf(ticket).status !== 'closed' && sunshine.holder(id) === 'workspace')
        person.solve(ticket);
      for (let round = 0; round < 3; round += 1) {
        await world.minuteLater();
        await world.deliver(6);
      }
      expect(sunshine.holder(id)).not.toBe('workspace');
      expect(world.logged.join('\n')).not.toContain(sunshine.key.secret);
      for (const other of others) await other.close();
      await world.close();
    }),
    mixes,
  );
}, 600_000);
