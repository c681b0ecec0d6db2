import { Webhook } from 'standardwebhooks';
import { expect, it } from 'vitest';
import { asOwner } from '../testing/as-owner.ts';
import { deskService } from '../testing/desk-service.ts';
import type { SentHook } from '../testing/desk-service.ts';
import { testService } from '../testing/test-service.ts';

const REFUSED = { status: 401, type: 'urn:baton:problem:hook-refused' };
const TAKEN = { status: 202, type: null };

const signed = (
  secret: string,
  at: Date,
  { id = 'd1', body = '{"tickets":["t1"]}' }: { id?: string; body?: string } = {},
): SentHook => ({
  headers: {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': new Webhook(secret).sign(id, at, body),
  },
  body,
});

const FORGED = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

const minutes = (at: Date, more: number): Date => new Date(at.getTime() + more * 60_000);

it('answers before anything is done, and does it from the queue', async () => {
  const { escalate, helpdesk, knock, reads, handoff, test, clock } = await deskService();
  await escalate('c1', 't1');
  helpdesk.person.assign('t1', { agent: 'ines' });
  const [hook] = helpdesk.takeHooks();
  if (!hook) throw new Error('a helpdesk tells of a change');
  expect(await knock(hook)).toEqual(TAKEN);
  expect(reads).toEqual([]);
  clock.pass(0.01);
  expect((await handoff('c1.h1')).state).toBe('offered');
  await test.service.runJobs();
  expect(reads).toEqual(['t1']);
  expect((await handoff('c1.h1')).state).toBe('accepted');
});

it.each([
  ['with another secret', (_: string, now: Date) => signed(FORGED, now)],
  [
    'about another ticket than was signed',
    (secret: string, now: Date) => ({ ...signed(secret, now), body: '{"tickets":["t2"]}' }),
  ],
  [
    'with one more space than was signed',
    (secret: string, now: Date) => ({ ...signed(secret, now), body: '{"tickets": ["t1"]}' }),
  ],
  [
    'sent again under another id',
    (secret: string, now: Date) => {
      const hook = signed(secret, now);
      return { ...hook, headers: { ...hook.headers, 'webhook-id': 'd2' } };
    },
  ],
  ['without a signature', () => ({ headers: {}, body: '{"tickets":["t1"]}' })],
  ['six minutes old', (secret: string, now: Date) => signed(secret, minutes(now, -6))],
  ['six minutes ahead', (secret: string, now: Date) => signed(secret, minutes(now, 6))],
])('refuses a webhook %s', async (_, make) => {
  const { escalate, helpdesk, knock, clock, test, reads } = await deskService();
  await escalate('c1', 't1');
  expect(await knock(make(helpdesk.secret(), clock.now()))).toEqual(REFUSED);
  const { body } = await test.ask<{ hinted: number }>('GET', '/v1/reconcile');
  expect([body.hinted, reads]).toEqual([0, []]);
});

it('takes a webhook of a clock four minutes off', async () => {
  const { helpdesk, knock, clock } = await deskService();
  for (const off of [-4, 4]) {
    const hook = signed(helpdesk.secret(), minutes(clock.now(), off), { id: `d${off}` });
    expect(await knock(hook)).toEqual(TAKEN);
  }
});

it('answers a wrong address, another helpdesk and a wrong signature alike', async () => {
  const { helpdesk, knock, clock, path } = await deskService();
  const hook = signed(helpdesk.secret(), clock.now());
  const answers = [
    await knock(signed(FORGED, clock.now())),
    await knock(hook, { path: `${path}x` }),
    await knock(hook, { path: path.replace('/desk/', '/other/') }),
    await knock(hook, { path: path.replace('/desk/', '/Not%20A%20Name/') }),
    await knock(hook, { path: '/v1/helpdesks/desk/hooks/%00' }),
  ];
  expect(answers).toEqual(answers.map(() => REFUSED));
});

