import { expect, it } from 'vitest';
import { storeOfFile } from '../../shared/testing/store-of-file.ts';
import { messagingWorld } from './testing/messaging-world.ts';

const store = storeOfFile();

/** Where a conversation stands, in the words of the table in the documentation. */
const standing = async (
  world: Awaited<ReturnType<typeof messagingWorld>>,
  id: string,
): Promise<string> => {
  const { state } = await world.handoff('c1.h1');
  const holder = world.sunshine.holder(id) === 'workspace' ? 'people' : 'AI';
  return `${holder}, ${state}, ${(await world.ticketOf('c1')) ?? 'none'}`;
};

it('goes the whole way and back: the AI, a person, and the AI again as soon as they solved it', async () => {
  const world = await messagingWorld(store(), { policy: { resume: { afterMinutes: 5 } } });
  const { sunshine, zendesk } = world;
  const { person } = zendesk;
  const id = await world.escalate('c1');
  const [agent] = zendesk.seeded.agents;
  const seen = [`ai_active: ${await standing(world, id)}`];

  await world.deliver();
  const ticket = sunshine.ticketOf(id) ?? 0;
  seen.push(`offered: ${await standing(world, id)}`);

  person.assign(ticket, { agent: agent.id });
  person.reply(ticket, agent.id, 'I have sent it again.');
  await world.bring();
  seen.push(`human_active: ${await standing(world, id)}`);

  person.solve(ticket);
  await world.bring();
  await world.service.sweep();
  await world.deliver();
  seen.push(`solved_pending: ${await standing(world, id)}`);

  world.pass(6);
  await world.service.sweep();
  await world.deliver();
  seen.push(`ai_resumed: ${await standing(world, id)}`);

  expect(seen).toEqual([
    `ai_active: AI, requested, sc:${id}`,
    `offered: people, offered, ${ticket}`,
    `human_active: people, active, ${ticket}`,
    `solved_pending: people, resolved, ${ticket}`,
    `ai_resumed: AI, handed_back, ${ticket}`,
  ]);
  expect(world.tickets()).toHaveLength(1);
  expect(world.notes(ticket)).toHaveLength(1);
  expect(zendesk.account.tickets.row(ticket)).toMatchObject({
    status: 'solved',
    externalId: `sc:${id}`,
  });
  expect(await world.say('c1', id, 'Thanks, when does it come?')).toBe('ai');
});

it('keeps a person who is written to while their ticket is only solved', async () => {
  const world = await messagingWorld(store(), { policy: { resume: { on: 'closed' } } });
  const { sunshine, zendesk } = world;
  const { person } = zendesk;
  const id = await world.escalate('c1');
  await world.deliver();
  const ticket = sunshine.ticketOf(id) ?? 0;
  person.reply(ticket, zendesk.seeded.agents[0].id, 'It is on its way.');
  person.solve(ticket);
  await world.minuteLater();
  expect(await world.handoff('c1.h1')).toMatchObject({ state: 'resolved' });
  await world.deliver();
  expect(sunshine.holder(id)).toBe('workspace');

  expect(await world.say('c1', id, 'No, it is not!')).toBe('human');
  expect(await world.handoff('c1.h1')).toMatchObject({
    state: 'accepted',
    reason: 'customer_wrote',
  });
  await world.minuteLater();
  expect(zendesk.account.tickets.row(ticket).status).toBe('open');

  person.solve(ticket);
  person.close(ticket);
  await world.minuteLater();
  await world.deliver(30);
  expect(sunshine.holder(id)).toBe('bot');
  expect(await world.handoff('c1.h1')).toMatchObject({ state: 'handed_back' });
});

it('goes on with the AI when an agent ends the session by hand, whatever the ticket says', async () => {
  const world = await messagingWorld(store());
  const { sunshine, zendesk } = world;
  const { person } = zendesk;
  const id = await world.escalate('c1');
  await world.deliver();
  const ticket = sunshine.ticketOf(id) ?? 0;
  person.reply(ticket, zendesk.seeded.agents[0].id, 'All done.');
  await world.minuteLater();
  sunshine.endSession(id);
  await world.bring();
  await world.service.sweep();
  expect(await world.handoff('c1.h1')).toMatchObject({ state: 'handed_back' });
  expect(zendesk.account.tickets.row(ticket).status).toBe('open');
});

it('asks for a person again in the conversation that came back: another ticket, another note', async () => {
  const world = await messagingWorld(store(), {
    options: { assumptions: { passedAgain: 'new-ticket' } },
  });
  const { sunshine, zendesk } = world;
  const { person } = zendesk;
  const id = await world.escalate('c1');
  await world.deliver();
  const first = sunshine.ticketOf(id) ?? 0;
  person.reply(first, zendesk.seeded.agents[0].id, 'Done.');
  person.solve(first);
  await world.minuteLater();
  await world.deliver();
  expect(sunshine.holder(id)).toBe('bot');

  await world.say('c1', id, 'It is broken.');
  await world.say('c1', id, 'Please connect me to a human agent.');
  expect(await world.handoff('c1.h2')).toMatchObject({ state: 'requested' });
  await world.deliver(30);
  const second = sunshine.ticketOf(id) ?? 0;
  expect(second).not.toBe(first);
  expect(await world.handoff('c1.h2')).toMatchObject({ state: 'offered' });
  expect(await world.ticketOf('c1')).toBe(String(second));
  expect([world.notes(first).length, world.notes(second).length]).toEqual([1, 1]);
  person.solve(second);
  await world.bring();
  await world.service.sweep();
  await world.deliver();
  expect(sunshine.holder(id)).toBe('bot');
});

