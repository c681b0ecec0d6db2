import { createServer } from 'node:net';
import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../testing/open-database.ts';
import { startSubscriber } from '../testing/subscriber.ts';
import { webhookDesk } from '../testing/webhook-desk.ts';
import { claimDeliveries, purgeDeliveries } from './delivery-store.ts';
import { WebhookSender } from './webhook-sender.ts';

const silent = pino({ level: 'silent' });
const LIMITS = { healthy: 100, failing: 100, each: 8, leaseSeconds: 60 };

/** The desk with one event for the subscriber `all`, nothing sent yet. */
const oneEvent = async () => {
  const desk = await webhookDesk();
  const all = await desk.subscribe('all', ['baton.handoff.requested']);
  await desk.escalate('c1');
  const only = async () => (await desk.log('all')).deliveries[0];
  return { ...desk, all, only };
};

it('tries again for a day and a half, ever later, and gives up then', async () => {
  const { all, send, wait, only, now } = await oneEvent();
  all.always(503);
  const waits: number[] = [];
  for (let tries = 1; tries <= 8; tries += 1) {
    expect(await send(), `try ${tries}`).toBe(1);
    expect(await send()).toBe(0);
    const { nextAt } = (await only()) ?? {};
    if (!nextAt) break;
    waits.push((new Date(nextAt).getTime() - now().getTime()) / 1_000);
    wait(Math.ceil(waits.at(-1) ?? 0) + 1);
  }
  for (const [index, planned] of [5, 300, 1_800, 7_200, 18_000, 36_000, 36_000].entries()) {
    expect(waits[index]).toBeGreaterThanOrEqual(planned);
    expect(waits[index]).toBeLessThanOrEqual(planned * 1.2);
  }
  expect(await only()).toMatchObject({
    state: 'failed',
    attempts: 8,
    httpStatus: 503,
    nextAt: null,
  });
  expect((await only())?.tries).toHaveLength(8);
  expect(new Set(all.seen.map(({ text }) => text)).size).toBe(1);
});

it('takes 2xx for an answer and nothing else, and follows no redirect', async () => {
  const { all, send, wait, only } = await oneEvent();
  const elsewhere = await startSubscriber();
  all.next((response) => response.writeHead(307, { location: elsewhere.url }).end(), 404, 204);
  await send();
  expect(await only()).toMatchObject({ state: 'waiting', httpStatus: 307 });
  wait(10);
  await send();
  expect(await only()).toMatchObject({ state: 'waiting', httpStatus: 404 });
  wait(400);
  await send();
  expect(await only()).toMatchObject({ state: 'delivered', httpStatus: 204 });
  expect(elsewhere.seen).toEqual([]);
});

it('waits for no body, however large or slow', async () => {
  const { all, send, only } = await oneEvent();
  all.next((response) => {
    response.writeHead(200);
    const more = (): void => {
      while (response.write('x'.repeat(65_536)));
      response.once('drain', more);
    };
    more();
  });
  await send();
  expect(await only()).toMatchObject({ state: 'delivered', attempts: 1 });
});

it.each([
  ['101 of another protocol', 'HTTP/1.1 101 Go on\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n'],
  ['nothing', ''],
  ['no HTTP', 'OK\r\n\r\n'],
  ['a header without an end', `HTTP/1.1 200 OK\r\nX: ${'a'.repeat(100_000)}`],
])('takes %s for a failure, within the time a call may take', async (_, bytes) => {
  const { test, escalate, now, log } = await webhookDesk();
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    onTestFinished(() => void socket.destroy());
    socket.once('data', () => socket.write(bytes));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await test.ask('PUT', '/v1/webhooks/odd', {
    body: { url: `http://127.0.0.1:${port}/`, events: ['baton.handoff.requested'] },
  });
  await escalate('c1');
  const db = await openDatabase(test);
  const limits = { timeoutMs: 300 };
  const sender = new WebhookSender({
    db,
    log: silent,
    now,
    leaseClock: now,
    random: () => 0,
    limits,
  });
  expect(await sender.runOnce()).toBe(1);
  const [delivery] = (await log('odd')).deliveries;
  expect(delivery).toMatchObject({ state: 'waiting', httpStatus: null, attempts: 1 });
  expect(delivery?.code).toEqual(expect.any(String));
});

