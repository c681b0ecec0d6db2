import type { PolicyInput } from '@baton/handoff-core';
import { expect, it } from 'vitest';
import type { Connector } from '../connectors/port.ts';
import { standingClock } from '../testing/clock.ts';
import { deskService } from '../testing/desk-service.ts';
import { gateDesk } from '../testing/gate-desk.ts';
import { MemoryDesk } from '../testing/memory-desk.ts';
import { testService } from '../testing/test-service.ts';
import type { TestService } from '../testing/test-service.ts';

const COMMANDS = '/v1/panel/conversations/c1/commands';
const EVENTS = [
  { id: 'f', type: 'conversation', ticket: { helpdesk: 'desk', id: '7' } },
  { id: '1', type: 'turn', by: 'customer', text: 'I want a human, my lawyer says so!' },
] as const;

const pressIn = async (test: TestService, command: string, user: string | null = 'ines') => {
  const key = await test.service.sessions.mint(
    user === null
      ? { tenant: 'a', viewer: 'desk:ines', tier: 'full' }
      : { tenant: 'a', viewer: `desk:${user}`, tier: 'full', helpdesk: 'desk', user },
  );
  return test.ask('POST', COMMANDS, { key, body: { command } });
};

/** A handoff that stands in its ticket. */
const setUp = async (
  change: (connector: Connector) => Connector = (same) => same,
  policy: PolicyInput = {},
) => {
  const desk = new MemoryDesk();
  const clock = standingClock();
  const test = await testService({
    now: clock.now,
    policy,
    viewers: gateDesk().gates,
    connectors: new Map([['desk', change(desk.connector('desk'))]]),
  });
  await test.post('c1', [...EVENTS]);
  await test.service.deliver();
  return {
    test,
    desk,
    clock,
    press: (command: string, user?: string | null) => pressIn(test, command, user),
    command: (command: string) =>
      test.ask('POST', '/v1/handoffs/c1.h1/commands', { body: { command } }),
    claims: () => desk.writes.filter(({ what }) => what === 'claim'),
    claim: async () => {
      const { body } = await test.ask<{ deliveries: Record<string, unknown>[] }>(
        'GET',
        '/v1/deliveries',
      );
      return body.deliveries.find(({ kind }) => kind === 'handoff.claim') ?? null;
    },
  };
};

it('gives the ticket to whoever pressed “Take over”, after the handover and once', async () => {
  const { press, test, desk, claim } = await setUp();
  expect((await press('accept')).status).toBe(200);
  expect((await press('accept', 'tomas')).status).toBe(409);
  await test.service.deliver();
  await test.service.deliver();
  expect(desk.writes.map(({ what, ticket, by }) => [what, ticket, by])).toEqual([
    ['deliver', '7', undefined],
    ['update', '7', undefined],
    ['claim', '7', 'ines'],
  ]);
  expect(await claim()).toMatchObject({
    state: 'done',
    helpdesk: 'desk',
    ticket: '7',
    applied: 'now',
  });
});

it('waits for a handover that comes late', async () => {
  const { press, test, desk, clock } = await setUp();
  await test.post('c1', [{ ...EVENTS[0], id: 'f2', ticket: { helpdesk: 'desk', id: '8' } }]);
  desk.mood = ({ marker }) =>
    desk.calls.filter((call) => call.marker === marker).length < 3
      ? { code: 'unavailable' }
      : 'well';
  await press('accept');
  for (let round = 0; round < 20; round += 1) {
    await test.service.deliver();
    clock.pass(10);
  }
  const there = desk.writes.filter(({ ticket }) => ticket === '8');
  expect(there.map(({ what }) => what)).toEqual(['deliver', 'update', 'claim']);
});

it('says who took nothing, so that it may be taken from them', async () => {
  const policy = {
    defaultQueue: 'support',
    queues: [{ id: 'support', targets: { desk: { group: '3', assignee: 'lead' } } }],
  };
  const { press, test, claims } = await setUp(undefined, policy);
  await test.ask('PUT', '/v1/helpdesks/desk/hooks', { body: { programs: ['robot'] } });
  await press('accept');
  await test.service.deliver();
  expect(claims()).toMatchObject([{ by: 'ines', nobodies: ['robot', 'lead'] }]);
});

