import { EventBatch } from '@baton/handoff-core';
import type { EventInput, HandBack, PolicyInput } from '@baton/handoff-core';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { moveHandoffOf } from '../handoffs/move.ts';
import { ingest } from '../ingest/ingest.ts';
import { ConversationWriter } from '../ingest/writer.ts';
import { Policies } from '../policy/policies.ts';
import { standingClock } from '../testing/clock.ts';
import { openDatabase } from '../testing/open-database.ts';
import { person } from '../testing/person.ts';
import { testService } from '../testing/test-service.ts';
import { resumeHandoff } from './resume.ts';

const customer = (id: string, text: string): EventInput => ({
  id,
  type: 'turn',
  by: 'customer',
  text,
});
const human = (id: string, text: string): EventInput => ({ id, type: 'turn', by: 'human', text });
const ASKED: EventInput[] = [
  {
    id: 'f',
    type: 'conversation',
    customer: { id: 'cus-1', name: 'Mara', email: 'mara@example.com' },
    language: 'en',
  },
  customer('m1', 'My order BA-20931 never came. Please connect me to a human agent, now.'),
];

/** A conversation a person has taken and answered. */
const taken = async (policy: PolicyInput = {}, more: EventInput[] = []) => {
  const clock = standingClock();
  const test = await testService({
    now: clock.now,
    policy: { ask: { firstTurn: 'escalate' }, ...policy },
  });
  await test.post('c1', ASKED);
  const press = async (command: string, note?: string) => {
    // With a page of its own: the one before may be over by then.
    const answer = await person(test).send('POST', '/commands', {
      command,
      ...(note !== undefined && { note }),
    });
    return answer.problem ?? answer.panel().state;
  };
  await press('accept');
  clock.pass(4);
  await test.post('c1', [human('p1', 'You will get 40 EUR back within 5 business days.'), ...more]);
  clock.pass(6);
  const state = async () =>
    (await test.get<{ state: string; dueAt: string | null }>('/v1/handoffs/c1.h1')).body;
  const handBack = async (id = 'c1.h1') =>
    (await test.get<HandBack>(`/v1/handoffs/${id}/hand-back`)).body;
  return { test, clock, press, state, handBack };
};

