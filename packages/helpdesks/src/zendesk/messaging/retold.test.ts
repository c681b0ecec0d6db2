import { expect, it } from 'vitest';
import { storeOfFile } from '../../shared/testing/store-of-file.ts';
import { messagingWorld } from './testing/messaging-world.ts';

const store = storeOfFile();

it('gives control back although the agent told the reference again before that could be done', async () => {
  const world = await messagingWorld(store());
  const { sunshine, zendesk } = world;
  const id = await world.escalate('c1');
  await world.deliver();
  const ticket = sunshine.ticketOf(id) ?? 0;
  zendesk.person.reply(ticket, zendesk.seeded.agents[0].id, 'Done.');
  await world.minuteLater();
  zendesk.plan(({ path }) =>
    path.includes('passControl') ? { kind: 'status', status: 503, when: 'before' } : null,
  );
  zendesk.person.solve(ticket);
  await world.minuteLater();
  await world.deliver();
  expect(await world.handoff('c1.h1')).toMatchObject({ state: 'handed_back' });
  expect(sunshine.holder(id)).toBe('workspace');

  await world.post('c1', [
    { id: 'again', type: 'conversation', ticket: { helpdesk: 'zendesk', id: `sc:${id}` } },
  ]);
  zendesk.plan(null);
  await world.deliver(600);
  expect(sunshine.holder(id)).toBe('bot');
});

it('gives control back when the handoff was over before its ticket was there', async () => {
  const world = await messagingWorld(store());
  const { sunshine } = world;
  sunshine.makeTickets = 'when-told';
  const id = await world.escalate('c1');
  await world.deliver();
  expect(sunshine.holder(id)).toBe('workspace');
  const declined = await world.ask('POST', '/v1/handoffs/c1.h1/commands', {
    command: 'decline',
  });
  expect(declined.status).toBe(200);
  const ticket = sunshine.makeTicket(id);
  await world.deliver(600);
  expect(await world.handoff('c1.h1')).toMatchObject({ state: 'declined' });
  // The handover, and a sentence that it was declined.
  expect(world.notes(ticket)).toHaveLength(2);
  expect(sunshine.holder(id)).toBe('bot');
});

it('gives control back where the ticket still names the handoff before, which is over', async () => {
  const world = await messagingWorld(store());
  const { sunshine, zendesk } = world;
  const { person } = zendesk;
  const [agent] = zendesk.seeded.agents;
  const id = await world.escalate('c1');
  await world.deliver();
  const ticket = sunshine.ticketOf(id) ?? 0;
  person.reply(ticket, agent.id, 'Done.');
  person.solve(ticket);
  await world.minuteLater();
  await world.deliver(6);
  expect(sunshine.holder(id)).toBe('bot');

  await world.say('c1', id, 'It is broken again.');
  expect(await world.say('c1', id, 'I need a human agent, please connect me.')).toBe('human');
  await world.deliver(60);
  expect(await world.handoff('c1.h2')).toMatchObject({ state: 'offered' });
  expect(sunshine.holder(id)).toBe('workspace');
  // As where Zendesk took the note and not the field.
  const field = zendesk.seeded.fields['handoff_id'] ?? 0;
  const { fields } = zendesk.account.tickets.row(ticket);
  person.edit(ticket, { fields: new Map([...fields, [field, 'c1.h1']]) });
  person.reply(ticket, agent.id, 'Done again.');
  person.solve(ticket);
  await world.minuteLater();
  await world.deliver(60);
  expect(await world.handoff('c1.h2')).toMatchObject({ state: 'handed_back' });
  expect(world.tickets()).toHaveLength(1);
  expect(sunshine.holder(id)).toBe('bot');
});

it('gives control back where the ticket carries an id of somebody else', async () => {
  const world = await messagingWorld(store());
  const { sunshine, zendesk } = world;
  const { person } = zendesk;
  sunshine.makeTickets = 'when-told';
  const id = await world.escalate('c1');
  await world.deliver();
  const ticket = sunshine.makeTicket(id);
  person.edit(ticket, { externalId: 'order-7' });
  await world.deliver(60);
  person.reply(ticket, zendesk.seeded.agents[0].id, 'Done.');
  await world.minuteLater();
  person.solve(ticket);
  await world.minuteLater();
  await world.deliver(60);
  expect(await world.handoff('c1.h1')).toMatchObject({ state: 'handed_back' });
  expect(zendesk.account.tickets.row(ticket).externalId).toBe('order-7');
  expect(sunshine.holder(id)).toBe('bot');
});

it('keeps a handoff that is over out of the ticket that another conversation made there', async () => {
  const world = await messagingWorld(store(), {
    policy: { resume: { on: 'closed', afterMinutes: 60 } },
    options: { assumptions: { passedAgain: 'new-ticket' } },
  });
  const { sunshine, zendesk } = world;
  const { person } = zendesk;
  const [agent] = zendesk.seeded.agents;
  const id = await world.escalate('c1');
  await world.deliver();
  const first = sunshine.ticketOf(id) ?? 0;
  person.reply(first, agent.id, 'Done.');
  person.solve(first);
  await world.minuteLater();
  sunshine.endSession(id);
  await world.minuteLater();
  await world.post('c2', [
    { id: 'f', type: 'conversation', ticket: { helpdesk: 'zendesk', id: `sc:${id}` } },
    { id: 'q0', type: 'turn', by: 'customer', text: 'My order BA-20931 is broken.' },
    { id: 'q1', type: 'turn', by: 'customer', text: 'Please connect me to a human agent.' },
  ]);
  await world.deliver(30);
  const second = sunshine.ticketOf(id) ?? 0;
  expect(second).not.toBe(first);
  expect(await world.handoff('c1.h1')).toMatchObject({ state: 'resolved' });
  await world.minuteLater();
  await world.deliver(30);
  expect(await world.ticketOf('c1')).toBe(String(first));
  expect([world.notes(first).length, world.notes(second).length]).toEqual([1, 1]);

  person.reply(second, agent.id, 'On it.');
  await world.minuteLater();
  // What the second asked for ends when its person says so, and not when the first one's time is up.
  world.pass(61);
  await world.service.sweep();
  await world.deliver(30);
  expect(await world.handoff('c1.h1')).toMatchObject({ state: 'handed_back' });
  expect(sunshine.holder(id)).toBe('workspace');
  person.solve(second);
  person.close(second);
  await world.minuteLater();
  world.pass(61);
  await world.service.sweep();
  await world.deliver(30);
  expect(await world.handoff('c2.h1')).toMatchObject({ state: 'handed_back' });
  expect(sunshine.holder(id)).toBe('bot');
});
