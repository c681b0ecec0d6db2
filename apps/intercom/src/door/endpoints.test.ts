import fc from 'fast-check';
import { expect, it } from 'vitest';
import { validateCanvas } from '../canvas/validate-canvas.ts';
import { MOST_BYTES } from './endpoints.ts';
import { SECRET, doorWorld, idsOf, problem, textOf } from './testing/door-world.ts';

const WRITTEN = { id: '215', number: 215 };

it('answers a look with a canvas, in a session of that teammate and conversation alone', async () => {
  const { initialize, calls, minted } = doorWorld();
  const { status, canvas } = await initialize();
  expect(status).toBe(200);
  expect(validateCanvas(canvas, { first: true })).toEqual([]);
  expect(minted).toMatchObject([{ admin: '7', conversation: '215', workspace: { tenant: 'a' } }]);
  expect(calls).toMatchObject([
    { method: 'GET', path: '/v1/panel/tickets/intercom/215', token: 'token-1' },
  ]);
});

it('reads ids that are numbers, and the older names of a workspace and a person', async () => {
  const { send, minted } = doorWorld();
  const old = {
    app_id: 'abcd123',
    admin: { id: 7, email: null },
    conversation: { id: WRITTEN.number, anything: [{}] },
    customer: {},
    admin_more: 1,
  };
  const { canvas } = await send('initialize', JSON.stringify(old));
  expect(idsOf(canvas).length).toBeGreaterThan(1);
  expect(minted).toMatchObject([{ admin: '7', conversation: '215' }]);
});

it('lets in nobody whose bytes are not signed with the secret of this app, and asks nothing for them', async () => {
  const { send, sign, who, calls, logged, minted } = doorWorld();
  const text = JSON.stringify(who());
  const good = sign(text);
  for (const signature of [
    null,
    '',
    good.toUpperCase(),
    good.slice(0, 40),
    `sha256=${good}`,
    sign(text, 'the secret of another app'),
    sign(` ${text}`),
  ])
    for (const kind of ['initialize', 'submit', 'health'] as const) {
      const { status, body } = await send(kind, text, { signature });
      expect([status, body], String(signature)).toEqual([401, {}]);
    }
  const { status, body } = await send('initialize', text, { key: 'nobody', signature: good });
  expect([status, body]).toEqual([401, {}]);
  expect([calls, minted]).toEqual([[], []]);
  expect(JSON.stringify(logged)).not.toContain(SECRET);
  expect(new Set(logged.map(({ why }) => why))).toEqual(new Set(['signature', 'unknown-app']));
});

it('reads no more of a body than five megabytes', async () => {
  const { send, who, calls } = doorWorld();
  const text = JSON.stringify(who({ more: 'x'.repeat(MOST_BYTES) }));
  expect(await send('initialize', text)).toMatchObject({ status: 413, body: {} });
  expect(calls).toEqual([]);
});

it('answers whatever is signed with a valid canvas, however little it makes sense', async () => {
  const { send, press, initialize } = doorWorld();
  const { canvas: shown } = await initialize();
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.json(),
        fc.string(),
        fc.constant('null'),
        fc.constant('{"workspace_id":"abcd123","admin":{},"conversation":null}'),
      ),
      fc.constantFrom('initialize' as const, 'submit' as const),
      async (text, kind) => {
        const { status, canvas } = await send(kind, text);
        expect([status, validateCanvas(canvas, { first: true })]).toEqual([200, []]);
      },
    ),
    { numRuns: 50 },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.anything(),
      fc.string(),
      fc.dictionary(fc.string(), fc.anything()),
      async (stored, component, inputs) => {
        const { status, canvas } = await press(shown, component, inputs, {
          current_canvas: { stored_data: stored },
        });
        expect([status, validateCanvas(canvas, { first: false })]).toEqual([200, []]);
      },
    ),
    { numRuns: 50 },
  );
});

