import type { EventInput, PolicyInput } from '@baton/handoff-core';
import { expect, it } from 'vitest';
import type { Connector } from '../connectors/port.ts';
import { asOwner } from '../testing/as-owner.ts';
import { standingClock } from '../testing/clock.ts';
import { MemoryDesk } from '../testing/memory-desk.ts';
import { testService } from '../testing/test-service.ts';
import type { Delivery } from './delivery.ts';

const ticket = (id: string, helpdesk = 'zendesk'): EventInput => ({
  id: `ticket-${id}`,
  type: 'conversation',
  ticket: { helpdesk, id },
});
const ASK: EventInput = {
  id: '1',
  type: 'turn',
  by: 'customer',
  text: 'I want to talk to a human agent about my lawyer. Write to mara@example.org.',
};

const POLICY: PolicyInput = {
  defaultQueue: 'support',
  queues: [
    {
      id: 'support',
      targets: { zendesk: { group: '360', tags: ['from-ai'], skills: ['legal'] } },
    },
  ],
};

type Shown = Omit<Delivery, 'receipt'> & { skipped: string | null; degraded: string[] };

const setUp = async (policy: PolicyInput = POLICY, tenants?: readonly string[]) => {
  const desk = new MemoryDesk();
  const clock = standingClock();
  const test = await testService({
    policy,
    now: clock.now,
    connectors: new Map<string, Connector>([
      ['zendesk', { ...desk.connector(), ...(tenants && { tenants }) }],
      ['asks-only', { name: 'asks-only' }],
    ]),
  });
  const handoff = async (id = 'c1.h1') =>
    (await test.get<{ state: string; reason?: string | null }>(`/v1/handoffs/${id}`)).body;
  const list = async (query = '') =>
    (await test.ask<{ deliveries: Shown[]; next: number | null }>('GET', `/v1/deliveries${query}`))
      .body.deliveries;
  /** Delivers, and again as often as something waits for its time. */
  const deliverAll = async (): Promise<void> => {
    for (let round = 0; round < 30; round += 1) {
      await test.service.deliver();
      clock.pass(10);
    }
  };
  const command = (command: string, by = 'person') =>
    test.ask('POST', '/v1/handoffs/c1.h1/commands', { body: { command, by } });
  const notices = async () => {
    const { body } = await test.get<{ blocks: { kind: string; fallbackText: string }[] }>(
      '/v1/panel/conversations/c1',
    );
    return body.blocks.find(({ kind }) => kind === 'notices')?.fallbackText ?? '';
  };
  return { ...test, desk, clock, handoff, list, deliverAll, command, notices };
};

it('writes the handover into the ticket, and offers it there', async () => {
  const { post, service, desk, handoff } = await setUp();
  await post('c1', [ticket('77'), ASK]);
  expect(await handoff()).toMatchObject({ state: 'requested' });
  await service.deliver();
  expect(desk.writes).toHaveLength(1);
  expect(desk.writes[0]).toMatchObject({
    ticket: '77',
    what: 'deliver',
    handover: {
      addTags: ['ai-handoff', expect.stringMatching(/^ai-handoff-/)],
      removeTags: ['ai-handed-back'],
      fields: { handoff_id: 'c1.h1', handoff_state: 'offered', handoff_queue: 'support' },
      target: { group: '360' },
    },
  });
  expect(desk.writes[0]?.handover?.note).not.toMatch(/mara@/);
  expect(desk.writes[0]?.handover?.note.length).toBeGreaterThan(40);
  expect(await handoff()).toMatchObject({ state: 'offered' });
});

it('brings no file along unless the policy says so', async () => {
  const { post, service, desk } = await setUp();
  await post('c1', [ticket('77'), ASK]);
  await service.deliver();
  expect(desk.writes[0]?.handover?.transcript).toBeNull();
});

it('brings along what was said, masked like the note, and keeps no word of it', async () => {
  const patterns = [{ id: 'member', pattern: 'MEM-[0-9]{6}' }];
  const policy = { ...POLICY, handover: { attachTranscript: true }, privacy: { patterns } };
  const member = 'I am MEM-123456, call me on +49 30 901820, please.';
  const test = await setUp(policy);
  const { post, service, desk } = test;
  await post('c1', [ticket('77'), { id: '0', type: 'turn', by: 'customer', text: member }, ASK]);
  await service.deliver();
  const [write] = desk.writes;
  const { name, text } = write?.handover?.transcript ?? { name: '', text: '' };
  expect(name).toBe(`conversation-${write?.marker.slice(6, 14)}.txt`);
  expect(text).toContain('| I want to talk to a human agent about my lawyer. ');
  expect(text).toContain(' to [email].');
  expect(text).toMatch(/^2\. Customer, 2026-03-02 09:00:00 \+00:00$/m);
  expect(text).toContain('| I am [private], call me on [phone], please.');
  expect(text).not.toContain('mara@');
  const [kept] = await asOwner<{ rows: string }>(
    test,
    'select string_agg(outbox::text, chr(10)) as rows from baton.outbox',
  );
  expect(kept?.rows).toContain(write?.marker);
  expect(kept?.rows).not.toMatch(/lawyer|mara@|MEM-|Customer, 2026/);
});

