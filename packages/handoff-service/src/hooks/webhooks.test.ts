import { expect, it } from 'vitest';
import { startSubscriber, verifies } from '../testing/subscriber.ts';
import { webhookDesk } from '../testing/webhook-desk.ts';

it('tells each subscriber once of what it wants, signed as Standard Webhooks', async () => {
  const { subscribe, escalate, send, log, test, other } = await webhookDesk();
  const all = await subscribe('all');
  const ends = await subscribe('ends', ['baton.handoff.handed_back']);
  const handoff = await escalate('c1');
  await Promise.all([send(test), send(other)]);
  await test.service.deliver();
  await send(other);
  expect(ends.seen).toEqual([]);
  const [call, ...more] = all.seen.filter(({ event }) => event.type === 'baton.handoff.requested');
  expect(more).toEqual([]);
  expect(call && verifies(all.secret, call)).toBe(true);
  expect(call?.headers['content-type']).toMatch(/^application\/cloudevents\+json/);
  expect(call?.event).toEqual({
    specversion: '1.0',
    id: call?.headers['webhook-id'],
    source: 'urn:baton:tenant:a',
    type: 'baton.handoff.requested',
    subject: 'c1',
    time: '2026-03-02T09:00:00.000Z',
    datacontenttype: 'application/json',
    data: {
      conversationId: 'c1',
      sequence: expect.any(Number) as number,
      handoff: {
        id: handoff,
        episode: 1,
        state: 'requested',
        queue: 'support',
        reason: 'customer_request',
      },
      lease: { holder: 'human', token: 2 },
      ticket: null,
      customer: expect.objectContaining({ language: 'en' }) as object,
    },
  });
  const { deliveries } = await log('all');
  expect(deliveries.every(({ state, attempts }) => state === 'delivered' && attempts === 1)).toBe(
    true,
  );
  expect((await log('ends')).deliveries).toEqual([]);
});

it('says nothing of what the customer said or is called', async () => {
  const { subscribe, escalate, send } = await webhookDesk();
  const all = await subscribe('all');
  await escalate('c1');
  await send();
  const told = all.seen.map(({ text }) => text).join('');
  expect(told).toContain('baton.handoff.requested');
  expect(told).not.toMatch(/Zebra|Quentin|cu-1/);
});

it('sends a replay byte for byte under the same id, signed anew', async () => {
  const { subscribe, escalate, send, wait, test } = await webhookDesk();
  const all = await subscribe('all');
  await escalate('c1');
  await send();
  const first = all.seen[0];
  const id = first?.event.id ?? '';
  wait(3_600);
  const path = `/v1/webhooks/all/deliveries/${id}/replay`;
  expect((await test.ask('POST', path)).body).toEqual({ id, state: 'waiting' });
  await send();
  const again = all.seen.findLast(({ event }) => event.id === id);
  expect(again?.text).toBe(first?.text);
  expect(Number(again?.headers['webhook-timestamp'])).toBe(
    Number(first?.headers['webhook-timestamp']) + 3_600,
  );
  expect(again && verifies(all.secret, again)).toBe(true);
  const unknown = `/v1/webhooks/all/deliveries/evt_${'0'.repeat(32)}/replay`;
  expect((await test.ask('POST', unknown)).status).toBe(404);
});

it('signs with both secrets for a day after a rotation', async () => {
  const { subscribe, escalate, send, wait, test } = await webhookDesk();
  const all = await subscribe('all');
  const rotate = () => test.ask<{ secret: string }>('POST', '/v1/webhooks/all/rotate');
  const { secret } = (await rotate()).body;
  await escalate('c1');
  await send();
  const during = all.seen.at(-1);
  expect(during && [verifies(all.secret, during), verifies(secret, during)]).toEqual([true, true]);
  wait(24 * 3_600);
  await escalate('c2');
  await send();
  const after = all.seen.at(-1);
  expect(after && [verifies(all.secret, after), verifies(secret, after)]).toEqual([false, true]);
});