it('counts a delivery once, however often it comes, also after its look', async () => {
  const { escalate, helpdesk, knock, clock, reads, test } = await deskService();
  await escalate('c1', 't1');
  const hook = signed(helpdesk.secret(), clock.now());
  for (let round = 0; round < 3; round += 1) {
    expect(await knock(hook)).toEqual(TAKEN);
    expect(await knock(hook)).toEqual(TAKEN);
    await test.service.runJobs();
    clock.pass(0.5);
  }
  // Once for the hint, and twice for the rounds of every minute.
  expect(reads.length).toBeLessThanOrEqual(3);
  const rows = await asOwner<{ n: number }>(test, `select count(*)::int as n from inbound_hints`);
  expect(rows).toEqual([{ n: 1 }]);
});

it('looks at a ticket once for many webhooks about it', async () => {
  const { escalate, helpdesk, knock, clock, reads, test } = await deskService();
  await escalate('c1', 't1');
  await test.service.reconcile();
  reads.length = 0;
  for (let n = 0; n < 20; n += 1)
    await knock(signed(helpdesk.secret(), clock.now(), { id: `d${n}` }));
  await test.service.runJobs();
  expect(reads).toEqual(['t1']);
});

it('keeps nothing of tickets it does not know', async () => {
  const { helpdesk, knock, clock, reads, test } = await deskService();
  expect(await knock(signed(helpdesk.secret(), clock.now()))).toEqual(TAKEN);
  await test.service.runJobs();
  expect(reads).toEqual([]);
  const rows = await asOwner<{ n: number }>(
    test,
    `select (select count(*) from inbound_hints)::int + (select count(*) from ticket_checks)::int as n`,
  );
  expect(rows).toEqual([{ n: 0 }]);
});

it('takes both secrets for a day after a rotation, then the new one alone', async () => {
  const { helpdesk, knock, clock, test } = await deskService();
  const old = helpdesk.secret();
  const { body } = await test.ask<{ secret: string; oldUntil: string }>(
    'POST',
    '/v1/helpdesks/desk/hooks/rotate',
    { body: {} },
  );
  expect(body.oldUntil).toBe(minutes(clock.now(), 24 * 60).toISOString());
  let id = 0;
  const answers = async () => {
    const both: number[] = [];
    for (const secret of [old, body.secret])
      both.push((await knock(signed(secret, clock.now(), { id: `r${(id += 1)}` }))).status);
    return both;
  };
  expect(await answers()).toEqual([202, 202]);
  clock.pass(23 * 60);
  expect(await answers()).toEqual([202, 202]);
  clock.pass(61);
  expect(await answers()).toEqual([401, 202]);
});

it('takes a secret at once that another process made, and refuses a hook it removed within seconds', async () => {
  const { helpdesk, knock, clock, test, beside } = await deskService();
  const other = await beside();
  expect(await knock(signed(helpdesk.secret(), clock.now()))).toEqual(TAKEN);
  const { body } = await other.ask<{ secret: string }>('POST', '/v1/helpdesks/desk/hooks/rotate', {
    body: {},
  });
  expect(await knock(signed(body.secret, clock.now(), { id: 'd2' }))).toEqual(TAKEN);
  await other.ask('DELETE', '/v1/helpdesks/desk/hooks');
  clock.pass(0.1);
  expect(await knock(signed(body.secret, clock.now(), { id: 'd3' }), { service: test })).toEqual(
    REFUSED,
  );
});

it('tells an unreadable webhook apart only when it is proven', async () => {
  const { helpdesk, knock, clock } = await deskService();
  const body = '{"hello":1}';
  expect(await knock(signed(helpdesk.secret(), clock.now(), { body }))).toEqual({
    status: 422,
    type: 'urn:baton:problem:hook-unreadable',
  });
  expect(await knock(signed(FORGED, clock.now(), { body }))).toEqual(REFUSED);
});

it('reads bytes as they are: what is no JSON, of any type, poisoned or too large', async () => {
  const { helpdesk, knock, clock, path, test } = await deskService();
  const poisoned = '{"__proto__":{"a":1},"tickets":["t1"]}';
  const hook = signed(helpdesk.secret(), clock.now(), { body: poisoned });
  expect(await knock(hook)).toEqual(TAKEN);
  const plain = { ...signed(FORGED, clock.now()), headers: { 'content-type': 'text/plain' } };
  expect(await knock({ ...plain, body: 'a=1' })).toEqual(REFUSED);
  expect(await knock({ headers: {}, body: '' })).toEqual(REFUSED);
  const large = await test.service.app.inject({
    method: 'POST',
    url: path,
    headers: { 'content-type': 'application/json' },
    payload: Buffer.alloc(1024 * 1024 + 1, 32),
  });
  expect(large.statusCode).toBe(413);
  // The parser of all other bodies is as it was.
  const event = await test.postRaw('c1', '{"__proto__":{}}');
  expect(event.body.type).toBe('urn:baton:problem:forbidden-key');
});

