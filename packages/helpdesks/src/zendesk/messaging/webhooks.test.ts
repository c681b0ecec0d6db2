import { expect, it } from 'vitest';
import { storeOfFile } from '../../shared/testing/store-of-file.ts';
import { messagingWorld } from './testing/messaging-world.ts';

const store = storeOfFile();

const hintOf = (conversation: string, id: string, secret: string) => ({
  headers: { 'content-type': 'application/json', 'x-api-key': secret },
  body: JSON.stringify({
    events: [
      { id, type: 'switchboard:passControl', payload: { conversation: { id: conversation } } },
    ],
  }),
});

it('hears of control under the conversation and of the ticket under its number, whichever Baton knows', async () => {
  const world = await messagingWorld(store());
  const { sunshine, zendesk } = world;
  const id = await world.escalate('c1');
  await world.deliver();
  const ticket = sunshine.ticketOf(id) ?? 0;
  expect(await world.ticketOf('c1')).toBe(String(ticket));
  expect(await world.bring()).not.toContain(401);

  zendesk.person.reply(ticket, zendesk.seeded.agents[0].id, 'Done.');
  await world.bring();
  expect(await world.handoff('c1.h1')).toMatchObject({ state: 'active' });
  // Nothing changes in the ticket; only the conversation tells.
  sunshine.endSession(id);
  zendesk.takeHooks();
  await world.bring();
  expect(await world.handoff('c1.h1')).toMatchObject({ reason: 'resume_rule' });
});

it('finds the conversation of a ticket that is hinted at before Baton knows its number', async () => {
  const world = await messagingWorld(store());
  const { sunshine, zendesk } = world;
  const id = await world.escalate('c1');
  await world.deliver();
  const ticket = sunshine.ticketOf(id) ?? 0;
  world.hooks();
  // The agent told the reference once more: until it is followed, the number is unknown.
  await world.post('c1', [
    { id: 'again', type: 'conversation', ticket: { helpdesk: 'zendesk', id: `sc:${id}` } },
  ]);
  zendesk.person.reply(ticket, zendesk.seeded.agents[0].id, 'Done.');
  expect(await world.ticketOf('c1')).toBe(`sc:${id}`);
  await world.bring();
  expect(await world.ticketOf('c1')).toBe(String(ticket));
});

it('asks little of strangers: once for each conversation, sixty times a minute at most, nothing twice', async () => {
  const world = await messagingWorld(store());
  const { zendesk, sunshine } = world;
  const from = zendesk.requests.length;
  for (let n = 0; n < 200; n += 1) {
    const conversation = `stranger${n % 100}`;
    expect(await world.knock(hintOf(conversation, `event-${n}-of-many`, sunshine.hookSecret))).toBe(
      202,
    );
  }
  await world.service.runJobs();
  const asked = zendesk.requests.slice(from);
  expect(asked).toHaveLength(60);
  expect(new Set(asked.map(({ query }) => query)).size).toBe(60);
  await world.knock(hintOf('stranger1', 'event-once-more', sunshine.hookSecret));
  await world.service.runJobs();
  expect(zendesk.requests.slice(from)).toHaveLength(60);
});

it('believes neither a strange secret nor the secret of the other webhook', async () => {
  const world = await messagingWorld(store());
  const { zendesk, sunshine } = world;
  const id = await world.escalate('c1');
  await world.deliver();
  for (const secret of ['a'.repeat(40), zendesk.secret(), ''])
    expect(await world.knock(hintOf(id, 'event-forged', secret))).toBe(401);
  expect(await world.knock(hintOf(id, 'event-true', sunshine.hookSecret))).toBe(202);
});