describe('when a person has resolved', () => {
  it('the AI takes over at once and reads what was done', async () => {
    const { test, press, handBack } = await taken({}, [
      {
        id: 'r1',
        type: 'action',
        action: 'refund-1',
        name: 'refund_order',
        by: 'human',
        status: 'succeeded',
        effect: { type: 'refund', target: 'BA-20931', amount: 40, currency: 'EUR' },
      },
    ]);
    expect(await press('resolve', 'Refunded by hand.')).toBe('handed_back');
    const { body } = await test.post('c1', [customer('m2', 'Thank you!')]);
    expect(body).toMatchObject({
      lease: { holder: 'ai', token: 3 },
      decision: { outcome: 'continue' },
      handoff: {
        state: 'handed_back',
        handBackUrl: 'http://127.0.0.1:4600/v1/handoffs/c1.h1/hand-back',
      },
    });
    expect(await handBack()).toMatchObject({
      state: 'handed_back',
      episode: 1,
      reasons: ['customer_request'],
      resolution: 'Refunded by hand.',
      resolvedBy: 'zendesk:1',
      did: {
        messages: 1,
        minutes: 10,
        lastWords: { turnId: 'p1' },
        actions: [{ id: 'refund-1', status: 'succeeded' }],
      },
      commitments: [{ due: { by: '2026-03-09' }, turnId: 'p1' }],
      settled: ['customer_request'],
      // What came after it is not settled.
      cutOff: { turnId: 'p1', n: 2 },
      open: [],
      next: [{ kind: 'survey' }],
      history: [],
    });
  });

  it('the same is there as text for the context of a model', async () => {
    const { test, press } = await taken();
    await press('resolve', 'Refunded by hand.');
    const answer = await test.service.app.inject({
      url: '/v1/handoffs/c1.h1/hand-back?format=text',
      headers: { authorization: `Bearer ${test.keys.a}` },
    });
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(answer.body).toContain('Resolution, as the person wrote it: "Refunded by hand."');
    expect(answer.body).toContain('(by 2026-03-09)');
  });

  it('no card number and no secret goes along', async () => {
    const card = '4111 1111 1111 1111';
    const { test, press } = await taken({}, [human('p2', `Charged back to ${card}.`)]);
    await press('resolve', `Charged back to ${card}.`);
    const { body } = await test.get('/v1/handoffs/c1.h1/hand-back');
    expect(JSON.stringify(body)).not.toContain('4111');
    expect(JSON.stringify(body)).toContain('mara@example.com');
    // Notes of people were meant for colleagues, wherever a program reads them.
    const handoff = (await test.get<{ resolution: string }>('/v1/handoffs/c1.h1')).body;
    expect(handoff.resolution).toMatch(/^Charged back to [^\d]/);
    const read = (await test.get<{ handoffs: unknown[] }>('/v1/conversations/c1')).body;
    expect(JSON.stringify(read.handoffs)).not.toContain('4111');
  });

  it('what they said before the end and a helpdesk told after it is in it, and settled no later', async () => {
    const { test, clock, press, handBack } = await taken();
    await press('resolve', 'Refunded by hand.');
    const at = new Date(clock.now().getTime() - 60_000).toISOString();
    const db = await openDatabase(test);
    const policies = new Policies(db, pino({ level: 'silent' }), {}, () => clock.now().getTime());
    await ingest(new ConversationWriter(db), {
      tenant: 'a',
      conversationId: 'c1',
      events: EventBatch.parse({ events: [{ ...human('p9', 'We will call you tomorrow.'), at }] })
        .events,
      planning: {
        receivedAt: clock.now().toISOString(),
        engine: (await policies.of('a')).engine,
        judged: new Map(),
        takesOver: false,
      },
    });
    await test.post('c1', [customer('m9', 'Thank you!')]);
    expect(await handBack()).toMatchObject({
      did: { messages: 2, lastWords: { turnId: 'p9' } },
      commitments: [{ turnId: 'p1' }, { turnId: 'p9', due: { by: '2026-03-03' } }],
      cutOff: { turnId: 'p1', n: 2 },
    });
  });

  it('what was asked before escalates nothing, and a new ask is a second episode with its history', async () => {
    const { test, press, handBack } = await taken();
    await press('resolve', 'Refunded by hand.');
    const draft = await test.post('c1', [
      { id: 'd1', type: 'draft', text: 'Your refund is on its way.', confidence: 0.9 },
    ]);
    expect(draft.body.results[0]?.answer).toBe('send');
    const again = await test.post('c1', [customer('m3', 'I want to speak to a human again, now!')]);
    expect(again.body).toMatchObject({
      decision: { outcome: 'escalate' },
      handoff: { id: 'c1.h2', state: 'requested', handBackUrl: null },
    });
    await press('accept');
    await press('resolve', 'Explained.');
    expect(await handBack('c1.h2')).toMatchObject({
      episode: 2,
      resolution: 'Explained.',
      history: [{ handoffId: 'c1.h1', episode: 1, resolution: 'Refunded by hand.' }],
    });
    expect(await handBack()).toMatchObject({ episode: 1, history: [], cutOff: { turnId: 'p1' } });
  });
});

