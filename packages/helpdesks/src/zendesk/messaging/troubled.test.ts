import { expect, it } from 'vitest';
import { storeOfFile } from '../../shared/testing/store-of-file.ts';
import { messagingWorld } from './testing/messaging-world.ts';

const store = storeOfFile();

it('follows the ticket while the switchboard does not answer, and hands back once it does', async () => {
  const world = await messagingWorld(store());
  const { sunshine, zendesk } = world;
  const id = await world.escalate('c1');
  await world.deliver();
  const ticket = sunshine.ticketOf(id) ?? 0;
  zendesk.plan(({ path }) =>
    path.includes('/sc/') ? { kind: 'status', status: 503, when: 'before' } : null,
  );
  zendesk.person.reply(ticket, zendesk.seeded.agents[0].id, 'Done.');
  await world.minuteLater();
  expect(await world.handoff('c1.h1')).toMatchObject({ state: 'active' });
  zendesk.person.solve(ticket);
  await world.minuteLater();
  await world.deliver(60);
  expect(await world.handoff('c1.h1')).toMatchObject({ state: 'handed_back' });
  expect(sunshine.holder(id)).toBe('workspace');
  zendesk.plan(null);
  await world.deliver(600);
  expect(sunshine.holder(id)).toBe('bot');
});

it('ends a handoff that the key of messaging no longer opens, and leaves other tickets alone', async () => {
  const world = await messagingWorld(store());
  const { sunshine, zendesk, account } = world;
  const plain = String(zendesk.person.open({ text: 'By mail.' }));
  await world.post('mail', [
    { id: 'facts', type: 'conversation', ticket: { helpdesk: 'zendesk', id: plain } },
    { id: 'q1', type: 'turn', by: 'customer', text: 'My order never came.' },
    { id: 'q2', type: 'turn', by: 'customer', text: 'Please connect me to a human agent.' },
  ]);
  await world.deliver();
  const key = { ...sunshine.key };
  sunshine.newKey();
  if (account.messaging) account.messaging.credentials = key;
  const id = await world.escalate('c1');
  await world.minuteLater();
  await world.deliver();
  expect(await world.handoff('c1.h1')).toMatchObject({ state: 'failed' });
  expect(sunshine.holder(id)).toBe('bot');
  zendesk.person.reply(Number(plain), zendesk.seeded.agents[0].id, 'On its way.');
  await world.minuteLater();
  expect(await world.handoff('mail.h1')).toMatchObject({ state: 'active' });
});

it('gives control back when the ticket can not be written into for good', async () => {
  const world = await messagingWorld(store());
  const { sunshine, zendesk } = world;
  const id = await world.escalate('c1');
  zendesk.plan(({ method, path }) =>
    method === 'PUT' && path.includes('/tickets/') ? { kind: 'expired' } : null,
  );
  await world.deliver();
  zendesk.plan(null);
  expect(await world.handoff('c1.h1')).toMatchObject({ state: 'failed' });
  expect(sunshine.passes(id)).toBe(2);
  expect(sunshine.holder(id)).toBe('bot');
});

it('refuses a reference where the account has no messaging, and the AI goes on', async () => {
  const world = await messagingWorld(store());
  world.account.messaging = null;
  const id = await world.escalate('c1');
  await world.deliver();
  expect(await world.handoff('c1.h1')).toMatchObject({
    state: 'failed',
    reason: 'delivery_failed',
  });
  expect(world.sunshine.holder(id)).toBe('bot');
});

it('tells nothing of the keys in what it logs', async () => {
  const world = await messagingWorld(store());
  const { zendesk, sunshine } = world;
  zendesk.next({ kind: 'reset', when: 'after' }, { kind: 'status', status: 500, when: 'before' });
  const id = await world.escalate('c1');
  await world.deliver(30);
  await world.bring();
  expect(sunshine.holder(id)).toBe('workspace');
  const text = world.logged.join('\n');
  for (const secret of [sunshine.key.secret, sunshine.hookSecret])
    expect(text).not.toContain(secret);
});