it('says so where a workspace is not paired, a teammate is none, or nothing is known of the conversation', async () => {
  const { initialize, replies, logged } = doorWorld();
  const { canvas } = await initialize({ workspace_id: 'other99' });
  expect(textOf(canvas)).toContain('not connected');
  for (const [code, status, said] of [
    ['no-handoff', 404, 'No AI handoff'],
    ['no-agent', 403, 'no access'],
    ['no-ticket-access', 403, 'no access'],
    ['access-unchecked', 503, 'can’t be reached'],
    ['store-unavailable', 503, 'can’t be reached'],
    ['internal', 500, 'can’t be reached'],
    ['invalid-query', 422, 'could not be drawn'],
  ] as const) {
    replies(() => problem(code, status));
    const answer = await initialize();
    expect([answer.status, textOf(answer.canvas)]).toEqual([200, expect.stringContaining(said)]);
    expect(validateCanvas(answer.canvas, { first: true })).toEqual([]);
  }
  expect(logged.map(({ why }) => why)).toEqual([
    'access-unchecked',
    'store-unavailable',
    'internal',
    'invalid-query',
  ]);
});

it('begins one session for five looks at the same moment, and one anew when it is over', async () => {
  const { initialize, minted, replies } = doorWorld();
  await Promise.all(Array.from({ length: 5 }, () => initialize()));
  expect(minted).toHaveLength(1);
  replies(({ token }) => (token === 'token-1' ? problem('key-unknown', 401) : null));
  const { canvas } = await initialize();
  expect(idsOf(canvas).length).toBeGreaterThan(1);
  expect(minted).toHaveLength(2);
  await initialize({ conversation: { id: '216' } });
  await initialize({ admin: { id: '8' } });
  expect(minted).toHaveLength(4);
});

it('answers within the deadline, whatever hangs behind', async () => {
  const never = () => new Promise<never>(() => undefined);
  for (const hanging of [{ appOf: never }, { workspaceOf: never }, { mint: never }]) {
    const { initialize } = doorWorld({ ...hanging, deadlineMs: 20 });
    const { status, canvas } = await initialize();
    expect([status, textOf(canvas)]).toEqual([200, expect.stringContaining('too long')]);
    expect(validateCanvas(canvas, { first: true })).toEqual([]);
  }
  const { initialize, replies, logged } = doorWorld({ deadlineMs: 20 });
  replies(never);
  expect(textOf((await initialize()).canvas)).toContain('too long');
  expect(logged).toEqual([{ requestId: 'request-1', why: 'too-slow' }]);
});

it('answers with a canvas where anything behind breaks, and logs a word of it', async () => {
  const broken = () => Promise.reject(new Error('customer jo@example.com'));
  for (const breaking of [{ appOf: broken }, { workspaceOf: broken }, { mint: broken }]) {
    const { initialize, logged } = doorWorld(breaking);
    const { status, canvas } = await initialize();
    expect([status, textOf(canvas)]).toEqual([200, expect.stringContaining('can’t be reached')]);
    expect(JSON.stringify(logged)).not.toContain('jo@example');
    expect(logged).toHaveLength(1);
  }
  const { initialize, press } = doorWorld({ fullBrief: broken });
  const home = (await initialize()).canvas;
  expect(idsOf(home)).toContain('nav:link');
  expect(textOf((await press(home, 'nav:link')).canvas)).toContain('has no page');
});

it('makes a link to the whole brief where it is shown, and only there', async () => {
  const made: string[] = [];
  const { initialize, press } = doorWorld({
    fullBrief: async (_app, { admin }, tier) => {
      made.push(`${admin} ${tier}`);
      return { url: 'https://baton.example/brief#t', code: '123456', until: '14:05' };
    },
  });
  const home = (await initialize()).canvas;
  await press(home, 'nav:more');
  expect([idsOf(home).includes('nav:link'), made]).toEqual([true, []]);
  const { canvas } = await press(home, 'nav:link');
  expect([textOf(canvas).includes('123456'), made]).toEqual([true, ['7 standard']]);
  const nowhere = doorWorld({ opensFullBrief: () => false });
  expect(idsOf((await nowhere.initialize()).canvas)).not.toContain('nav:link');
});