it('writes each step into the ticket in its order, and takes the tag away at the end', async () => {
  const { post, service, desk, command } = await setUp();
  await post('c1', [ticket('77'), ASK]);
  await service.deliver();
  for (const each of ['accept', 'resolve', 'hand_back']) {
    await command(each);
    await service.deliver();
  }
  expect(
    desk.writes.slice(1).map(({ what, fields, addTags, removeTags }) => ({
      what,
      state: fields?.['handoff_state'],
      addTags,
      removeTags,
    })),
  ).toEqual([
    { what: 'update', state: 'accepted', addTags: ['ai-handoff'], removeTags: ['ai-handed-back'] },
    { what: 'update', state: 'resolved', addTags: ['ai-handoff'], removeTags: ['ai-handed-back'] },
    {
      what: 'update',
      state: 'handed_back',
      addTags: ['ai-handed-back'],
      removeTags: ['ai-handoff'],
    },
  ]);
});

it('says in the ticket when a handoff was declined', async () => {
  const { post, service, desk, command } = await setUp();
  await post('c1', [ticket('77'), ASK]);
  await service.deliver();
  await command('decline');
  await service.deliver();
  expect(desk.writes.slice(1)).toMatchObject([
    { what: 'update', fields: { handoff_state: 'declined' }, removeTags: ['ai-handoff'] },
    { what: 'appendNote', note: expect.stringContaining('declined') as string },
  ]);
});

it('writes the whole handover once the ticket is known', async () => {
  const { post, service, desk, handoff, list } = await setUp();
  await post('c1', [ASK]);
  await service.deliver();
  expect(desk.calls).toEqual([]);
  expect(await list()).toMatchObject([{ state: 'done', skipped: 'no-ticket', helpdesk: null }]);
  await post('c1', [ticket('77')]);
  await service.deliver();
  expect(desk.writes).toMatchObject([{ what: 'deliver', ticket: '77' }]);
  expect(await handoff()).toMatchObject({ state: 'offered' });
});

it('leaves alone helpdesks that nothing is connected to, or that can only be asked', async () => {
  const { post, service, handoff, list } = await setUp();
  await post('c1', [ticket('1', 'unheard-of'), ASK]);
  await post('c2', [ticket('2', 'asks-only'), ASK]);
  await service.deliver();
  expect((await list()).map(({ skipped }) => skipped ?? '').toSorted()).toEqual([
    'no-connector',
    'reads-only',
  ]);
  expect(await handoff()).toMatchObject({ state: 'requested' });
});

it('writes once when nobody heard of the first try', async () => {
  const { post, desk, handoff, deliverAll, list } = await setUp();
  await post('c1', [ticket('77'), ASK]);
  let tries = 0;
  desk.mood = () => (++tries <= 2 ? 'lost' : 'well');
  await deliverAll();
  expect(desk.calls.map(({ check }) => check)).toEqual([false, true, true]);
  expect(desk.writes).toHaveLength(1);
  expect(await handoff()).toMatchObject({ state: 'offered' });
  expect((await list()).at(-1)).toMatchObject({ state: 'done', applied: 'before' });
});

it('fails the handoff when its ticket is gone, and calls once', async () => {
  const { post, desk, handoff, deliverAll, list } = await setUp();
  desk.mood = () => ({ code: 'not-found' });
  await post('c1', [ticket('77'), ASK]);
  await deliverAll();
  expect(desk.calls).toHaveLength(1);
  expect(await handoff()).toMatchObject({ state: 'failed', reason: 'ticket_gone' });
  expect(await list('?state=dead')).toMatchObject([
    { code: 'not-found', kind: 'handoff.requested' },
  ]);
});

it('fails the handoff when the helpdesk takes no credentials, calls once, and tells who looks', async () => {
  const { post, desk, handoff, deliverAll, list, notices } = await setUp();
  desk.mood = () => ({ code: 'unauthorized' });
  await post('c1', [ticket('77'), ASK]);
  await deliverAll();
  expect(desk.calls).toHaveLength(1);
  expect(await handoff()).toMatchObject({ state: 'failed', reason: 'delivery_failed' });
  expect(await list('?state=dead')).toMatchObject([{ code: 'unauthorized' }]);
  expect(await notices()).toContain('could not be written into the ticket');
});

