import type { EventInput } from '@baton/handoff-core';
import { expect, it } from 'vitest';
import { ConnectorError } from '../connectors/port.ts';
import type { Connector, HelpdeskConnector, Overheard, TicketState } from '../connectors/port.ts';
import { standingClock } from '../testing/clock.ts';
import { testService } from '../testing/test-service.ts';

const at = (minute: number): string => `2026-03-02T08:${String(minute).padStart(2, '0')}:00.000Z`;
const says = (
  id: string,
  by: 'customer' | 'ai' | 'human',
  text: string,
  minute: number,
): Extract<EventInput, { type: 'turn' }> => ({ type: 'turn', id, by, text, at: at(minute) });

interface ReadTurn {
  id: string;
  by: string;
  text: string;
}

/** A helpdesk with an AI of its own, of which a test says what is heard. */
const world = async () => {
  const clock = standingClock();
  const heard = {
    now: null as Overheard | null,
    fails: false,
    code: 'unavailable' as ConnectorError['code'],
    asked: 0,
  };
  const ticket: TicketState = {
    status: 'open',
    mergedInto: null,
    assignee: null,
    group: null,
    tags: [],
    updatedAt: at(0),
    messages: [],
  };
  const written = async () => ({ applied: 'now' as const, degraded: [], ref: null });
  const connector: Connector & Pick<HelpdeskConnector, 'deliver'> = {
    name: 'desk',
    describe: () => ({
      label: 'Desk',
      note: true,
      attachment: false,
      fields: true,
      tags: true,
      priority: false,
      assignGroup: true,
      assignPerson: true,
      skills: false,
      resolve: true,
      availability: false,
      readTicket: true,
      webhooks: true,
      context: false,
      search: false,
    }),
    deliver: written,
    update: written,
    assign: written,
    appendNote: written,
    resolve: written,
    readTicket: async () => ticket,
    readHook: ({ body }) => ({
      ok: true,
      hints: [JSON.parse(body.toString()) as { id: string; ticket: string }],
    }),
    overhear: async () => {
      heard.asked += 1;
      if (heard.fails) throw new ConnectorError(heard.code, { sent: false });
      return heard.now;
    },
  };
  const test = await testService({
    now: clock.now,
    connectors: new Map([['desk', connector]]),
    policy: { resume: { on: 'never' } },
  });
  let hooks = 0;
  /** A webhook comes in, and what follows from it happens. */
  const hint = async (id = '7'): Promise<void> => {
    hooks += 1;
    const body = Buffer.from(JSON.stringify({ id: `hook-${hooks}`, ticket: id }));
    const brought = { tenant: 'a', helpdesk: 'desk', headers: {}, body, secrets: [] };
    expect(await test.service.takeHook(brought)).toBe('taken');
    await test.service.runJobs();
  };
  const read = async <T>(path: string): Promise<T> => (await test.get<T>(path)).body;
  return {
    test,
    clock,
    heard,
    ticket,
    connector,
    hint,
    turns: async (id = 'desk:7') =>
      (await read<{ turns: ReadTurn[] }>(`/v1/conversations/${id}`)).turns.map(
        ({ id: turn, by, text }) => [turn, by, text],
      ),
    handoff: async (id = 'desk:7.h1') => read<Record<string, unknown>>(`/v1/handoffs/${id}`),
    count: async () => (await test.get<{ turns?: unknown }>('/v1/conversations/desk:7')).status,
  };
};

const CALM: readonly EventInput[] = [
  says('m1', 'customer', 'Where is my parcel?', 1),
  says('m2', 'ai', 'It is on its way and arrives tomorrow.', 2),
];

it('tells the words of a helpdesk’s own AI like those of any agent, each once however often it is heard', async () => {
  const { heard, hint, turns, test } = await world();
  heard.now = { events: CALM, handsOver: null };
  await hint();
  await hint();
  const said = [
    ['desk:m1', 'customer', 'Where is my parcel?'],
    ['desk:m2', 'ai', 'It is on its way and arrives tomorrow.'],
  ];
  expect(await turns()).toEqual(said);
  const late = says('m3', 'customer', 'I want to talk to a human, now.', 1);
  heard.now = { events: [...CALM, late], handsOver: null };
  await hint();
  expect(await turns()).toEqual([...said, ['desk:m3', 'customer', late.text]]);
  const panel = await test.get<{ state: string }>('/v1/panel/tickets/desk/7');
  expect(panel.body.state).toBe('escalated');
});

