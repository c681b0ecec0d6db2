import type { EventInput } from '@baton/handoff-core';
import { expect, it } from 'vitest';
import { standingClock } from '../testing/clock.ts';
import { openStream } from '../testing/open-stream.ts';
import { person } from '../testing/person.ts';
import { testService } from '../testing/test-service.ts';
import { toldService } from '../testing/told-service.ts';

const turn = (id: string, text = 'Where is my parcel?'): EventInput => ({
  id,
  type: 'turn',
  by: 'customer',
  text,
});
const onTicket = (ticket: string): EventInput => ({
  id: `facts-${ticket}`,
  type: 'conversation',
  ticket: { helpdesk: 'zendesk', id: ticket },
});

const LIVE = '/v1/panel/conversations/c1/live';

it('says where a panel stands, and again whenever it changes', async () => {
  const test = await toldService([turn('e1')]);
  const stream = await openStream(test, LIVE);
  const first = await stream.news();
  await test.post('c1', [turn('e2')]);
  const second = await stream.news();
  expect(second).not.toBe(first);
  expect(stream.headers).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'private, no-store, no-transform',
    'x-accel-buffering': 'no',
    'x-content-type-options': 'nosniff',
  });
  expect(stream.text()).not.toMatch(/parcel|c1/);
});

it('tells whoever comes back only what changed meanwhile', async () => {
  const test = await toldService([turn('e1')]);
  const first = await (await openStream(test, LIVE)).news();
  const back = await openStream(test, `${LIVE}?etag=${first}`);
  await test.post('c1', [turn('e2')]);
  const second = await back.news();
  expect(second).not.toBe(first);
  await test.post('c1', [turn('e3')]);
  const late = await openStream(test, LIVE, { lastEventId: second });
  expect(await late.news()).toBe(await back.news());
});

it('follows a ticket to the conversation that is its latest', async () => {
  const test = await toldService([onTicket('7'), turn('e1')]);
  const stream = await openStream(test, '/v1/panel/tickets/zendesk/7/live');
  const first = await stream.news();
  await test.post('c2', [onTicket('7'), turn('e1')]);
  const other = await stream.news();
  expect(other.split('.')[0]).not.toBe(first.split('.')[0]);
  await test.post('c2', [turn('e2')]);
  expect((await stream.news()).split('.')[0]).toBe(other.split('.')[0]);
});

it('hears of edits and ratings, and of no looks', async () => {
  const test = await toldService([turn('e1')]);
  const viewer = person(test);
  const stream = await openStream(test, LIVE);
  const before = await stream.news();
  await viewer.panel();
  await test.service.live.round();
  await viewer.edit({ base: 0, note: 'Seen' });
  const after = await stream.news();
  expect(Number(after.split('.')[1])).toBe(Number(before.split('.')[1]) + 1);
});

it('hears that a conversation was erased', async () => {
  const test = await toldService([turn('e1')]);
  const stream = await openStream(test, LIVE);
  const before = await stream.news();
  await test.ask('POST', '/v1/conversations/c1/erase', { body: {} });
  expect(await stream.news()).not.toBe(before);
});

it('finds by its regular look what nobody told', async () => {
  const test = await toldService([turn('e1')]);
  // Without hints, a service hears nothing of another on the same database.
  const other = await testService({ connection: test.connection, keys: test.keys });
  const stream = await openStream(other, LIVE);
  const before = await stream.news();
  await test.post('c1', [turn('e2')]);
  await other.service.live.round();
  expect(await stream.news()).not.toBe(before);
});

it('refuses as panels do', async () => {
  const test = await toldService([turn('e1')]);
  const statusOf = async (path: string, key?: string): Promise<number> =>
    (await openStream(test, path, key === undefined ? {} : { key })).status;
  expect(await statusOf(LIVE, test.keys.b)).toBe(404);
  expect(await statusOf(LIVE, 'baton_unknown-key-of-more-than-32-characters')).toBe(401);
  expect(await statusOf('/v1/panel/conversations/unknown/live')).toBe(404);
  expect(await statusOf('/v1/panel/tickets/zendesk/7/live')).toBe(404);
  expect(await statusOf(`${LIVE}?etag=${'x'.repeat(101)}`)).toBe(422);
  expect(test.service.live.hub.size).toBe(0);
});

it('opens at most eight streams for a session, and takes the place of one that was closed', async () => {
  const test = await toldService([turn('e1')]);
  const key = await test.service.sessions.mint({ tenant: 'a', viewer: 'desk:1', tier: 'standard' });
  const streams = [];
  for (let n = 0; n < 8; n += 1) streams.push(await openStream(test, LIVE, { key }));
  const refused = await openStream(test, LIVE, { key });
  expect([refused.status, refused.headers['retry-after']]).toEqual([429, '30']);
  await refused.ended;
  expect(refused.text()).toContain('urn:baton:problem:live-limit');
  const { hub } = test.service.live;
  const left = streams[0]?.ended;
  streams[0]?.close();
  await left;
  // The service notices once its side of the connection is closed, too.
  while (hub.sizeOf(key) === 8) await new Promise((resolve) => setImmediate(resolve));
  expect((await openStream(test, LIVE, { key })).status).toBe(200);
});

it('opens no more than eight for a session that asks for many at once', async () => {
  const test = await toldService([turn('e1')]);
  const key = await test.service.sessions.mint({ tenant: 'a', viewer: 'desk:1', tier: 'standard' });
  await openStream(test, LIVE, { key });
  const streams = await Promise.all(
    Array.from({ length: 40 }, () => openStream(test, LIVE, { key })),
  );
  expect(streams.filter(({ status }) => status === 200)).toHaveLength(7);
  expect(test.service.live.hub.sizeOf(key)).toBe(8);
});

it('gives a sign of life in every turn of fifteen', async () => {
  const test = await toldService([turn('e1')]);
  const { hub } = test.service.live;
  const stream = await openStream(test, LIVE);
  for (let n = 0; n < 15; n += 1) await hub.beat();
  await stream.beats(1);
  expect(stream.text().match(/^:\n\n/gm)).toHaveLength(1);
});

it('ends with its session, which it does not keep alive', async () => {
  const clock = standingClock();
  const test = await toldService([turn('e1')], { now: clock.now });
  const { hub } = test.service.live;
  const who = { tenant: 'a', viewer: 'desk:1', tier: 'standard' } as const;
  const stream = await openStream(test, LIVE, { key: await test.service.sessions.mint(who) });
  for (const minutes of [7, 8]) {
    expect(hub.size).toBe(1);
    for (let n = 0; n < 15; n += 1) await hub.beat();
    clock.pass(minutes);
  }
  for (let n = 0; n < 15; n += 1) await hub.beat();
  await stream.ended;
  expect(hub.size).toBe(0);
});

it('ends every stream first when the service stops, and lets none begin', async () => {
  const test = await toldService([turn('e1')]);
  const streams = await Promise.all([openStream(test, LIVE), openStream(test, LIVE)]);
  await Promise.all(streams.map((stream) => stream.news()));
  await test.service.close();
  await Promise.all(streams.map(({ ended }) => ended));
  expect(test.service.live.hub.size).toBe(0);
});

it('hears of what a model wrote beside the brief', async () => {
  const written = Promise.withResolvers<void>();
  const test = await toldService([turn('e1', 'I want to talk to a human agent about my lawyer')], {
    writer: async () => {
      await written.promise;
      return { sentences: [], dropped: [] };
    },
  });
  const stream = await openStream(test, LIVE);
  const before = await stream.news();
  await test.get('/v1/panel/conversations/c1');
  written.resolve();
  expect(await stream.news()).toBe(before);
});
