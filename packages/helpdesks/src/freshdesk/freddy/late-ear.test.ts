import { expect, it } from 'vitest';
import { storeOfFile } from '../../shared/testing/store-of-file.ts';
import { freddyWorld } from '../testing/freddy-world.ts';

const store = storeOfFile();

it('takes no ticket from whoever works on it when Baton hears of it late', async () => {
  const world = await freddyWorld(store(), {
    policy: { queues: [{ id: 'default', targets: { freshdesk: { group: 'Billing' } } }] },
  });
  const { fake } = world;
  const { person, seeded } = fake;
  const [ines] = seeded.agents;
  const id = fake.open('Where is my order?');
  person.freddyTakes(id);
  person.freddyAnswers(id, 'One moment.');
  person.freddyHandsOver(id, 'no_answer', seeded.groups.support.id);
  person.assign(id, { agent: ines.id });
  person.reply(id, ines.id, 'I look into it.');
  fake.takeHooks();
  world.pass(3_600);
  person.customerSays(id, 'Thank you.');
  await world.hint(id);
  await world.service.deliver();
  await world.service.reconcile();
  await world.service.deliver();
  const row = fake.account.tickets.row(id);
  expect((await world.conversation(id))?.handoffs.map(({ state }) => state)).toEqual(['active']);
  expect([row.responderId, row.groupId]).toEqual([ines.id, seeded.groups.support.id]);
});