it('gives it to nobody whom the helpdesk does not know, and nobody who did not take over', async () => {
  const { press, test, claim, command } = await setUp();
  await command('accept');
  await press('resolve');
  await test.service.deliver();
  expect(await claim()).toBeNull();
  const other = await setUp();
  await other.press('accept', null);
  await other.test.service.deliver();
  expect(await other.claim()).toBeNull();
});

it.each(['resolve', 'hand_back'])('writes nothing when it is over by then: %s', async (command) => {
  const { press, test, claim, claims } = await setUp();
  await press('accept');
  await press('resolve');
  if (command === 'hand_back') await press(command);
  await test.service.deliver();
  expect(claims()).toEqual([]);
  expect(await claim()).toMatchObject({ state: 'done', skipped: 'not-theirs', applied: null });
});

it('writes nothing when another person has taken it by then', async () => {
  const { press, test, claim, claims } = await setUp();
  await press('accept');
  await press('resolve');
  await test.ask('POST', '/v1/handoffs/c1.h1/commands', {
    body: { command: 'accept', by: 'desk:tomas' },
  });
  expect((await test.get('/v1/handoffs/c1.h1')).body).toMatchObject({ acceptedBy: 'desk:tomas' });
  await test.service.deliver();
  expect(claims()).toEqual([]);
  expect(await claim()).toMatchObject({ skipped: 'not-theirs' });
});

it('writes nothing where a helpdesk has no way to do it', async () => {
  const { press, test, claim } = await setUp((connector) => {
    const { claim: _, ...rest } = connector;
    return rest;
  });
  await press('accept');
  await test.service.deliver();
  expect(await claim()).toMatchObject({ state: 'done', skipped: 'no-claim' });
});

it('leaves the handoff with its person when the helpdesk refuses it for good', async () => {
  const { press, test, desk, claim } = await setUp();
  await press('accept');
  desk.mood = () => ({ code: 'refused' });
  await test.service.deliver();
  expect(await claim()).toMatchObject({ state: 'dead', code: 'refused' });
  expect((await test.get('/v1/handoffs/c1.h1')).body).toMatchObject({
    state: 'active',
    acceptedBy: 'desk:ines',
  });
});

it('takes the webhook that follows for nobody’s act', async () => {
  const gate = gateDesk();
  const { test, escalate, helpdesk, knock, handoff, minuteLater } = await deskService(
    undefined,
    gate.gates,
  );
  await escalate('c1', '7');
  await pressIn(test, 'accept');
  await test.service.deliver();
  expect(helpdesk.desk.view('7').assignee).toBe('ines');
  const before = await handoff('c1.h1');
  const hooks = helpdesk.takeHooks();
  expect(hooks.length).toBeGreaterThan(0);
  for (const hook of hooks) expect((await knock(hook)).status).toBe(202);
  await minuteLater();
  expect(await handoff('c1.h1')).toEqual(before);
  expect(before).toMatchObject({ state: 'active', acceptedBy: 'desk:ines' });
  const moves = await test.ask<{ deliveries: { kind: string }[] }>('GET', '/v1/deliveries');
  expect(moves.body.deliveries.filter(({ kind }) => kind === 'handoff.claim')).toHaveLength(1);
});

it('writes nothing when the helpdesk says who took it', async () => {
  const { test, escalate, helpdesk, handoff, minuteLater } = await deskService();
  await escalate('c1', '7');
  helpdesk.person.assign('7', { agent: 'ines' });
  await minuteLater();
  expect(await handoff('c1.h1')).toMatchObject({ state: 'accepted', acceptedBy: 'desk:ines' });
  const { body } = await test.ask<{ deliveries: { kind: string }[] }>('GET', '/v1/deliveries');
  expect(body.deliveries.map(({ kind }) => kind)).not.toContain('handoff.claim');
});