it('keeps tenants apart', async () => {
  const { subscribe, escalate, send, test } = await webhookDesk();
  const a = await subscribe('all');
  const b = await subscribe('all', ['*'], test.keys.adminB);
  await escalate('c1');
  await send();
  expect(b.seen).toEqual([]);
  const id = a.seen[0]?.event.id;
  const asB = { key: test.keys.adminB };
  const path = `/v1/webhooks/all/deliveries/${id}/replay`;
  expect((await test.ask('POST', path, asB)).status).toBe(404);
  expect((await test.ask('GET', '/v1/webhooks/all/deliveries', asB)).body).toEqual({
    deliveries: [],
    next: null,
  });
  expect((await test.ask('GET', '/v1/webhooks', { key: test.keys.a })).status).toBe(403);
  await escalate('c9', test.keys.b);
  await send();
  expect(b.seen.map(({ event }) => event.source)).toContain('urn:baton:tenant:b');
  expect(a.seen.map(({ event }) => event.subject)).not.toContain('c9');
});

it('tells a secret once, shows none, and stores neither it nor the address in the clear', async () => {
  const { subscribe, test, database } = await webhookDesk();
  const { secret, status } = await subscribe('all');
  expect([status, secret.slice(0, 6)]).toEqual([200, 'whsec_']);
  const listed = await test.ask('GET', '/v1/webhooks');
  expect(JSON.stringify(listed.body)).not.toContain('whsec_');
  const body = { url: 'http://127.0.0.1:9/other', events: ['baton.handoff.failed'] };
  expect((await test.ask<object>('PUT', '/v1/webhooks/all', { body })).body).not.toHaveProperty(
    'secret',
  );
  const rows = await (
    await database()
  ).run({ name: 'look', text: 'select * from webhooks_list($1)' }, ['a']);
  expect(JSON.stringify(rows)).not.toMatch(/whsec_|127\.0\.0\.1/);
});

it('refuses addresses and events there must not be, and more subscribers than there may be', async () => {
  const { test } = await webhookDesk();
  const put = (url: string, events: string[] = ['*'], name = 'x') =>
    test.ask<{ errors: { pointer: string }[]; type: string }>('PUT', `/v1/webhooks/${name}`, {
      body: { url, events },
    });
  for (const url of [
    'https://169.254.169.254/latest',
    'https://[fd00:ec2::254]/',
    'http://example.com/',
    'https://user:word@example.com/',
    'ftp://example.com/',
    'nonsense',
  ])
    expect((await put(url)).body.errors, url).toMatchObject([{ pointer: '/url' }]);
  expect((await put('https://example.com/', ['baton.nothing'])).body.errors).toMatchObject([
    { pointer: '/events/0' },
  ]);
  expect((await put('https://example.com/', [])).status).toBe(422);
  // All at once: none is counted before another one is there.
  const names = Array.from({ length: 60 }, (_, n) => `n${n}`);
  const put60 = await Promise.all(names.map((name) => put('https://example.com/', ['*'], name)));
  const taken = names.filter((_, n) => put60[n]?.status === 200);
  expect(taken).toHaveLength(50);
  for (const { status, body } of put60)
    expect(status === 200 || body.type.endsWith('too-many-webhooks')).toBe(true);
  expect((await put('https://example.org/', ['*'], taken[0])).status).toBe(200);
});

it('sends an event for trial and tells how it went', async () => {
  const { subscribe, test } = await webhookDesk();
  const { seen, next, secret } = await subscribe('all', ['baton.handoff.failed']);
  next(200, 500);
  const trial = () => test.ask<{ id: string }>('POST', '/v1/webhooks/all/test');
  expect((await trial()).body).toMatchObject({ ok: true, httpStatus: 200, code: null });
  expect((await trial()).body).toMatchObject({ ok: false, httpStatus: 500 });
  expect(seen.map(({ event }) => event.type)).toEqual(['baton.test', 'baton.test']);
  expect(seen[0] && verifies(secret, seen[0])).toBe(true);
  const gone = await startSubscriber();
  await test.ask('PUT', '/v1/webhooks/all', { body: { url: gone.url.replace(/:\d+/, ':1') } });
  expect((await trial()).body).toMatchObject({ ok: false, code: 'ECONNREFUSED' });
});