it('goes on in the ticket that is not closed yet, where Zendesk does', async () => {
  const world = await messagingWorld(store());
  const { sunshine, zendesk } = world;
  const { person } = zendesk;
  const id = await world.escalate('c1');
  await world.deliver();
  const ticket = sunshine.ticketOf(id) ?? 0;
  person.solve(ticket);
  // Control came back without the session being over.
  await world.minuteLater();
  await world.deliver();
  expect(sunshine.holder(id)).toBe('bot');
  await world.say('c1', id, 'It is broken.');
  await world.say('c1', id, 'Please connect me to a human agent.');
  await world.deliver(120);
  expect(await world.handoff('c1.h2')).toMatchObject({ state: 'offered' });
  expect(world.tickets()).toHaveLength(1);
  expect(world.notes(ticket)).toHaveLength(2);
  expect(zendesk.account.tickets.row(ticket).status).toBe('open');
  expect(sunshine.holder(id)).toBe('workspace');
});

it('keeps two conversations of one customer apart', async () => {
  const world = await messagingWorld(store());
  const { sunshine } = world;
  const { person } = world.zendesk;
  const customer = { name: 'Visitor', email: 'visitor@example.org' };
  const [one, other] = [await world.escalate('c1', customer), await world.escalate('c2', customer)];
  await world.deliver();
  const [first, second] = [sunshine.ticketOf(one) ?? 0, sunshine.ticketOf(other) ?? 0];
  expect(await world.ticketOf('c1')).toBe(String(first));
  expect(await world.ticketOf('c2')).toBe(String(second));
  expect([world.notes(first).length, world.notes(second).length]).toEqual([1, 1]);
  person.solve(first);
  await world.minuteLater();
  await world.deliver();
  expect([sunshine.holder(one), sunshine.holder(other)]).toEqual(['bot', 'workspace']);
  expect(await world.handoff('c2.h1')).toMatchObject({ state: 'offered' });
});

it('passes nothing of what the customer wrote along, and little at all', async () => {
  const world = await messagingWorld(store());
  const id = await world.escalate('c1');
  await world.deliver();
  const told = world.sunshine.metadata(id);
  const text = JSON.stringify(told);
  expect(text).not.toMatch(/BA-20931|connect|human agent/);
  expect(Buffer.byteLength(text)).toBeLessThan(4_000);
  expect(Object.keys(told)).toEqual([
    `dataCapture.ticketField.${world.zendesk.seeded.fields['handoff_id']}`,
    'dataCapture.systemField.tags',
  ]);
});

it('gives a conversation to the AI that people let go of without naming anybody', async () => {
  const world = await messagingWorld(store(), {
    options: { assumptions: { closedTicket: 'releaseControl' } },
    policy: { resume: { on: 'closed' } },
  });
  const { sunshine, zendesk } = world;
  const id = await world.escalate('c1');
  await world.deliver();
  const ticket = sunshine.ticketOf(id) ?? 0;
  zendesk.person.reply(ticket, zendesk.seeded.agents[0].id, 'All done.');
  await world.minuteLater();
  sunshine.passBack(id);
  expect(sunshine.holder(id)).toBeNull();
  await world.minuteLater();
  expect(await world.handoff('c1.h1')).toMatchObject({ state: 'handed_back' });
  await world.deliver(6);
  expect(sunshine.holder(id)).toBe('bot');
  expect(zendesk.account.tickets.row(ticket).status).toBe('open');
});

it('shows the panel under the number of the ticket as soon as the note stands in it', async () => {
  const world = await messagingWorld(store());
  const { sunshine, service, tenant } = world;
  const key = await service.sessions.mint({ tenant, viewer: 'zendesk:1', tier: 'standard' });
  const panelOf = async (ticket: string): Promise<number> =>
    (await world.ask('GET', `/v1/panel/tickets/zendesk/${ticket}`, undefined, key)).status;
  sunshine.makeTickets = 'when-told';
  const id = await world.escalate('c1');
  await world.deliver();
  expect(await panelOf(`sc:${id}`)).toBe(200);
  const ticket = String(sunshine.makeTicket(id));
  expect(await panelOf(ticket)).toBe(404);
  await world.deliver(6);
  expect(await panelOf(ticket)).toBe(200);
});

it('leaves people a conversation that an earlier handoff of it lets go of', async () => {
  const world = await messagingWorld(store(), {
    policy: { resume: { on: 'closed', afterMinutes: 3 } },
    options: { assumptions: { passedAgain: 'new-ticket' } },
  });
  const { sunshine, zendesk } = world;
  const { person } = zendesk;
  const id = await world.escalate('c1');
  await world.deliver();
  const first = sunshine.ticketOf(id) ?? 0;
  person.reply(first, zendesk.seeded.agents[0].id, 'Done.');
  person.solve(first);
  await world.minuteLater();
  sunshine.endSession(id);
  await world.minuteLater();
  // The agent counts what begins now as another conversation, in which a person is asked for before the first one is over.
  await world.post('c2', [
    { id: 'f', type: 'conversation', ticket: { helpdesk: 'zendesk', id: `sc:${id}` } },
    { id: 'q0', type: 'turn', by: 'customer', text: 'My order BA-20931 is broken.' },
    { id: 'q1', type: 'turn', by: 'customer', text: 'Please connect me to a human agent.' },
  ]);
  await world.deliver(30);
  const second = sunshine.ticketOf(id) ?? 0;
  expect(second).not.toBe(first);
  expect(await world.handoff('c2.h1')).toMatchObject({ state: 'offered' });
  for (let n = 0; n < 6; n += 1) await world.minuteLater();
  await world.deliver(30);
  expect(await world.handoff('c1.h1')).toMatchObject({ state: 'handed_back' });
  expect(await world.handoff('c2.h1')).toMatchObject({ state: 'offered' });
  expect(sunshine.holder(id)).toBe('workspace');
});