describe('the AI waits as the policy says', () => {
  it('so many minutes, and no longer', async () => {
    const { test, clock, press, state } = await taken({ resume: { afterMinutes: 30 } });
    expect(await press('resolve')).toBe('resolved');
    expect(await state()).toMatchObject({ dueAt: '2026-03-02T09:40:00.000Z' });
    clock.pass(29);
    await test.service.sweep();
    expect(await state()).toMatchObject({ state: 'resolved' });
    clock.pass(1);
    await test.service.sweep();
    expect(await state()).toMatchObject({ state: 'handed_back', dueAt: null });
  });

  it('and leaves a customer to people who got upset meanwhile', async () => {
    const { test, clock, press, state } = await taken({ resume: { afterMinutes: 30 } });
    await press('resolve');
    await test.post('c1', [
      customer('m2', 'This is a damn scandal, you idiots, I am furious! The worst service ever!!!'),
    ]);
    // Taken up again by what was said; solved once more, nothing has calmed down.
    expect(await state()).toMatchObject({ state: 'accepted' });
    expect(await press('resolve')).toBe('resolved');
    clock.pass(60);
    await test.service.sweep();
    expect(await state()).toMatchObject({ state: 'resolved', dueAt: null });
    expect(await press('hand_back')).toBe('handed_back');
  });

  it('never by itself after a regulated topic, but by hand', async () => {
    const { test, clock, press, state } = await taken({}, []);
    await test.post('c2', [
      customer('m1', 'I am going to sue you, my lawyer will contact you tomorrow.'),
    ]);
    const pressOther = (command: string) =>
      person(test, { conversation: 'c2' }).send('POST', '/commands', { command });
    for (const command of ['accept', 'resolve']) await pressOther(command);
    clock.pass(600);
    await test.service.sweep();
    const { body } = await test.get('/v1/handoffs/c2.h1');
    expect(body).toMatchObject({ state: 'resolved', dueAt: null });
    expect((await pressOther('hand_back')).panel().state).toBe('handed_back');
    expect(await press('resolve')).toBe('handed_back');
    expect(await state()).toMatchObject({ state: 'handed_back' });
  });

  it('until the ticket is closed for good, where only that counts', async () => {
    const { test, clock, press, state } = await taken({
      resume: { on: 'closed', afterMinutes: 10 },
    });
    await press('resolve');
    clock.pass(600);
    await test.service.sweep();
    expect(await state()).toMatchObject({ state: 'resolved', dueAt: null });
    const db = await openDatabase(test);
    const policies = new Policies(
      db,
      pino({ level: 'silent' }),
      { resume: { on: 'closed', afterMinutes: 10 } },
      () => clock.now().getTime(),
    );
    const closed = {
      conversationId: 'c1',
      handoffId: 'c1.h1',
      now: clock.now(),
      event: 'closed',
    } as const;
    expect(
      await resumeHandoff({ db, policies, writer: new ConversationWriter(db) }, 'a', closed),
    ).toEqual({ result: 'waits', at: '2026-03-02T19:20:00.000Z', because: 'closed' });
    clock.pass(9);
    await test.service.sweep();
    expect(await state()).toMatchObject({ state: 'resolved' });
    clock.pass(1);
    await test.service.sweep();
    expect(await state()).toMatchObject({ state: 'handed_back' });
  });

  it('also when the process that wrote it down died at that moment', async () => {
    const { test, clock, state } = await taken();
    const db = await openDatabase(test);
    // Another process: nobody goes by the rules in it.
    await moveHandoffOf(new ConversationWriter(db), 'a', {
      conversationId: 'c1',
      handoffId: 'c1.h1',
      commands: ['resolve'],
      by: 'zendesk:1',
      at: clock.now().toISOString(),
    });
    expect(await state()).toMatchObject({ state: 'resolved' });
    await test.service.sweep();
    expect(await state()).toMatchObject({ state: 'handed_back' });
  });

  it('once, however many look at the same time', async () => {
    const { test, clock, press, state } = await taken({ resume: { afterMinutes: 1 } });
    await press('resolve');
    clock.pass(1);
    await Promise.all([1, 2, 3].map(() => test.service.sweep()));
    expect(await state()).toMatchObject({ state: 'handed_back' });
    const { body } = await test.get('/v1/conversations/c1/lease');
    expect(body).toMatchObject({ lease: { holder: 'ai', token: 3 } });
  });
});

it('is there only once people are done, and only for whose it is', async () => {
  const { test, press } = await taken();
  const ask = async (id: string, key = test.keys.a) => {
    const { status, body } = await test.get<{ type: string }>(`/v1/handoffs/${id}/hand-back`, key);
    return `${status} ${body.type}`;
  };
  expect(await ask('c1.h1')).toBe('409 urn:baton:problem:still-with-people');
  await press('resolve');
  expect(await ask('c1.h1')).toBe('200 undefined');
  expect(await ask('c1.h2')).toBe('404 urn:baton:problem:not-found');
  expect(await ask('c1.h1', test.keys.b)).toBe('404 urn:baton:problem:not-found');
  expect((await test.get('/v1/handoffs/c1.h1/hand-back?format=xml')).status).toBe(422);
});

it('tells of a handoff nobody came for what that means', async () => {
  const clock = standingClock();
  const test = await testService({ now: clock.now, policy: { ask: { firstTurn: 'escalate' } } });
  await test.post('c1', ASKED);
  clock.pass(61);
  await test.service.sweep();
  const { body } = await test.get('/v1/handoffs/c1.h1/hand-back');
  expect(body).toMatchObject({
    state: 'expired',
    resolution: null,
    next: [],
    did: { messages: 0 },
  });
});

it('of an erased conversation no word is left in it', async () => {
  const { test, press, handBack } = await taken();
  await press('resolve', 'Refunded Mara by hand.');
  expect((await test.ask('POST', '/v1/conversations/c1/erase', { body: {} })).status).toBe(200);
  const left = await handBack();
  expect(left).toMatchObject({ state: 'handed_back', commitments: [], doNotAsk: [] });
  expect(JSON.stringify(left)).not.toMatch(/Mara|BA-20931|40 EUR/);
});
