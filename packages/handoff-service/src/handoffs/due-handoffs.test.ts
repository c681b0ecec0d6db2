import type { PolicyInput } from '@baton/handoff-core';
import { expect, it } from 'vitest';
import { asOwner } from '../testing/as-owner.ts';
import { standingClock } from '../testing/clock.ts';
import { testService } from '../testing/test-service.ts';

/** 2026-03-02 is a Monday; the clock of tests begins at 09:00 UTC. */
const POLICY: PolicyInput = {
  ask: { firstTurn: 'escalate' },
  resume: { on: 'never' },
  timers: { accept: 30, answer: 120, channels: { chat: { accept: 5 } } },
  routes: [{ queue: 'office', plans: ['Office'] }],
  queues: [
    {
      id: 'office',
      hours: {
        timeZone: 'Europe/Berlin',
        monday: [{ from: '09:00', to: '10:10' }],
        tuesday: [{ from: '09:00', to: '17:00' }],
      },
    },
  ],
};

const opened = async (facts: object = {}) => {
  const clock = standingClock();
  const test = await testService({ now: clock.now, policy: POLICY });
  await test.post('c1', [
    { id: 'f', type: 'conversation', ...facts },
    { id: 'm1', type: 'turn', by: 'customer', text: 'Transfer me to a human agent now' },
  ]);
  const read = async () => {
    const { body } = await test.get<{ state: string; reason: string; dueAt: string | null }>(
      '/v1/handoffs/c1.h1',
    );
    return [body.state, body.reason, body.dueAt];
  };
  const command = (word: string) =>
    test.ask('POST', '/v1/handoffs/c1.h1/commands', { body: { command: word }, key: test.keys.a });
  return { test, clock, read, command };
};

it('expires when nobody accepts in time, once, however many processes look', async () => {
  const { test, clock, read } = await opened();
  const second = await testService({
    connection: test.connection,
    keys: test.keys,
    now: clock.now,
    policy: POLICY,
  });
  expect(await read()).toEqual(['requested', null, '2026-03-02T09:30:00.000Z']);
  clock.pass(29);
  expect(await test.service.sweep()).toBe(0);
  clock.pass(1);
  await Promise.all([test.service.sweep(), second.service.sweep(), test.service.sweep()]);
  expect(await read()).toEqual(['expired', 'nobody_accepted', null]);
  const { body } = await test.get('/v1/conversations/c1/lease');
  expect(body).toMatchObject({ lease: { holder: 'ai', token: 3 } });
  const rows = await asOwner<{ kind: string }>(
    test,
    `select kind from baton.outbox where kind like '%expired' order by kind`,
  );
  expect(rows.map(({ kind }) => kind)).toEqual(['event.handoff.expired', 'handoff.expired']);
  expect(await test.service.sweep()).toBe(0);
});

it('waits anew for an answer once somebody accepted, and no more once they answered', async () => {
  const { test, clock, read, command } = await opened();
  clock.pass(20);
  await command('accept');
  expect(await read()).toEqual(['accepted', null, '2026-03-02T11:20:00.000Z']);
  clock.pass(119);
  await test.service.sweep();
  expect((await read())[0]).toBe('accepted');
  await test.post('c1', [{ id: 'm2', type: 'turn', by: 'human', text: 'Hello, I am Kim.' }]);
  expect(await read()).toEqual(['active', 'answered', null]);
  clock.pass(10_000);
  await test.service.sweep();
  expect((await read())[0]).toBe('active');
});

it('expires when who accepted it never answers', async () => {
  const { test, clock, read, command } = await opened();
  await command('accept');
  clock.pass(120);
  await test.service.sweep();
  expect(await read()).toEqual(['expired', 'nobody_answered', null]);
});

it('goes by the timer of the channel', async () => {
  const { read } = await opened({ channel: 'chat' });
  expect((await read())[2]).toBe('2026-03-02T09:05:00.000Z');
});

it('does not count the time in which the queue is closed', async () => {
  const { read } = await opened({ customer: { id: '1', plan: 'Office' } });
  // ten minutes are left on Monday, twenty more begin on Tuesday at nine in Berlin
  expect((await read())[2]).toBe('2026-03-03T08:20:00.000Z');
});

it('counts from the arrival, whatever time the agent tells', async () => {
  const { test } = await opened();
  await test.post('old', [
    {
      id: 'm1',
      type: 'turn',
      by: 'customer',
      text: 'Transfer me to a human agent now',
      at: '2020-01-01T00:00:00Z',
    },
  ]);
  const { body } = await test.get('/v1/handoffs/old.h1');
  expect(body).toMatchObject({ dueAt: '2026-03-02T09:30:00.000Z' });
});

it('leaves a resolved handoff to people where the policy says so', async () => {
  const { test, clock, read, command } = await opened();
  await command('resolve');
  clock.pass(100_000);
  await test.service.sweep();
  expect(await read()).toEqual(['resolved', null, null]);
});
