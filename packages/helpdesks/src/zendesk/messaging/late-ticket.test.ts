import { expect, it } from 'vitest';
import { storeOfFile } from '../../shared/testing/store-of-file.ts';
import { messagingWorld } from './testing/messaging-world.ts';

const store = storeOfFile();

it('writes the note as soon as a late ticket is there, in whatever process', async () => {
  const world = await messagingWorld(store());
  const { sunshine } = world;
  sunshine.makeTickets = 'when-told';
  const id = await world.escalate('c1');
  await world.deliver(20);
  expect(sunshine.holder(id)).toBe('workspace');
  expect(await world.handoff('c1.h1')).toMatchObject({ state: 'requested' });
  await world.restart();
  await world.minuteLater();
  expect(await world.handoff('c1.h1')).toMatchObject({ state: 'requested' });

  const ticket = sunshine.makeTicket(id);
  await world.deliver(600);
  expect(world.notes(ticket)).toHaveLength(1);
  expect(await world.ticketOf('c1')).toBe(String(ticket));
  expect(await world.handoff('c1.h1')).toMatchObject({ state: 'offered' });
  expect(sunshine.passes(id)).toBe(1);
});

it('gives the conversation back to the AI when nobody ever makes a ticket', async () => {
  const world = await messagingWorld(store(), { policy: { timers: { accept: 5 } } });
  const { sunshine } = world;
  sunshine.makeTickets = 'when-told';
  const id = await world.escalate('c1');
  await world.deliver(20);
  expect(sunshine.holder(id)).toBe('workspace');
  world.pass(6);
  await world.service.sweep();
  expect(await world.handoff('c1.h1')).toMatchObject({ state: 'expired' });
  await world.deliver(600);
  expect(sunshine.holder(id)).toBe('bot');
  expect(world.tickets()).toHaveLength(0);
});

it('writes into one of two tickets that were made of one conversation', async () => {
  const world = await messagingWorld(store());
  const { sunshine, zendesk } = world;
  sunshine.makeTickets = 'when-told';
  const id = await world.escalate('c1');
  await world.deliver();
  const ticket = sunshine.makeTicket(id);
  const { account } = zendesk;
  const {
    version: _version,
    updatedAt: _updated,
    createdAt: _created,
    ...row
  } = account.tickets.row(ticket);
  const [first] = account.tickets.comments(ticket);
  if (!first) throw new Error('a ticket begins with words');
  const twin = account.nextTicketId();
  account.tickets.open(
    { ...row, id: twin },
    { by: row.requesterId, via: row.via, said: { ...first } },
  );
  await world.deliver(60);
  expect(world.notes(ticket).length + world.notes(twin).length).toBe(1);
  expect(await world.ticketOf('c1')).toBe(String(ticket));
});

it('does not take a conversation from the AI again that people handed on before the note stood', async () => {
  const world = await messagingWorld(store());
  const { sunshine, zendesk } = world;
  const { person } = zendesk;
  sunshine.makeTickets = 'when-told';
  const id = await world.escalate('c1');
  await world.deliver();
  const ticket = sunshine.makeTicket(id);
  person.reply(ticket, zendesk.seeded.agents[0].id, 'Found it, all is well.');
  sunshine.endSession(id);
  await world.deliver(60);
  expect(world.notes(ticket)).toHaveLength(1);
  expect(sunshine.holder(id)).toBe('bot');
  await world.minuteLater();
  await world.deliver(30);
  expect(await world.handoff('c1.h1')).toMatchObject({ state: 'handed_back' });
  expect(world.tickets()).toHaveLength(1);
});

it('follows an agent that tells the reference again later', async () => {
  const world = await messagingWorld(store());
  const { sunshine } = world;
  const { person } = world.zendesk;
  const id = await world.escalate('c1');
  await world.deliver();
  const ticket = String(sunshine.ticketOf(id));
  for (const n of [1, 2, 3]) {
    await world.post('c1', [
      { id: `again${n}`, type: 'conversation', ticket: { helpdesk: 'zendesk', id: `sc:${id}` } },
    ]);
    await world.deliver(30);
    await world.minuteLater();
    expect(await world.ticketOf('c1')).toBe(ticket);
  }
  expect(world.notes(Number(ticket))).toHaveLength(1);
  person.solve(Number(ticket));
  await world.minuteLater();
  expect(await world.handoff('c1.h1')).toMatchObject({ state: 'handed_back' });
});

it('leaves an id that somebody else gave the ticket, and says so', async () => {
  const world = await messagingWorld(store());
  const { sunshine, zendesk } = world;
  const { person } = zendesk;
  sunshine.makeTickets = 'when-told';
  const id = await world.escalate('c1');
  await world.deliver();
  const ticket = sunshine.makeTicket(id);
  person.edit(ticket, { externalId: 'order-7' });
  await world.deliver(60);
  expect(world.notes(ticket)).toHaveLength(1);
  expect(zendesk.account.tickets.row(ticket).externalId).toBe('order-7');
  const { body } = await world.ask<{ deliveries: { kind: string; degraded: string[] }[] }>(
    'GET',
    '/v1/deliveries',
  );
  const told = body.deliveries.filter(({ kind }) => kind !== 'handoff.offered');
  expect(told.map(({ degraded }) => degraded)).toEqual([['messaging'], ['messaging']]);
});

