import { expect, it } from 'vitest';
import { handover } from '../shared/testing/plain-write.ts';
import { ask, onFake } from './testing/on-fake.ts';
import { storeOfFile } from '../shared/testing/store-of-file.ts';
import { freddyWorld } from './testing/freddy-world.ts';

const store = storeOfFile();

type World = Awaited<ReturnType<typeof freddyWorld>>;

/** Calls of the API that one thing led to, as method and path without ids; and credits that they cost. */
const counted = async ({ fake }: World, act: () => Promise<unknown>) => {
  const from = fake.requests.length;
  const before = fake.credits();
  await act();
  const calls = fake.requests
    .slice(from)
    .map(
      ({ method, path }) => `${method} ${path.replace('/api/v2', '').replaceAll(/\/\d+/g, '/*')}`,
    );
  return { calls: calls.toSorted(), credits: fake.credits() - before };
};

/** The figures stand in docs/decisions/freshdesk-writes.md, too. */
it('makes few calls for a look, for a webhook and for a handover', async () => {
  const world = await freddyWorld(store(), {
    policy: {
      resume: { on: 'never' },
      queues: [{ id: 'default', targets: { freshdesk: { group: 'Support' } } }],
    },
    options: { plan: 'enterprise' },
  });
  const { fake, pass } = world;
  const { person, seeded } = fake;
  const id = fake.open('Where is my order?');
  person.freddyTakes(id);
  person.freddyAnswers(id, 'One moment.');
  fake.takeHooks();
  const webhook = () => counted(world, () => world.hint(id));
  expect(await webhook()).toMatchInlineSnapshot(`
    {
      "calls": [
        "GET /agents/*",
        "GET /contacts/*",
        "GET /contacts/*",
        "GET /tickets/*",
        "GET /tickets/*/conversations",
      ],
      "credits": 5,
    }
  `);
  pass(1);
  expect(await webhook()).toMatchInlineSnapshot(`
    {
      "calls": [
        "GET /tickets/*",
        "GET /tickets/*/conversations",
      ],
      "credits": 2,
    }
  `);
  person.freddyHandsOver(id);
  await world.hint(id);
  expect(await counted(world, () => world.service.deliver())).toMatchInlineSnapshot(`
    {
      "calls": [
        "GET /canned_response_folders",
        "GET /canned_response_folders/*/responses",
        "GET /companies/*",
        "GET /contacts/*",
        "GET /search/solutions",
        "GET /ticket_fields",
        "GET /tickets",
        "GET /tickets/*",
        "GET /tickets/*",
        "GET /tickets/*",
        "GET /tickets/*",
        "POST /tickets/*/notes",
        "PUT /tickets/*",
      ],
      "credits": 13,
    }
  `);
  const other = fake.open('Where is my other order?');
  person.freddyTakes(other);
  person.freddyAnswers(other, 'One moment.');
  person.freddyHandsOver(other);
  await world.hint(other);
  // What rarely changes is known by now.
  expect((await counted(world, () => world.service.deliver())).credits).toBe(10);
  pass(1);
  person.reply(id, seeded.agents[0].id, 'Hello.');
  expect(await webhook()).toMatchInlineSnapshot(`
    {
      "calls": [
        "GET /agents/*",
        "GET /tickets/*",
        "GET /tickets/*/conversations",
      ],
      "credits": 3,
    }
  `);
  pass(1);
  expect(await webhook()).toMatchInlineSnapshot(`
    {
      "calls": [
        "GET /tickets/*",
        "GET /tickets/*/conversations",
      ],
      "credits": 2,
    }
  `);
});

it('asks nothing of a hint at a ticket that nobody handed over, where Freddy is not listened to', async () => {
  const world = await freddyWorld(store(), { freddy: false });
  const id = world.fake.open('Where is my order?');
  expect(await counted(world, () => world.hint(id))).toEqual({ calls: [], credits: 0 });
});

