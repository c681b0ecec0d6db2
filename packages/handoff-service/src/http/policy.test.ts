import { expect, it } from 'vitest';
import {
  PolicyChecked,
  PolicyInForceRead,
  PolicyRead,
  PolicySaved,
  PolicyVersions,
} from './policy-answers.ts';
import { testService } from '../testing/test-service.ts';
import type { TestService } from '../testing/test-service.ts';

interface Saved {
  version: number;
  savedBy: string | null;
  note: string | null;
  policy: { version: string; confidence: { threshold: number }; rules: { id: string }[] };
  input: unknown;
}
interface Refused {
  type: string;
  errors: { code: string; pointer: string; detail: string; position?: object }[];
}

const RULE = {
  id: 'refund-over-500',
  title: 'Refunds over 500 need a person',
  when: 'action.type == "refund" && action.amount > 500',
  then: 'escalate',
};

const save = (test: TestService, body: unknown, match: string, path = '/v1/policy', key?: string) =>
  test.ask<Saved>('PUT', path, {
    body,
    headers: { 'if-match': match },
    ...(key !== undefined && { key }),
  });

const refused = async (test: TestService, body: unknown): Promise<Refused & { status: number }> => {
  const { status, body: problem } = await test.ask<Refused>('PUT', '/v1/policy', {
    body,
    headers: { 'if-match': '*' },
  });
  return { status, ...problem };
};

it('has the default in force until something is saved', async () => {
  const test = await testService({ policy: { version: 'house', turnLimit: 12 } });
  const { body, headers } = await test.ask<Saved>('GET', '/v1/policy');
  expect(body).toMatchObject({
    version: 0,
    savedBy: null,
    policy: { version: 'house', turnLimit: 12, confidence: { threshold: 0.5 } },
    input: { version: 'house', turnLimit: 12 },
  });
  expect(headers['etag']).toBe('"0"');
  const again = await test.ask('GET', '/v1/policy', { headers: { 'if-none-match': '"0"' } });
  expect(again).toMatchObject({ status: 304, body: null });
});

it('saves a policy as it was written, with its defaults, and keeps the history', async () => {
  const test = await testService();
  const first = { rules: [RULE], confidence: { threshold: 0.6 } };
  const saved = await save(test, first, '"0"', '/v1/policy?note=stricter%20refunds');
  expect(saved).toMatchObject({
    status: 200,
    body: {
      version: 1,
      savedBy: expect.stringMatching(/^test admin [0-9a-f]{12}$/) as string,
      note: 'stricter refunds',
      policy: { version: '1', turnLimit: 40, confidence: { threshold: 0.6, fall: 0.3 } },
      warnings: [],
    },
  });
  expect(JSON.stringify(saved.body.input)).toBe(JSON.stringify(first));
  await save(test, {}, '"1"');
  await save(test, { turnLimit: 9 }, '*');
  const page = (
    await test.ask<{ versions: Saved[]; next: number }>('GET', '/v1/policy/versions?limit=2')
  ).body;
  expect(page.versions.map(({ version }) => version)).toEqual([3, 2]);
  const rest = (
    await test.ask<{ versions: Saved[]; next: null }>(
      'GET',
      `/v1/policy/versions?before=${page.next}`,
    )
  ).body;
  expect(rest).toMatchObject({ versions: [{ version: 1, note: 'stricter refunds' }], next: null });
  expect((await test.ask<Saved>('GET', '/v1/policy/versions/1')).body).toMatchObject({
    version: 1,
    input: first,
    policy: { version: '1' },
  });
  expect((await test.ask('GET', '/v1/policy/versions/4')).status).toBe(404);
});

it('refuses a policy with every fault at once and leaves the one in force', async () => {
  const test = await testService();
  await save(test, { confidence: { threshold: 0.7 } }, '"0"');
  const problem = await refused(test, {
    confidence: { threshold: 7 },
    colour: 'red',
    rules: [
      RULE,
      { ...RULE, id: 'b', when: 'action.amount >' },
      { ...RULE, id: 'c', when: 'acton.x' },
    ],
  });
  expect(problem).toMatchObject({ status: 422, type: 'urn:baton:problem:policy-invalid' });
  expect(new Set(problem.errors.map(({ pointer }) => pointer))).toEqual(
    new Set(['/confidence/threshold', '/colour', '/rules/1/when', '/rules/2/when']),
  );
  const placed = problem.errors.find(({ pointer }) => pointer === '/rules/2/when');
  expect(placed).toMatchObject({
    position: { line: 1, column: 1 },
    detail: expect.stringMatching(/^line 1, column 1: /) as string,
  });
  expect((await test.ask<Saved>('GET', '/v1/policy')).body).toMatchObject({
    version: 1,
    policy: { confidence: { threshold: 0.7 } },
  });
});