it('sends again, under the same id, what a sender that died had taken', async () => {
  const { all, send, wait, only, test, now } = await oneEvent();
  const db = await openDatabase(test);
  const [taken] = await claimDeliveries(db, LIMITS, now());
  expect(taken).toMatchObject({ tenant: 'a', webhook: 'all', attempt: 1 });
  expect(await send()).toBe(0);
  wait(61);
  expect(await send()).toBe(1);
  expect(all.seen[0]?.event.id).toBe(taken?.event);
  expect(await only()).toMatchObject({ state: 'delivered', attempts: 2 });
});

it('lets no subscriber that hangs or fails keep others waiting', async () => {
  const { subscribe, escalate, test, now } = await webhookDesk();
  const slow = await subscribe('a-slow', ['baton.handoff.requested']);
  const fast = await subscribe('b-fast', ['baton.handoff.requested']);
  slow.always(() => undefined);
  for (let n = 0; n < 12; n += 1) await escalate(`c${n}`);
  const db = await openDatabase(test);
  const limits = { healthy: 10, failing: 4, each: 4, timeoutMs: 600_000, stopMs: 0 };
  const sender = new WebhookSender({
    db,
    log: silent,
    now,
    leaseClock: now,
    random: () => 0,
    limits,
  });
  sender.start();
  // All of one, while the other holds everything it may have.
  await fast.calls(12);
  expect(slow.seen).toHaveLength(4);
  const again = await claimDeliveries(db, LIMITS, now());
  expect(again.map(({ webhook }) => webhook)).toEqual(Array.from({ length: 4 }, () => 'a-slow'));
  await sender.stop();
});

it('asks a subscriber that fails for one at a time until it answers again', async () => {
  const { subscribe, escalate, test, now, send, wait } = await webhookDesk();
  const { always } = await subscribe('all', ['baton.handoff.requested']);
  for (let n = 0; n < 5; n += 1) await escalate(`c${n}`);
  always(500);
  await send();
  wait(10);
  const db = await openDatabase(test);
  expect(await claimDeliveries(db, LIMITS, now())).toHaveLength(1);
  expect(await claimDeliveries(db, LIMITS, now())).toHaveLength(0);
  wait(61);
  always(200);
  const sent: number[] = [];
  for (let n = await test.service.sendWebhooks(); n > 0; n = await test.service.sendWebhooks())
    sent.push(n);
  expect(sent).toEqual([5]);
});

it('tells one that answered 410 nothing more, and the others that it does not', async () => {
  const { subscribe, escalate, send, test, read, log } = await webhookDesk();
  const gone = await subscribe('gone', ['baton.handoff.requested']);
  const all = await subscribe('all', ['baton.webhook.disabled']);
  gone.next(410);
  await escalate('c1');
  await send();
  expect(await read('gone')).toMatchObject({ disabledBecause: 'gone' });
  await test.service.deliver();
  await send();
  expect(all.seen.map(({ event }) => event.data)).toEqual([{ webhook: 'gone', because: 'gone' }]);
  await escalate('c2');
  expect(await send()).toBe(0);
  expect((await log('gone')).deliveries).toMatchObject([{ state: 'failed', httpStatus: 410 }]);
  const replay = await test.ask<{ type: string }>('POST', '/v1/webhooks/gone/replay', {
    body: { since: '2026-03-01T00:00:00Z' },
  });
  expect([replay.status, replay.body.type]).toEqual([409, 'urn:baton:problem:webhook-disabled']);
});

it('disables one after five days of failures alone, and sends what it missed once it is mended', async () => {
  const { subscribe, escalate, send, wait, read, test } = await webhookDesk();
  const events = ['baton.handoff.requested'];
  const all = await subscribe('all', events);
  all.always(500);
  for (let day = 0; day < 6; day += 1) {
    await escalate(`c${day}`);
    for (let hour = 0; hour < 24; hour += 6) {
      await send();
      wait(6 * 3_600);
    }
  }
  expect(await read('all')).toMatchObject({ disabledBecause: 'failing' });
  await escalate('c-late');
  const calls = all.seen.length;
  expect(await send()).toBe(0);
  all.always(200);
  await test.ask('PUT', '/v1/webhooks/all', { body: { url: all.url, events } });
  expect(await read('all')).toMatchObject({ disabledAt: null, failingSince: null });
  const replay = await test.ask('POST', '/v1/webhooks/all/replay', {
    body: { since: '2026-03-01T00:00:00Z' },
  });
  expect(replay.body).toEqual({ queued: 7, more: false });
  expect(await send()).toBe(7);
  expect(new Set(all.seen.slice(calls).map(({ event }) => event.subject)).size).toBe(7);
});