it('asks to give back what a handover took that was given up, and writes nothing else', async () => {
  const clock = standingClock();
  const desk = new MemoryDesk();
  const released: { ticket: string; handoff: string }[] = [];
  const test = await testService({
    policy: { ...POLICY, timers: { accept: 3_000 } },
    now: clock.now,
    connectors: new Map<string, Connector>([
      [
        'zendesk',
        {
          ...desk.connector(),
          release: async ({ ticket: { id }, handoff }) => {
            released.push({ ticket: id, handoff });
            return { applied: 'now', degraded: [], ref: null };
          },
        },
      ],
    ]),
  });
  desk.mood = () => ({ code: 'unavailable' });
  await test.post('c1', [ticket('77'), ASK]);
  await test.service.deliver();
  expect(released).toEqual([]);
  clock.pass(25 * 60);
  for (let round = 0; round < 10; round += 1) {
    await test.service.deliver();
    clock.pass(10);
  }
  const { body } = await test.get<{ state: string }>('/v1/handoffs/c1.h1');
  expect(body.state).toBe('failed');
  expect(released).toEqual([{ ticket: '77', handoff: 'c1.h1' }]);
  expect(desk.writes).toEqual([]);
});

it('tells who looks that a handover is not in the ticket yet, and later what the helpdesk could not take', async () => {
  const { post, service, desk, clock, notices, deliverAll } = await setUp();
  desk.mood = () => ({ code: 'unavailable' });
  await post('c1', [ticket('77'), ASK]);
  expect(await notices()).not.toMatch(/ticket/);
  await service.deliver();
  clock.pass(1);
  expect(await notices()).toContain('not in the ticket yet');
  desk.mood = () => 'well';
  await deliverAll();
  expect(await notices()).toContain('could not take over: skills');
});

it('says of a second episode why a person is needed now, and no longer why one was', async () => {
  const { post, service, desk, command } = await setUp();
  await post('c1', [ticket('77'), ASK]);
  await service.deliver();
  await command('accept');
  await command('hand_back');
  await post('c1', [
    {
      id: 'legal',
      type: 'turn',
      by: 'customer',
      text: 'My lawyer will sue you in court over this.',
    },
  ]);
  await service.deliver();
  const [first, second] = desk.writes.flatMap(({ handover }) => handover ?? []);
  expect(first?.addTags).toContain('ai-handoff-customer_request');
  expect(second?.addTags).toEqual(['ai-handoff', 'ai-handoff-regulated_topic']);
  expect(second?.removeTags).toEqual(['ai-handed-back', 'ai-handoff-customer_request']);
});

it('keeps tenants apart, also where tickets have the same number', async () => {
  const { post, service, desk, keys, ask } = await setUp();
  desk.mood = ({ tenant }) =>
    tenant === 'a' ? { code: 'rate-limited', retryAfterMs: 60_000 } : 'well';
  await post('c1', [ticket('77'), ASK]);
  await post('c1', [ticket('77'), ASK], keys.b);
  await service.deliver();
  expect(desk.writes.map(({ tenant }) => tenant)).toEqual(['b']);
  expect(new Set(desk.calls.map(({ marker }) => marker)).size).toBe(2);
  const { body } = await ask<{ deliveries: Shown[] }>('GET', '/v1/deliveries?state=ready', {
    key: keys.adminB,
  });
  expect(body.deliveries).toEqual([]);
});

it('writes one handover into the ticket of a conversation that is named like it, known at once or later', async () => {
  const { post, service, desk, handoff } = await setUp();
  await post('zendesk:77', [ticket('77'), ASK]);
  await post('zendesk:78', [ASK]);
  await service.deliver();
  await post('zendesk:78', [ticket('78')]);
  await service.deliver();
  expect(desk.writes.map((write) => `${write.ticket} ${write.what}`)).toEqual([
    '77 deliver',
    '78 deliver',
  ]);
  expect(await handoff('zendesk:77.h1')).toMatchObject({ state: 'offered' });
  expect(await handoff('zendesk:78.h1')).toMatchObject({ state: 'offered' });
});

it('writes nothing into the helpdesk of another tenant, whose ticket numbers anybody can name', async () => {
  const { post, service, desk, keys, ask, get } = await setUp(POLICY, ['b']);
  await post('c1', [ticket('77'), ASK]);
  await service.deliver();
  await service.reconcile();
  expect(desk.writes).toEqual([]);
  expect(desk.reads).toEqual([]);
  expect((await get<{ state: string }>('/v1/handoffs/c1.h1')).body.state).toBe('requested');
  expect((await ask('PUT', '/v1/helpdesks/zendesk/hooks', { body: {} })).status).toBe(422);
  await post('c1', [ticket('77'), ASK], keys.b);
  await service.deliver();
  await service.reconcile();
  expect(desk.writes.map(({ tenant }) => tenant)).toEqual(['b']);
  expect(desk.reads).toEqual(['b 77']);
});