it('hands over when the AI asks for a person, once, and again only after it had the conversation back and spoke', async () => {
  const { heard, hint, handoff, test, clock } = await world();
  heard.now = { events: CALM, handsOver: { word: 'escalated', spokeAt: at(2) } };
  await hint();
  await hint();
  expect(await handoff()).toMatchObject({
    state: 'requested',
    decision: { reasons: [{ code: 'human_takeover' }] },
  });
  const command = (name: string) =>
    test.ask('POST', '/v1/handoffs/desk:7.h1/commands', {
      body: { command: name },
      key: test.keys.a,
    });
  for (const name of ['offer', 'accept', 'activate', 'resolve', 'hand_back']) await command(name);
  expect(await handoff()).toMatchObject({ state: 'handed_back' });
  await hint();
  expect((await test.get('/v1/handoffs/desk:7.h2')).status).toBe(404);
  clock.pass(10);
  const spoke = clock.now().toISOString();
  clock.pass(1);
  heard.now = {
    events: [...CALM, { type: 'turn', id: 'm5', by: 'ai', text: 'Let me look.', at: spoke }],
    handsOver: { word: 'escalated', spokeAt: spoke },
  };
  await hint();
  expect(await handoff('desk:7.h2')).toMatchObject({ state: 'requested' });
});

it('takes a person who steps in unasked as taking over, and leaves later words of people to the look at the ticket', async () => {
  const { heard, hint, handoff, turns } = await world();
  const steps = says('m3', 'human', 'Let me take this one.', 3);
  heard.now = { events: [...CALM, steps], handsOver: null };
  await hint();
  expect(await handoff()).toMatchObject({ state: 'active' });
  const more = says('m4', 'human', 'Done.', 4);
  heard.now = { events: [...CALM, steps, more], handsOver: null };
  await hint();
  expect((await turns()).map(([id]) => id)).toEqual(['desk:m1', 'desk:m2', 'desk:m3']);
});

it('leaves a conversation alone that an agent tells of by itself', async () => {
  const { heard, hint, test, count } = await world();
  await test.post('c1', [
    { id: 'facts', type: 'conversation', ticket: { helpdesk: 'desk', id: '7' } },
    { id: 'e1', type: 'turn', by: 'customer', text: 'Hello' },
  ]);
  heard.now = { events: CALM, handsOver: { word: 'escalated', spokeAt: null } };
  await hint();
  expect(await count()).toBe(404);
});

it('hears the whole conversation later when the helpdesk did not answer, also when nobody hints at it again', async () => {
  const { heard, hint, turns, count, clock, test, handoff } = await world();
  heard.now = { events: CALM, handsOver: { word: 'escalated', spokeAt: at(2) } };
  heard.fails = true;
  await hint();
  expect(await count()).toBe(404);
  for (let minute = 0; minute < 20; minute += 1) {
    clock.pass(1);
    await test.service.runJobs();
  }
  expect(await count()).toBe(404);
  heard.fails = false;
  for (let minute = 0; minute < 11; minute += 1) {
    clock.pass(1);
    await test.service.runJobs();
  }
  expect(await turns()).toHaveLength(2);
  expect(await handoff()).toMatchObject({ state: 'requested' });
});

it('hears at once what comes while an earlier try still waits', async () => {
  const { heard, hint, turns, clock } = await world();
  heard.now = { events: CALM, handsOver: null };
  heard.fails = true;
  for (let tries = 0; tries < 4; tries += 1) {
    await hint();
    clock.pass(1);
  }
  heard.fails = false;
  await hint();
  expect(await turns()).toHaveLength(2);
});

it.each(['refused', 'not-found'] as const)('does not ask again for what is %s', async (code) => {
  const { heard, hint, clock, test } = await world();
  Object.assign(heard, { fails: true, code });
  await hint();
  for (let minute = 0; minute < 5; minute += 1) {
    clock.pass(1);
    await test.service.runJobs();
  }
  expect(heard.asked).toBe(1);
});

it('begins nothing where the helpdesk says that there is nothing to listen to', async () => {
  const { hint, count } = await world();
  await hint();
  expect(await count()).toBe(404);
});

it('takes what is an event, drops what is none, and never believes another ticket', async () => {
  const { heard, hint, turns, test } = await world();
  const events = [
    { type: 'turn', id: 'm0', by: 'customer' },
    { type: 'draft', id: 'd1', text: 'May I?' },
    {
      type: 'conversation',
      id: 'facts',
      ticket: { helpdesk: 'other', id: '9' },
      subject: 'Parcel',
    },
    ...CALM,
  ] as EventInput[];
  heard.now = { events, handsOver: null };
  await hint();
  expect((await turns()).map(([id]) => id)).toEqual(['desk:m1', 'desk:m2']);
  const { body } = await test.get<{ facts: unknown }>('/v1/conversations/desk:7');
  expect(body.facts).toMatchObject({ ticket: { helpdesk: 'desk', id: '7' }, subject: 'Parcel' });
});