it('gives one of two savers the word and tells the other', async () => {
  const test = await testService();
  const statuses = await Promise.all(
    [0.6, 0.7].map(
      async (threshold) => (await save(test, { confidence: { threshold } }, '"0"')).status,
    ),
  );
  expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 412]);
  const late = await test.ask<Refused>('PUT', '/v1/policy', {
    body: {},
    headers: { 'if-match': '"0"' },
  });
  expect(late.body.type).toBe('urn:baton:problem:version-conflict');
  const blind = await test.ask<Refused>('PUT', '/v1/policy', { body: {} });
  expect(blind).toMatchObject({ status: 428, body: { type: 'urn:baton:problem:version-missing' } });
  const either = await Promise.all([1, 2, 3].map(() => save(test, {}, '*')));
  expect(either.map(({ body }) => body.version).toSorted((a, b) => a - b)).toEqual([2, 3, 4]);
});

it('decides by a saved policy from the next request on, and says by which', async () => {
  const test = await testService();
  const refund = (id: string) => ({
    id,
    type: 'action' as const,
    action: id,
    name: 'refund_order',
    status: 'planned' as const,
    effect: { type: 'refund', amount: 900 },
  });
  expect((await test.post('c1', [refund('a')])).body.decision?.outcome).toBe('continue');
  await save(test, { rules: [RULE] }, '"0"');
  expect((await test.post('c1', [refund('b')])).body.decision).toMatchObject({
    outcome: 'escalate',
    reasons: [{ code: 'policy_rule' }],
  });
  const { decisions } = (
    await test.get<{ decisions: { policyVersion: string }[] }>('/v1/conversations/c1')
  ).body;
  expect(decisions.map(({ policyVersion }) => policyVersion)).toEqual(['default-1', '1']);
});

it('tells an admin which rules could not be evaluated', async () => {
  const test = await testService();
  await save(test, { rules: [{ ...RULE, when: 'int(turn.text) > 3' }] }, '"0"');
  await test.post('c1', [{ id: 't', type: 'turn', by: 'customer', text: 'Where is my order?' }]);
  const { body } = await test.ask<{ ruleTrouble: object[] }>('GET', '/v1/policy');
  expect(body.ruleTrouble).toEqual([
    { id: RULE.id, times: 1, code: expect.stringMatching(/^\w+$/) as string },
  ]);
});

it('answers what the API document promises', async () => {
  const test = await testService();
  const saved = (await save(test, { rules: [RULE] }, '"0"')).body;
  expect(PolicySaved.parse(saved)).toEqual(saved);
  const shapes = [
    ['/v1/policy', PolicyInForceRead],
    ['/v1/policy/versions', PolicyVersions],
    ['/v1/policy/versions/1', PolicyRead],
  ] as const;
  for (const [path, shape] of shapes) {
    const { body } = await test.ask('GET', path);
    expect(shape.parse(body), path).toEqual(body);
  }
  const checked = (await test.ask('POST', '/v1/policy/check?dryRun=1', { body: {} })).body;
  expect(PolicyChecked.parse(checked)).toEqual(checked);
});

it('reaches other processes within two seconds', async () => {
  let time = Date.parse('2026-03-02T09:00:00Z');
  const now = (): Date => new Date(time);
  const one = await testService({ now });
  const other = await testService({ now, connection: one.connection, keys: one.keys });
  const turn = (id: string) => ({
    id,
    type: 'turn' as const,
    by: 'ai' as const,
    text: 'Blue.',
    confidence: 0.55,
  });
  expect((await other.post('c1', [turn('a')])).body.decision?.outcome).toBe('continue');
  await save(one, { confidence: { threshold: 0.9 } }, '"0"');
  time += 1_999;
  expect((await other.post('c1', [turn('b')])).body.decision?.outcome).toBe('continue');
  time += 1;
  expect((await other.post('c1', [turn('c')])).body.decision?.outcome).toBe('escalate');
});

it('keeps the policies of two tenants apart', async () => {
  const test = await testService();
  await save(test, { turnLimit: 8 }, '"0"');
  const asB = (path: string) =>
    test.ask<Saved & { versions: [] }>('GET', path, { key: test.keys.adminB });
  expect((await asB('/v1/policy')).body).toMatchObject({ version: 0, policy: { turnLimit: 40 } });
  expect((await asB('/v1/policy/versions')).body.versions).toEqual([]);
  expect((await asB('/v1/policy/versions/1')).status).toBe(404);
  expect(
    (await save(test, { turnLimit: 9 }, '"0"', '/v1/policy', test.keys.adminB)).body.version,
  ).toBe(1);
  expect((await test.ask<Saved>('GET', '/v1/policy')).body.policy).toMatchObject({ turnLimit: 8 });
});

