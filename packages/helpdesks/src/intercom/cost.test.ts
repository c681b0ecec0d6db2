import { expect, it } from 'vitest';
import { storeOfFile } from '../shared/testing/store-of-file.ts';
import { finWorld } from './testing/fin-world.ts';

const store = storeOfFile();

/** Calls of the API that one thing led to, as method and path without ids. */
const counted = async (
  { fake }: Awaited<ReturnType<typeof finWorld>>,
  act: () => Promise<unknown>,
): Promise<string[]> => {
  const from = fake.requests.length;
  await act();
  return fake.requests
    .slice(from)
    .map(({ method, path }) => `${method} ${path.replaceAll(/\/[0-9a-f]{5,}/g, '/*')}`)
    .toSorted();
};

/** The figures stand in docs/decisions/overhearing.md, too. */
it('makes few calls for a webhook and for a handover', async () => {
  const world = await finWorld(store(), {
    policy: {
      resume: { on: 'never' },
      queues: [{ id: 'default', targets: { intercom: { group: 'Support' } } }],
    },
  });
  const { fake, pass } = world;
  const { person, seeded } = fake;
  const id = fake.open('Where is my order?');
  person.finAnswers(id, 'One moment.');
  person.finCalls(id, { name: 'Refund order', success: true });
  fake.takeHooks();
  const webhook = (): Promise<string[]> => counted(world, () => world.hint(id));
  expect(await webhook()).toEqual([
    'GET /contacts/*',
    'GET /conversations/*',
    'GET /data_connectors',
    'GET /data_connectors/*/execution_results',
  ]);
  pass(1);
  expect(await webhook()).toEqual(['GET /conversations/*']);
  pass(10);
  expect(await webhook()).toEqual([
    'GET /conversations/*',
    'GET /data_connectors/*/execution_results',
  ]);
  person.finEnds(id, 'escalated', seeded.teams.billing.id);
  await world.hint(id);
  expect(await counted(world, () => world.service.deliver())).toMatchInlineSnapshot(`
    [
      "GET /articles/search",
      "GET /contacts/*",
      "GET /contacts/*/companies",
      "GET /conversations/*",
      "GET /conversations/*",
      "GET /conversations/attributes",
      "GET /macros",
      "GET /tags",
      "POST /conversations/*/reply",
      "POST /conversations/*/tags",
      "POST /conversations/*/tags",
      "POST /conversations/search",
      "POST /tags",
      "POST /tags",
      "PUT /conversations/*",
    ]
  `);
  pass(1);
  person.reply(id, seeded.agents[0].id, 'Hello.');
  expect(await webhook()).toMatchInlineSnapshot(`
    [
      "GET /admins",
      "GET /conversations/*",
      "GET /conversations/*",
    ]
  `);
});
