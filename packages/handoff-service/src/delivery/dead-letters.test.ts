import type { EventInput } from '@baton/handoff-core';
import { expect, it } from 'vitest';
import { MemoryDesk } from '../testing/memory-desk.ts';
import { testService } from '../testing/test-service.ts';

const ASK: EventInput[] = [
  { id: 't', type: 'conversation', ticket: { helpdesk: 'zendesk', id: '77' } },
  { id: '1', type: 'turn', by: 'customer', text: 'I want a human agent, or my lawyer.' },
];

interface Shown {
  id: string;
  state: string;
  code: string | null;
  skipped: string | null;
  audit: { what: string; by: string; at: string }[];
}

const dead = async () => {
  const desk = new MemoryDesk();
  desk.mood = () => ({ code: 'unauthorized' });
  const test = await testService({ connectors: new Map([['zendesk', desk.connector()]]) });
  await test.post('c1', ASK);
  await test.service.deliver();
  const { body } = await test.ask<{ deliveries: Shown[] }>('GET', '/v1/deliveries?state=dead');
  const id = body.deliveries[0]?.id ?? '';
  const act = (command: string, more = {}) =>
    test.ask<Shown>('POST', `/v1/deliveries/${id}/${command}`, more);
  return { ...test, desk, id, act };
};

it('replays what died once somebody mended the cause, and keeps who asked', async () => {
  const { service, desk, act, id, ask } = await dead();
  desk.mood = () => 'well';
  expect((await act('replay')).body).toMatchObject({ state: 'unknown', code: 'unauthorized' });
  // A second press changes nothing.
  expect((await act('replay')).body.audit).toHaveLength(1);
  await service.deliver();
  const { body } = await ask<Shown>('GET', `/v1/deliveries/${id}`);
  expect(body).toMatchObject({
    state: 'done',
    audit: [
      {
        what: 'replayed',
        by: expect.stringMatching(/^test admin/) as string,
        at: '2026-03-02T09:00:00.000Z',
      },
    ],
  });
  expect(desk.writes.filter(({ what }) => what === 'deliver')).toHaveLength(1);
  expect((await act('replay')).status).toBe(409);
  expect((await act('discard')).status).toBe(409);
});

it('gives up for good what an admin discards, and says so as often as it is asked', async () => {
  const { act, service, desk } = await dead();
  desk.mood = () => 'well';
  expect((await act('discard')).body).toMatchObject({ state: 'done', skipped: 'discarded' });
  const again = await act('discard');
  expect(again.status).toBe(200);
  expect(again.body.audit).toMatchObject([
    { what: 'discarded', by: expect.stringMatching(/^test admin/) as string },
  ]);
  expect((await act('replay')).status).toBe(409);
  await service.deliver();
  expect(desk.writes).toEqual([]);
});

it('counts what is dead by its cause, and which helpdesks rest', async () => {
  const { ask, post, desk, service, keys } = await dead();
  desk.mood = () => ({ code: 'rate-limited', retryAfterMs: 60_000 });
  await post('c2', [
    { ...ASK[0], ticket: { helpdesk: 'zendesk', id: '78' } } as EventInput,
    ...ASK.slice(1),
  ]);
  await service.deliver();
  expect((await ask('GET', '/v1/deliveries/summary')).body).toMatchObject({
    states: [
      { helpdesk: 'zendesk', state: 'dead', count: 1 },
      { helpdesk: 'zendesk', state: 'ready', count: 1 },
    ],
    codes: [{ helpdesk: 'zendesk', code: 'unauthorized', count: 1 }],
    pauses: [{ helpdesk: 'zendesk', until: '2026-03-02T09:01:00.000Z', code: 'rate-limited' }],
  });
  expect((await ask('GET', '/v1/deliveries/summary', { key: keys.adminB })).body).toEqual({
    states: [],
    codes: [],
    pauses: [],
  });
  expect(await service.stats()).toMatchObject({ dead: 1 });
});

it('lists by pages, latest first, to admins of the tenant alone', async () => {
  const { ask, keys, id, act, service } = await dead();
  await service.deliver();
  const seen: string[] = [];
  let next: number | null = null;
  do {
    const { body }: { body: { deliveries: Shown[]; next: number | null } } = await ask(
      'GET',
      `/v1/deliveries?helpdesk=zendesk&conversation=c1&limit=1${next === null ? '' : `&before=${next}`}`,
    );
    seen.push(...body.deliveries.map((each) => each.id));
    ({ next } = body);
  } while (next !== null);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.at(-1)).toBe(id);
  const refused = [
    await ask('GET', '/v1/deliveries', { key: keys.a }),
    await ask('GET', `/v1/deliveries/${id}`, { key: keys.adminB }),
    await act('replay', { key: keys.adminB }),
    await act('discard', { key: keys.adminB }),
    await ask('GET', '/v1/deliveries/nonsense'),
    await ask('GET', '/v1/deliveries?state=odd'),
  ].map(({ status }) => status);
  expect(refused).toEqual([403, 404, 404, 404, 422, 422]);
});