it('lets only an admin key near the policy, and only an agent key tell events', async () => {
  const test = await testService();
  for (const [method, path] of [
    ['GET', '/v1/policy'],
    ['PUT', '/v1/policy'],
    ['POST', '/v1/policy/check'],
    ['POST', '/v1/policy/dry-run'],
    ['GET', '/v1/policy/versions'],
    ['GET', '/v1/policy/versions/1'],
  ] as const) {
    const body = method === 'GET' ? {} : { body: {} };
    expect(
      await test.ask<Refused>(method, path, { ...body, key: test.keys.a }),
      path,
    ).toMatchObject({
      status: 403,
      body: { type: 'urn:baton:problem:forbidden' },
    });
  }
  const events = [{ id: 'e', type: 'turn' as const, by: 'customer' as const, text: 'Hi' }];
  expect((await test.post('c1', events, test.keys.adminA)).status).toBe(403);
});

it('checks without saving', async () => {
  const test = await testService();
  const body = {
    routes: [{ queue: 'all' }, { queue: 'never', languages: ['de'] }],
  };
  const checked = await test.ask<{ ok: boolean; warnings: { pointer: string }[] }>(
    'POST',
    '/v1/policy/check',
    { body },
  );
  expect(checked).toMatchObject({
    status: 200,
    body: { ok: true, warnings: [{ pointer: '/routes/1' }] },
  });
  expect((await test.ask<Refused>('POST', '/v1/policy/check', { body: [] })).status).toBe(422);
  const dry = await test.ask<{ dryRun: { conversations: number } }>(
    'POST',
    '/v1/policy/check?dryRun=5',
    { body },
  );
  expect(dry.body.dryRun).toMatchObject({ conversations: 0, complete: true });
  expect((await test.ask<Saved>('GET', '/v1/policy')).body.version).toBe(0);
});

it('survives hostile policies', async () => {
  const test = await testService();
  const raw = (payload: string) =>
    test.service.app.inject({
      method: 'PUT',
      url: '/v1/policy',
      headers: {
        authorization: `Bearer ${test.keys.adminA}`,
        'content-type': 'application/json',
        'if-match': '*',
      },
      payload,
    });
  const typeOf = async (payload: string): Promise<string> => {
    const response = await raw(payload);
    expect(response.statusCode).toBeGreaterThanOrEqual(400);
    expect(response.statusCode).toBeLessThan(500);
    return response.json<Refused>().type.split(':').at(-1) ?? '';
  };
  const many = Array.from({ length: 101 }, (_, n) => ({ ...RULE, id: `r${n}` }));
  expect(await typeOf(JSON.stringify({ defaultQueue: 'x'.repeat(1_000_000) }))).toBe(
    'body-too-large',
  );
  expect(await typeOf(JSON.stringify({ rules: many }))).toBe('policy-invalid');
  expect(await typeOf(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toBe('policy-invalid');
  expect(await typeOf(`{"rules":${'['.repeat(50_000)}${']'.repeat(50_000)}}`)).toBe(
    'policy-invalid',
  );
  expect(await typeOf('{"__proto__":{"turnLimit":5}}')).toBe('forbidden-key');
  expect(await typeOf('{"confidence":{"perIntent":{"__proto__":0.1}}}')).toBe('forbidden-key');
  expect(await typeOf('null')).toBe('policy-invalid');
  expect(await typeOf('')).toBe('malformed-json');
  expect(await typeOf(JSON.stringify({ defaultQueue: 'a\u0000b' }))).toBe('policy-invalid');
  expect(
    await typeOf(
      JSON.stringify({ rules: [{ ...RULE, when: `${'('.repeat(400)}1${')'.repeat(400)} == 1` }] }),
    ),
  ).toBe('policy-invalid');
  expect((await test.ask<Saved>('GET', '/v1/policy')).body.version).toBe(0);
  const { status } = await test.ask('PUT', `/v1/policy?note=${encodeURIComponent('a\u0000')}`, {
    body: {},
    headers: { 'if-match': '*' },
  });
  expect(status).toBe(422);
});

it('warns of endpoints that the catalogue names and nobody registered', async () => {
  const test = await testService();
  const { ask } = test;
  const policy = {
    actions: [{ type: 'refund', reversible: true, endpoints: { run: 'shop', reverse: 'undo' } }],
  };
  const pointers = async () => {
    const { body } = await ask<{ warnings: { pointer: string }[] }>('POST', '/v1/policy/check', {
      body: policy,
    });
    return body.warnings.map(({ pointer }) => pointer);
  };
  expect(await pointers()).toEqual(['/actions/0/endpoints/run', '/actions/0/endpoints/reverse']);
  const url = 'https://shop.example.com/actions';
  expect((await ask('PUT', '/v1/endpoints/shop', { body: { url } })).status).toBe(200);
  expect(await pointers()).toEqual(['/actions/0/endpoints/reverse']);
});
