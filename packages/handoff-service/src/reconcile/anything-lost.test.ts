import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asOwner } from '../testing/as-owner.ts';
import { deskService } from '../testing/desk-service.ts';

type Flow = Awaited<ReturnType<typeof deskService>>;
type Step = 'assign' | 'reply' | 'note' | 'customer' | 'solve';

/** What people do with a ticket; solved tickets are opened again by what is said in them. */
const act = ({ helpdesk: { person, desk } }: Flow, ticket: string, step: Step): void => {
  const again = (): void => {
    if (desk.view(ticket).status === 'solved') person.reopen(ticket);
  };
  if (step === 'assign') person.assign(ticket, { agent: 'ines' });
  else if (step === 'reply') {
    again();
    person.reply(ticket, 'ines', `Words ${desk.messages(ticket).length}`);
  } else if (step === 'note') person.note(ticket, 'ines', 'A note.');
  else if (step === 'customer') person.customerSays(ticket, 'And what about the other one?');
  else {
    person.assign(ticket, { agent: 'ines' });
    person.solve(ticket);
  }
};

/** Where the handoff of a ticket has to be by now, from nothing but how the ticket stands. */
const expected = ({ helpdesk: { desk } }: Flow, ticket: string) => {
  const { status, assignee } = desk.view(ticket);
  const replies = desk.messages(ticket).filter((said) => said.by === 'agent' && said.public);
  const open = replies.length > 0 ? 'active' : assignee === null ? 'offered' : 'accepted';
  return {
    state: status === 'solved' ? 'resolved' : open,
    replies: replies.map(({ text }) => text),
  };
};

const outcome = async (flow: Flow, conversation: string) => ({
  state: (await flow.handoff(`${conversation}.h1`)).state,
  replies: (await flow.turns(conversation))
    .filter(({ by }) => by === 'human')
    .map(({ text }) => text),
});

it('ends where no webhook was lost, doubled or late, whatever happens to webhooks and processes on the way', async () => {
  const flow = await deskService();
  const other = await flow.beside();
  const services = [flow.test, other];
  const plan = fc.array(
    fc.record({
      step: fc.constantFrom<Step>('assign', 'reply', 'note', 'customer', 'solve'),
      hooks: fc.constantFrom('well', 'duplicate', 'hold', 'drop'),
      /** Who does something meanwhile: hints of the first or second process, a round of one of them or of both at once. */
      then: fc.array(fc.constantFrom('jobs0', 'jobs1', 'round0', 'round1', 'both'), {
        maxLength: 2,
      }),
    }),
    { minLength: 1, maxLength: 7 },
  );
  let run = 0;
  await fc.assert(
    fc.asyncProperty(plan, async (steps) => {
      run += 1;
      const [conversation, ticket] = [`c${run}`, `t${run}`];
      await flow.escalate(conversation, ticket);
      for (const { step, hooks, then } of steps) {
        flow.clock.pass(1);
        flow.helpdesk.planHooks(hooks === 'well' ? null : () => hooks);
        act(flow, ticket, step);
        const sent = flow.helpdesk.takeHooks();
        for (const [index, hook] of sent.entries())
          await flow.knock(hook, { service: services[index % 2] ?? flow.test });
        for (const what of then) {
          if (what === 'jobs0') await flow.test.service.runJobs();
          else if (what === 'jobs1') await other.service.runJobs();
          else if (what === 'round0') await flow.test.service.reconcile();
          else if (what === 'round1') await other.service.reconcile();
          else await Promise.all(services.map(({ service }) => service.reconcile()));
        }
      }
      flow.helpdesk.planHooks(null);
      // A round or two after everything, each ticket was looked at.
      for (let more = 0; more < 2; more += 1) {
        flow.clock.pass(6);
        await Promise.all(services.map(({ service }) => service.reconcile()));
      }
      expect(await outcome(flow, conversation)).toEqual(expected(flow, ticket));
    }),
    { numRuns: 12 },
  );
  const held = await asOwner<{ n: number }>(
    flow.test,
    `select count(*)::int as n from ticket_checks where lease_until is not null`,
  );
  expect(held).toEqual([{ n: 0 }]);
}, 120_000);

it('hears a hint that comes while somebody looks already', async () => {
  const { escalate, helpdesk, reading, knock, handoff, test, clock, reads } = await deskService();
  await escalate('c1', 't1');
  let during = 0;
  reading.onRead = async () => {
    if ((during += 1) > 1) return;
    // The ticket was read, and is changed before anything is done with it.
    clock.pass(0.01);
    helpdesk.person.assign('t1', { agent: 'ines' });
    for (const hook of helpdesk.takeHooks()) await knock(hook);
  };
  await test.service.reconcile();
  expect(reads).toEqual(['t1', 't1']);
  expect((await handoff('c1.h1')).state).toBe('accepted');
});

it('takes a ticket over from a process that died while it looked', async () => {
  const { escalate, helpdesk, handoff, test, clock } = await deskService();
  await escalate('c1', 't1');
  helpdesk.person.assign('t1', { agent: 'ines' });
  const lease = new Date(clock.now().getTime() + 60_000).toISOString();
  await asOwner(
    test,
    `insert into ticket_checks (tenant_id, helpdesk, ticket_id, token, lease_until)
     values ('a', 'desk', 't1', 7, '${lease}')`,
  );
  expect((await test.service.reconcile()).looked).toBe(0);
  clock.pass(2);
  expect((await test.service.reconcile()).looked).toBe(1);
  expect((await handoff('c1.h1')).state).toBe('accepted');
});
