import { expect, it } from 'vitest';
import { world } from './testing/world.ts';

const look = { context: { id: '25' } };

it('fills and sends a template on its own side, and gives text back', async () => {
  using desk = world(() => Response.json({ a: 1 }, { status: 201 }));
  const answer = await desk.frame().invoke('lookStrictly', look);
  expect(answer).toMatchObject({ ok: true, status: 201, response: '{"a":1}' });
  const [sent] = desk.reached;
  expect(sent?.url).toBe('https://desk.example.com/tickets/25');
  expect(sent?.headers.get('x-key')).toBe('secret-key');
});

it('rejects what the service does not answer with 2xx, with its status and words', async () => {
  for (const status of [302, 400, 401, 403, 404, 429, 500]) {
    using desk = world(() => new Response('words', { status, headers: { 'retry-after': '7' } }));
    expect(await desk.frame().invoke('lookStrictly', look)).toMatchObject({
      ok: false,
      status,
      response: 'words',
      headers: { 'retry-after': '7' },
    });
  }
});

it.each([
  ['message', { message: 'words' }],
  ['status', {}],
] as const)('can reject with %s alone', async (rejects, said) => {
  using desk = world(() => new Response('words', { status: 500 }), { assumptions: { rejects } });
  const { headers: _, ...answer } = await desk.frame().invoke('lookStrictly', look);
  expect(answer).toEqual({ ok: false, status: 500, ...said });
});

it.each<[string, string, object]>([
  ['a template that is not declared', 'other', look],
  ['a name that every object has', 'toString', look],
  ['an option that is not known', 'lookStrictly', { ...look, method: 'POST' }],
  [
    'a cache, which could show one agent the answer of another',
    'lookStrictly',
    { ...look, cache: true },
  ],
  ['a context that is a list', 'lookStrictly', { context: [] }],
  ['a body that is no text', 'write', { body: { a: 1 } }],
])('sends nothing for %s', async (_, template, options) => {
  using desk = world();
  expect(await desk.frame().invoke(template, options)).toMatchObject({ ok: false, status: 400 });
  expect(desk.reached).toEqual([]);
});

it('says that a body is JSON unless the template says what it is', async () => {
  using desk = world();
  await desk.frame().invoke('write', { body: '{"a":1}' });
  expect(desk.reached[0]).toMatchObject({ method: 'POST', body: '{"a":1}' });
  expect(desk.reached[0]?.headers.get('content-type')).toBe('application/json');
});

it('lets fifty requests a minute through for all agents together', async () => {
  using desk = world();
  const frames = [desk.frame('48'), desk.frame('49')];
  for (let nr = 0; nr < 50; nr += 1)
    expect(await frames[nr % 2]?.invoke('lookStrictly', look)).toMatchObject({ ok: true });
  expect(desk.platform.spent).toBe(50);
  expect(await frames[0]?.invoke('lookStrictly', look)).toMatchObject({
    ok: false,
    status: 429,
    headers: {},
  });
  expect(desk.reached).toHaveLength(50);
  desk.clock.at += 60_000;
  expect(await frames[0]?.invoke('lookStrictly', look)).toMatchObject({ ok: true });
  desk.platform.renew();
  expect(desk.platform.spent).toBe(0);
});

it('can say when to come again', async () => {
  using desk = world(undefined, { assumptions: { tellsRetryAfter: true } });
  const frame = desk.frame();
  for (let nr = 0; nr < 50; nr += 1) {
    await frame.invoke('lookStrictly', look);
    desk.clock.at += 100;
  }
  expect(await frame.invoke('lookStrictly', look)).toMatchObject({
    status: 429,
    headers: { 'retry-after': '55' },
  });
});

it('gives up after fifteen seconds', async () => {
  const asked: number[] = [];
  using desk = world(() => Promise.reject(new Error('aborted')), {
    deadline: (milliseconds) => {
      asked.push(milliseconds);
      return AbortSignal.abort();
    },
  });
  expect(await desk.frame().invoke('lookStrictly', look)).toMatchObject({ ok: false, status: 504 });
  expect(asked).toEqual([15_000]);
});

it('follows no redirect: the app gets it as it is', async () => {
  const inits: RequestInit[] = [];
  using desk = world(undefined, {
    fetch: (_url, init) => {
      inits.push(init);
      return Promise.resolve(new Response(null, { status: 302 }));
    },
  });
  expect(await desk.frame().invoke('lookStrictly', look)).toMatchObject({ status: 302 });
  expect(inits.map(({ redirect }) => redirect)).toEqual(['manual']);
});

it('says that it reached nobody', async () => {
  using desk = world(() => Promise.reject(new Error('refused')));
  expect(await desk.frame().invoke('lookStrictly', look)).toMatchObject({ ok: false, status: 502 });
});

it('takes no answer over six megabytes', async () => {
  const size = 6 * 1024 * 1024;
  using desk = world(() => new Response('a'.repeat(size)));
  expect(await desk.frame().invoke('lookStrictly', look)).toMatchObject({ ok: true });
  desk.given.answer = () => new Response('a'.repeat(size + 1));
  expect(await desk.frame().invoke('lookStrictly', look)).toMatchObject({ ok: false, status: 502 });
});

it('tries as often as the template says, with its rests, where that may help', async () => {
  const statuses = [500, 429, 200];
  using desk = world(() => new Response('', { status: statuses.shift() ?? 200 }));
  const before = desk.clock.at;
  expect(await desk.frame().invoke('write', { body: '' })).toMatchObject({ ok: true });
  expect(desk.reached).toHaveLength(3);
  expect(desk.clock.at - before).toBe(1_000);
  desk.given.answer = () => new Response('', { status: 404 });
  await desk.frame().invoke('write', { body: '' });
  expect(desk.reached).toHaveLength(4);
  desk.given.answer = () => new Response('', { status: 503 });
  expect(await desk.frame().invoke('write', { body: '' })).toMatchObject({ status: 503 });
  expect(desk.reached).toHaveLength(7);
  // every try counts
  expect(desk.platform.spent).toBe(7);
});

it('lets a template rest that failed ten times in a row', async () => {
  using desk = world(() => new Response('', { status: 503 }));
  const frame = desk.frame();
  for (let nr = 0; nr < 10; nr += 1) await frame.invoke('lookStrictly', look);
  expect(await frame.invoke('lookStrictly', look)).toMatchObject({ ok: false, status: 400 });
  expect(desk.reached).toHaveLength(10);
  // others go on, and so does it after its rest
  desk.given.answer = () => Response.json({});
  expect(await frame.invoke('write', { body: '' })).toMatchObject({ ok: true });
  desk.clock.at += 60_000;
  expect(await frame.invoke('lookStrictly', look)).toMatchObject({ ok: true });
});

it('counts no failure that the service answers as a client’s fault, and forgets failures after a success', async () => {
  const statuses = [
    ...Array.from({ length: 9 }, () => 500),
    404,
    ...Array.from({ length: 9 }, () => 500),
  ];
  using desk = world(() => new Response('', { status: statuses.shift() ?? 200 }));
  const frame = desk.frame();
  for (let nr = 0; nr < 20; nr += 1) await frame.invoke('lookStrictly', look);
  expect(desk.reached).toHaveLength(20);
});

it('keeps what it carried, for whoever looks', async () => {
  using desk = world();
  await desk.frame().invoke('lookStrictly', look);
  await desk.frame().invoke('other', look);
  expect(desk.platform.carried).toEqual([
    { template: 'lookStrictly', agent: '48', status: 200, byPlatform: false },
    { template: 'other', agent: '48', status: 400, byPlatform: true },
  ]);
});