it('does not disable one that failed seldom', async () => {
  const { subscribe, escalate, send, wait, read } = await webhookDesk();
  const all = await subscribe('all', ['baton.handoff.requested']);
  all.next(500);
  await escalate('c1');
  await send();
  wait(20 * 86_400);
  all.next(500);
  await escalate('c2');
  await send();
  expect(await read('all')).toMatchObject({ disabledAt: null });
});

it('replays since a time what did not arrive, or with `all` everything', async () => {
  const { subscribe, escalate, send, wait, test } = await webhookDesk();
  const all = await subscribe('all', ['baton.handoff.requested']);
  await escalate('c1');
  wait(60);
  await escalate('c2');
  await send();
  const late = await subscribe('late', ['baton.handoff.requested']);
  const replay = async (name: string, body: object) =>
    (await test.ask<{ queued: number }>('POST', `/v1/webhooks/${name}/replay`, { body })).body
      .queued;
  const since = '2026-03-02T09:00:30Z';
  expect(await replay('all', { since })).toBe(0);
  expect(await replay('all', { since, all: true })).toBe(1);
  expect(await replay('late', { since: '2026-03-02T00:00:00Z' })).toBe(2);
  await send();
  expect(all.seen.map(({ event }) => event.subject)).toEqual(['c1', 'c2', 'c2']);
  expect(late.seen.map(({ text }) => text).toSorted()).toEqual(
    all.seen
      .slice(0, 2)
      .map(({ text }) => text)
      .toSorted(),
  );
  for (const absurd of ['0000-01-01T00:00:00Z', '9999-12-31T23:59:59-23:59'])
    expect(
      (await test.ask('POST', '/v1/webhooks/all/replay', { body: { since: absurd } })).status,
    ).toBe(200);
});

it('sends nothing of a conversation that was erased, and keeps nothing of it', async () => {
  const { send, test, only, all, database } = await oneEvent();
  const erased = await test.ask('POST', '/v1/conversations/c1/erase', { body: {} });
  expect(erased.status).toBe(200);
  expect(await send()).toBe(0);
  expect(all.seen).toEqual([]);
  expect(await only()).toMatchObject({ state: 'erased' });
  const id = (await only())?.id;
  const path = `/v1/webhooks/all/deliveries/${id}/replay`;
  expect((await test.ask<{ type: string }>('POST', path)).body.type).toContain('not-replayable');
  const replay = await test.ask('POST', '/v1/webhooks/all/replay', {
    body: { since: '2026-01-01T00:00:00Z', all: true },
  });
  expect(replay.body).toEqual({ queued: 0, more: false });
  const db = await database();
  const statement = {
    name: 'look',
    text: `select set_config('baton.tenant', 'a', false), (select string_agg(body, ',') from webhook_events) as body`,
  };
  await db.run(statement, []);
  expect(await db.run(statement, [])).toMatchObject([{ body: '[erased]' }]);
});

it('pages through the log, and throws it away after thirty days', async () => {
  const { subscribe, escalate, send, log, wait, database, now, test } = await webhookDesk();
  await subscribe('all', ['baton.handoff.requested']);
  for (let n = 0; n < 5; n += 1) await escalate(`c${n}`);
  await send();
  const first = await log('all', '?limit=3');
  const second = await log('all', `?limit=3&after=${first.next}`);
  expect([...first.deliveries, ...second.deliveries].map((each) => each.conversationId)).toEqual([
    'c4',
    'c3',
    'c2',
    'c1',
    'c0',
  ]);
  expect(second.next).toBeNull();
  expect((await log('all', '?state=failed')).deliveries).toEqual([]);
  expect((await test.ask('GET', '/v1/webhooks/all/deliveries?state=x')).status).toBe(422);
  const db = await database();
  expect(await purgeDeliveries(db, now())).toBe(0);
  wait(31 * 86_400);
  expect(await test.service.runJobs()).toBeGreaterThan(0);
  expect((await log('all')).deliveries).toEqual([]);
});
