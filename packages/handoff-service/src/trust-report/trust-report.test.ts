import { createHash } from 'node:crypto';
import { goldenEvents, goldens } from '@baton/testkit';
import { expect, it } from 'vitest';
import { testService } from '../testing/test-service.ts';
import type { TestService } from '../testing/test-service.ts';
import { TrustReportRead } from '../http/trust-report-operations.ts';
import type { TrustReportFile } from './make-trust-report.ts';

const path = (id: string, query = ''): string =>
  `/v1/panel/conversations/${id}/trust-report${query}`;

const read = async (test: TestService, id: string, key = test.keys.adminA, query = '') =>
  test.ask<TrustReportFile>('GET', path(id, query), { key });

const person = (test: TestService, tier: 'restricted' | 'standard' | 'full', viewer = 'desk:1') =>
  test.service.sessions.mint({ tenant: 'a', viewer, tier });

const page = async (test: TestService, id: string, query: string) =>
  test.service.app.inject({
    method: 'GET',
    url: path(id, query),
    headers: { authorization: `Bearer ${test.keys.adminA}` },
  });

it('is what the description says, covered and signed to its last entry', async () => {
  const test = await testService();
  await test.post('c1', [{ id: '1', type: 'turn', by: 'customer', text: 'Hello.' }]);
  const { status, body, headers } = await read(test, 'c1');
  expect(status).toBe(200);
  expect(TrustReportRead.parse(body)).toEqual(body);
  expect(headers['cache-control']).toBe('no-store');
  const { ledger, views } = body.report.facts;
  expect(ledger).toMatchObject({ entries: 2, covered: 2, leaf: { index: 0, seq: 2 } });
  expect(views).toMatchObject([{ what: 'report', tier: 'full' }]);
  expect(body.seal.key).toBe(ledger.checkpoint?.key);
});

it('makes no second checkpoint of what is covered', async () => {
  const test = await testService();
  await test.post('c1', [{ id: '1', type: 'turn', by: 'customer', text: 'Hello.' }]);
  const first = await read(test, 'c1');
  const second = await read(test, 'c1');
  expect(second.body.report.facts.ledger.checkpoint).toEqual(
    first.body.report.facts.ledger.checkpoint,
  );
});

it('shows a reader of each tier what their panel shows, and an agent’s key the strictest', async () => {
  const test = await testService();
  await test.post('c1', [
    { id: '1', type: 'turn', by: 'customer', text: 'Mail me at nina@example.com please.' },
    {
      id: '2',
      type: 'action',
      action: 'a1',
      name: 'send_mail',
      status: 'succeeded',
      args: { to: 'nina@example.com' },
    },
  ]);
  for (const [key, tier] of [
    [await person(test, 'restricted'), 'restricted'],
    [test.keys.a, 'restricted'],
    [await person(test, 'standard'), 'standard'],
  ] as const) {
    const { body } = await read(test, 'c1', key);
    expect(body.report.tier).toBe(tier);
    expect(JSON.stringify(body)).not.toContain('nina@example.com');
    expect(body.report.facts.ledger.closed).toBeGreaterThan(0);
    expect(body.report.facts.hidden).toMatchObject([
      { kind: 'email', restricted: 1, standard: 1, full: 0 },
    ]);
  }
  expect(JSON.stringify((await read(test, 'c1')).body)).toContain('nina@example.com');
});

it('keeps hidden what is revealed to its reader for the moment, and tells who had it revealed and why', async () => {
  const test = await testService();
  await test.post('c1', [{ id: '1', type: 'turn', by: 'customer', text: 'I am nina@example.com' }]);
  const session = await person(test, 'standard');
  const { status } = await test.ask('POST', '/v1/panel/conversations/c1/reveals', {
    key: session,
    body: { reason: 'Call back about nina@example.com', kinds: ['email'] },
  });
  expect(status).toBe(200);
  const { body } = await read(test, 'c1', session);
  expect(body.report.facts.reveals).toMatchObject([{ by: 'desk:1', kinds: ['email'] }]);
  expect(JSON.stringify(body)).not.toContain('nina@example.com');
});

it('withholds an entry whose event id is personal, and says so', async () => {
  const test = await testService();
  await test.post('c1', [
    { id: 'nina@example.com', type: 'turn', by: 'customer', text: 'Hello.' },
    { id: '2', type: 'turn', by: 'customer', text: 'Hello?' },
  ]);
  const { body } = await read(test, 'c1', await person(test, 'restricted'));
  expect(body.report.facts.ledger.withheld).toBeGreaterThan(0);
  expect(body.proof.lines.some((line) => line.startsWith('{"type":"withheld"'))).toBe(true);
  expect(body.proof.lines.join('')).not.toContain('nina@example.com');
});

it('is a page of its own in the reader’s language, under a policy that allows its style and nothing else', async () => {
  const test = await testService();
  await test.post('c1', [{ id: '1', type: 'turn', by: 'customer', text: 'Hello.' }]);
  const { headers, body } = await page(test, 'c1', '?format=html&locale=de&download=true');
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  expect(headers['content-disposition']).toBe('attachment; filename="trust-report-c1.html"');
  expect(body).toContain('<html lang="de"');
  const style = /<style>([^]*?)<\/style>/.exec(body)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain(`style-src 'sha256-${hash}'`);
  expect(policy).toMatch(/default-src 'none'.*frame-ancestors 'none'; sandbox/);
});