it('waits for the new ticket of a conversation that came back before it takes the old one', async () => {
  const world = await messagingWorld(store(), {
    options: { assumptions: { passedAgain: 'new-ticket' } },
  });
  const { sunshine } = world;
  const { person } = world.zendesk;
  const id = await world.escalate('c1');
  await world.deliver();
  const first = sunshine.ticketOf(id) ?? 0;
  person.solve(first);
  await world.minuteLater();
  await world.deliver();
  sunshine.makeTickets = 'when-told';
  await world.say('c1', id, 'It is broken.');
  await world.say('c1', id, 'Please connect me to a human agent.');
  await world.deliver(9);
  expect(await world.handoff('c1.h2')).toMatchObject({ state: 'requested' });
  const second = sunshine.makeTicket(id);
  await world.deliver(60);
  expect([world.notes(first).length, world.notes(second).length]).toEqual([1, 1]);
  expect(await world.ticketOf('c1')).toBe(String(second));

  // A program tells the old number once more: the conversation is found in its latest ticket again.
  await world.post('c1', [
    { id: 'old', type: 'conversation', ticket: { helpdesk: 'zendesk', id: String(first) } },
  ]);
  await world.deliver(60);
  expect(await world.ticketOf('c1')).toBe(String(second));
  // And once more, when nothing is delivered for it any more.
  await world.post('c1', [
    { id: 'older', type: 'conversation', ticket: { helpdesk: 'zendesk', id: String(first) } },
  ]);
  await world.deliver(60);
  expect(await world.ticketOf('c1')).toBe(String(first));
  await world.minuteLater();
  expect(await world.ticketOf('c1')).toBe(String(second));
  expect([world.notes(first).length, world.notes(second).length]).toEqual([1, 1]);
});

it('leaves a ticket solved that a person solved before the note stood', async () => {
  const world = await messagingWorld(store());
  const { sunshine, zendesk } = world;
  sunshine.makeTickets = 'when-told';
  const id = await world.escalate('c1');
  await world.deliver();
  const ticket = sunshine.makeTicket(id);
  zendesk.person.reply(ticket, zendesk.seeded.agents[0].id, 'Found it, all is well.');
  zendesk.person.solve(ticket);
  await world.deliver(30);
  expect(world.notes(ticket)).toHaveLength(1);
  expect(zendesk.account.tickets.row(ticket).status).toBe('solved');
  await world.minuteLater();
  await world.deliver(6);
  expect(await world.handoff('c1.h1')).toMatchObject({ state: 'handed_back' });
  expect(sunshine.holder(id)).toBe('bot');
});

it('gives the conversation back to the AI when the outbox gives up on a ticket that never comes', async () => {
  const world = await messagingWorld(store(), { policy: { timers: { accept: 3_000 } } });
  const { sunshine } = world;
  sunshine.makeTickets = 'when-told';
  const id = await world.escalate('c1');
  await world.deliver(20);
  expect(sunshine.holder(id)).toBe('workspace');
  world.pass(25 * 60);
  await world.deliver(30);
  expect(await world.handoff('c1.h1')).toMatchObject({
    state: 'failed',
    reason: 'delivery_failed',
  });
  expect(sunshine.holder(id)).toBe('bot');
  expect(world.tickets()).toHaveLength(0);
});

it('finds the ticket of a busy account that was not asked for ten minutes', async () => {
  const world = await messagingWorld(store());
  const { sunshine, zendesk } = world;
  const { account } = zendesk;
  sunshine.makeTickets = 'when-told';
  const id = await world.escalate('c1');
  await world.deliver();
  zendesk.plan(() => ({ kind: 'status', status: 503, when: 'before' }));
  const ticket = sunshine.makeTicket(id);
  const {
    version: _version,
    updatedAt: _at,
    createdAt: _made,
    ...row
  } = account.tickets.row(ticket);
  const [said] = account.tickets.comments(ticket);
  if (!said) throw new Error('a ticket begins with words');
  for (let n = 0; n < 301; n += 1) {
    const other = { ...row, id: account.nextTicketId(), fields: new Map() };
    account.tickets.open(other, { by: row.requesterId, via: row.via, said: { ...said } });
  }
  world.pass(10);
  zendesk.plan(null);
  await world.deliver(600);
  expect(world.notes(ticket)).toHaveLength(1);
  expect(await world.ticketOf('c1')).toBe(String(ticket));
  expect(sunshine.passes(id)).toBe(1);
});
