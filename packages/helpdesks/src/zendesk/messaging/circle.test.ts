import { expect, it } from 'vitest';
import { messagingWorld, storeOfFile } from './testing/messaging-world.ts';

const store = storeOfFile();

it('goes the whole way and back: the AI, a person, and the AI again as soon as they solved it', async () => {
  const world = await messagingWorld(store());
  const { sunshine, person, zendesk } = world;
  const id = await world.escalate('c1');
  expect(sunshine.holder(id)).toBe('bot');

  await world.deliver();
  expect(sunshine.holder(id)).toBe('workspace');
  const ticket = sunshine.ticketOf(id) ?? 0;
  expect(world.notes(ticket)).toHaveLength(1);
  expect(await world.ticketOf('c1')).toBe(String(ticket));
  expect(await world.handoff('c1.h1')).toMatchObject({ state: 'offered' });

  const agent = zendesk.seeded.agents[0].id;
  person.assign(ticket, { agent });
  person.reply(ticket, agent, 'I have sent it again.');
  await world.bring();
  expect(await world.handoff('c1.h1')).toMatchObject({ state: 'active', reason: 'answered' });

  person.solve(ticket);
  expect(sunshine.holder(id)).toBe('workspace');
  await world.bring();
  await world.service.sweep();
  expect(await world.handoff('c1.h1')).toMatchObject({ state: 'handed_back' });
  await world.deliver();
  expect(sunshine.holder(id)).toBe('bot');
  expect(world.notes(ticket)).toHaveLength(1);
  expect(world.tickets()).toHaveLength(1);
  expect(await world.say('c1', id, 'Thanks, when does it come?')).toBe('ai');
});