it('refuses what nobody may read, and who asks too often', async () => {
  const test = await testService();
  await test.post('c1', [{ id: '1', type: 'turn', by: 'customer', text: 'Hello.' }]);
  const codeOf = async (id: string, key: string, query = '') =>
    (await test.ask<{ type: string }>('GET', path(id, query), { key })).body.type;
  expect(await codeOf('c1', test.keys.adminB)).toBe('urn:baton:problem:no-handoff');
  expect(await codeOf('c1', 'nobody')).toBe('urn:baton:problem:key-unknown');
  expect(await codeOf('c1', test.keys.adminA, '?format=pdf')).toBe(
    'urn:baton:problem:invalid-query',
  );
  const open = await test.service.app.inject({
    method: 'GET',
    url: path('c1', '?token=' + test.keys.adminA),
  });
  expect(open.statusCode).toBe(401);
  const session = await person(test, 'full', 'desk:9');
  const statuses: number[] = [];
  for (let n = 0; n < 32; n += 1) statuses.push((await read(test, 'c1', session)).status);
  expect(statuses.slice(0, 30).every((status) => status === 200)).toBe(true);
  expect(statuses.slice(30)).toEqual([429, 429]);
  expect((await read(test, 'c1')).status).toBe(200);
});

it('says what each policy version looked at, also rules that did not hold', async () => {
  const test = await testService({
    policy: {
      rules: [
        { id: 'big', title: 'Refunds over 500', when: 'action.amount > 500', then: 'escalate' },
      ],
    },
  });
  await test.post('c1', [{ id: '1', type: 'turn', by: 'customer', text: 'Hello.' }]);
  const { body } = await read(test, 'c1');
  expect(body.report.facts.policies).toMatchObject([
    { decisions: 1, known: true, rules: [{ id: 'big', title: 'Refunds over 500', fired: 0 }] },
  ]);
  expect(body.report.facts.checks.find(({ kind }) => kind === 'guardrail')).toMatchObject({
    evaluated: 1,
    fired: 0,
  });
});

it('tells where a handoff went and why, who might speak, what moved it, and what the customer thought', async () => {
  const test = await testService();
  await test.post('c1', [
    { id: '1', type: 'turn', by: 'customer', text: 'I want a human, or my lawyer!' },
    { id: '2', type: 'turn', by: 'human', text: 'Here I am.' },
  ]);
  for (const command of ['resolve', 'hand_back'])
    await test.ask('POST', '/v1/handoffs/c1.h1/commands', { body: { command, by: 'desk:1' } });
  const survey = { key: test.keys.a, body: { score: 4, comment: 'Fine' } };
  expect((await test.ask('POST', '/v1/conversations/c1/survey', survey)).status).toBe(200);
  const { body } = await read(test, 'c1');
  const { facts, document } = body.report;
  expect(facts.moves[0]).toMatchObject({
    from: null,
    to: 'requested',
    routed: { queue: 'support', because: 'default' },
    offered: 'queue',
  });
  expect(facts.moves.map(({ to, reason }) => [to, reason])).toContainEqual(['active', 'answered']);
  expect(facts.surveys).toMatchObject([{ score: 4, comment: 'Fine' }]);
  const tables = document.sections.find(({ id }) => id === 'handoffs')?.tables ?? [];
  const rows = (id: string) =>
    tables.find((table) => table.id === id)?.rows.map((row) => row.map(({ text }) => text));
  expect(rows('routes')?.[0]?.slice(1, 3)).toEqual(['support', 'by default']);
  expect(rows('moves')?.map((row) => row[4])).toEqual([
    ...facts.moves.slice(1).map(() => 'Person'),
    'AI',
  ]);
  expect(rows('surveys')?.[0]?.slice(2)).toEqual(['4 / 5', 'Fine']);
});

it('tells what is left of an erased conversation, and who had it erased', async () => {
  const test = await testService();
  await test.post('c1', [
    { id: '1', type: 'turn', by: 'customer', text: 'My garden. I want a human now!' },
    { id: '2', type: 'turn', by: 'customer', text: 'A human, please!' },
  ]);
  await test.ask('POST', '/v1/panel/conversations/c1/commands', {
    key: await person(test, 'full'),
    body: { command: 'accept', note: 'About the garden' },
  });
  await test.ask('POST', '/v1/conversations/c1/erase', { body: { reason: 'Request of 2 March' } });
  const { body } = await read(test, 'c1');
  expect(JSON.stringify(body)).not.toContain('garden');
  const { facts } = body.report;
  expect(facts.erasures).toMatchObject([{ reason: 'Request of 2 March' }]);
  expect(facts.moves).toMatchObject([
    { from: null, to: 'requested', routed: null },
    { by: 'desk:1', to: 'active' },
  ]);
  expect(facts.decisions.some(({ outcome }) => outcome === 'escalate')).toBe(true);
  expect(facts.ledger.erased).toBeGreaterThan(2);
});

it('reads two hundred turns in the time of a few, and leaves out what is very long', async () => {
  const test = await testService();
  const golden = goldens.find(({ id }) => id === 'two-hundred-turns');
  if (!golden) throw new Error('no golden conversation of two hundred turns');
  const events = goldenEvents(golden, {
    conversationId: 'c1',
    startAt: '2026-03-01T08:30:00.000Z',
  }).flat();
  for (let at = 0; at < events.length; at += 100) await test.post('c1', events.slice(at, at + 100));
  await test.post('c1', [
    {
      id: 'long',
      type: 'action',
      action: 'big',
      name: 'get_log',
      status: 'succeeded',
      result: 'ab '.repeat(30_000),
    },
  ]);
  const { body, status } = await read(test, 'c1');
  expect(status).toBe(200);
  expect(body.report.facts.ledger).toMatchObject({ long: 1 });
  expect(body.report.document.timeline.marks.filter(({ kind }) => kind === 'turn')).toHaveLength(
    200,
  );
  expect(JSON.stringify(body).length).toBeLessThan(2_000_000);
});