it('lets nobody in after the hook was removed, and tells who asks whether there is somebody nothing', async () => {
  const { helpdesk, knock, clock, path, test } = await deskService();
  const asked = async (url: string): Promise<number> =>
    (await test.service.app.inject({ method: 'HEAD', url })).statusCode;
  expect([await asked(path), await asked(`${path}x`)]).toEqual([200, 200]);
  expect((await test.ask('DELETE', '/v1/helpdesks/desk/hooks')).status).toBe(200);
  expect(await knock(signed(helpdesk.secret(), clock.now()))).toEqual(REFUSED);
  expect((await test.ask('DELETE', '/v1/helpdesks/desk/hooks')).status).toBe(404);
});

it('says once a minute that webhooks are refused, and nothing of what they hold', async () => {
  const { helpdesk, knock, clock, test } = await deskService();
  const secret = 'whsec_that-is-a-secret';
  const bad = { headers: { 'x-hint': secret }, body: '{"note":"text of a customer"}' };
  for (let n = 0; n < 50; n += 1) await knock(bad);
  clock.pass(2);
  await knock(bad);
  const lines = test.logged.filter((line) => line.includes('webhook was refused'));
  expect(lines.map((line) => (JSON.parse(line) as { before: number }).before)).toEqual([0, 49]);
  const all = test.logged.join('\n');
  for (const text of [secret, 'text of a customer', helpdesk.secret()])
    expect(all).not.toContain(text);
});

it('shows a hook to its own tenant only, its secret once, and stores it sealed', async () => {
  const { test, helpdesk } = await deskService();
  const b = { key: test.keys.adminB };
  expect((await test.ask('GET', '/v1/helpdesks/desk/hooks', b)).status).toBe(404);
  expect((await test.ask('GET', '/v1/helpdesks/desk/hooks', { key: test.keys.a })).status).toBe(
    403,
  );
  const shown = JSON.stringify([
    (await test.ask('GET', '/v1/helpdesks/desk/hooks')).body,
    (await test.ask('GET', '/v1/helpdesks/hooks')).body,
    (await test.ask('PUT', '/v1/helpdesks/desk/hooks', { body: { turns: 'all' } })).body,
  ]);
  expect(shown).toContain('"turns":"all"');
  expect(shown).not.toContain('secret');
  const rows = await asOwner<{ secret: string }>(test, `select secret from helpdesk_hooks`);
  expect(rows[0]?.secret).not.toContain(helpdesk.secret());
});

it('refuses a hook nobody could read, and lists every fault of one', async () => {
  const test = await testService();
  const put = (name: string, body: unknown) =>
    test.ask<{ type: string; errors: { pointer: string }[] }>(
      'PUT',
      `/v1/helpdesks/${name}/hooks`,
      { body },
    );
  expect((await put('nowhere', {})).body.type).toBe('urn:baton:problem:no-connector');
  const { status, body } = await put('nowhere', {
    turns: 'some',
    programs: ['a b'],
    more: 1,
    // Under an empty key everybody can sign.
    secret: 'whsec_!!!!!!!!!!!!!!!!!!!!',
  });
  expect(status).toBe(422);
  expect(body.errors.map(({ pointer }) => pointer).toSorted()).toEqual([
    '',
    '/programs/0',
    '/secret',
    '/turns',
  ]);
});

it('forgets deliveries after a week', async () => {
  const { escalate, helpdesk, knock, clock, test } = await deskService();
  await escalate('c1', 't1');
  await knock(signed(helpdesk.secret(), clock.now()));
  const count = async () =>
    (await asOwner<{ n: number }>(test, `select count(*)::int as n from inbound_hints`))[0]?.n;
  clock.pass(6 * 24 * 60);
  await test.service.runJobs();
  expect(await count()).toBe(1);
  clock.pass(2 * 24 * 60);
  await test.service.runJobs();
  expect(await count()).toBe(0);
});