it.each([
  ['a handover', 'deliver', ['GET ticket', 'POST notes', 'GET ticket', 'PUT ticket', 'GET ticket']],
  ['tags as it goes on', 'update', ['GET ticket', 'PUT ticket', 'GET ticket']],
  ['a note', 'note', ['GET ticket', 'POST notes']],
  ['the end', 'resolve', ['GET ticket', 'PUT ticket']],
] as const)('writes %s with as few calls as it can', async (_, what, calls) => {
  const { freshdesk, connector } = await onFake();
  const id = freshdesk.open();
  const target = { group: freshdesk.seeded.groups.support.id };
  const write = {
    deliver: () =>
      connector.deliver({
        ...ask(id),
        handover: { ...handover, addTags: ['ai-handoff'], priority: 'high', target },
      }),
    update: () => connector.update({ ...ask(id), fields: {}, addTags: ['x'], removeTags: [] }),
    note: () => connector.appendNote({ ...ask(id), note: 'Nobody took it.' }),
    resolve: () => connector.resolve(ask(id)),
  }[what];
  await write();
  const made = freshdesk.requests.map(
    ({ method, path }) => `${method} ${path.endsWith('/notes') ? 'notes' : 'ticket'}`,
  );
  expect(made).toEqual(calls);
});

it('reads a long ticket from where it went on when it was read before', async () => {
  const { freshdesk, connector } = await onFake();
  const id = freshdesk.open('first');
  for (let n = 1; n <= 420; n += 1) freshdesk.person.customerSays(id, `message ${n}`);
  const look = async () => {
    const from = freshdesk.requests.length;
    const ticket = await connector.readTicket(ask(id));
    return { calls: freshdesk.requests.length - from, last: ticket?.messages.at(-1)?.text };
  };
  expect(await look()).toEqual({ calls: 6, last: 'message 420' });
  freshdesk.person.customerSays(id, 'message 421');
  expect(await look()).toEqual({ calls: 3, last: 'message 421' });
});

it('asks one call of a ticket in which nothing happens, once it is known that messages move the time of their tickets', async () => {
  const { freshdesk, connector } = await onFake();
  const [ines] = freshdesk.seeded.agents;
  const id = freshdesk.open();
  freshdesk.person.customerSays(id, 'Hello?');
  const look = async () => {
    const from = freshdesk.requests.length;
    const ticket = await connector.readTicket(ask(id));
    return [freshdesk.requests.length - from, ticket?.messages.at(-1)?.text];
  };
  expect(await look()).toEqual([2, 'Hello?']);
  // It was read in the minute in which something happened.
  freshdesk.advance(61_000);
  expect(await look()).toEqual([2, 'Hello?']);
  for (let minute = 0; minute < 5; minute += 1) {
    freshdesk.advance(60_000);
    expect(await look()).toEqual([1, 'Hello?']);
  }
  freshdesk.advance(60_000);
  expect(await look()).toEqual([2, 'Hello?']);
  freshdesk.person.reply(id, ines.id, 'I am here.');
  expect(await look()).toEqual([2, 'I am here.']);
});

it.each([
  ['at once', true, ['Looks lost.', 'Looks lost.'], 1],
  // Without a webhook.
  [
    'within five minutes, and from then on',
    false,
    ['Hello?', 'Hello?', 'Hello?', 'Looks lost.'],
    2,
  ],
] as const)(
  'reads a note %s where notes move the time of their ticket: %s',
  async (_, notesTouch, read, calls) => {
    const { freshdesk, connector } = await onFake({ assumptions: { notesTouch } });
    const [ines] = freshdesk.seeded.agents;
    const id = freshdesk.open();
    const last = async (): Promise<string | undefined> => {
      freshdesk.advance(80_000);
      return (await connector.readTicket(ask(id)))?.messages.at(-1)?.text;
    };
    const counted = async (): Promise<number> => {
      const from = freshdesk.requests.length;
      await last();
      return freshdesk.requests.length - from;
    };
    freshdesk.person.customerSays(id, 'Hello?');
    await last();
    freshdesk.person.note(id, ines.id, 'Looks lost.');
    const told: unknown[] = [];
    for (const _look of read) told.push(await last());
    expect(told).toEqual(read);
    expect(await counted()).toBe(calls);
    connector.readHook({
      headers: { 'x-baton-secret': freshdesk.secret() },
      body: Buffer.from(JSON.stringify({ ticket_id: id })),
      secrets: [freshdesk.secret()],
      now: freshdesk.now(),
    });
    expect(await counted()).toBe(2);
  },
);
