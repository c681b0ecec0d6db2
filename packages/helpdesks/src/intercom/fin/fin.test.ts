import type { EventInput } from '@baton/handoff-core';
import { Event } from '@baton/handoff-core';
import { startIntercom } from '@baton/testkit/intercom';
import type { IntercomOptions } from '@baton/testkit/intercom';
import { expect, it, onTestFinished } from 'vitest';
import type { IntercomAccount } from '../api/account.ts';
import { desksOf } from '../connector/desk.ts';
import { overhearFin } from './overhear-fin.ts';

/** A workspace in which Fin answers. */
const world = async (over: Partial<IntercomAccount> = {}, options: IntercomOptions = {}) => {
  const intercom = await startIntercom(options);
  onTestFinished(() => intercom.close());
  const account: IntercomAccount = {
    tenant: 'a',
    workspace: intercom.workspaceId,
    region: 'us',
    origin: intercom.url,
    token: async () => intercom.token(),
    version: '2.16',
    admin: intercom.seeded.bot.id,
    attributes: intercom.seeded.attributes,
    clientSecret: intercom.secret(),
    sentimentAttribute: null,
    fin: true,
    ...over,
  };
  const deskOf = desksOf(async () => account, intercom.now);
  const hear = async (id: string) =>
    overhearFin(await deskOf('a'), {
      tenant: 'a',
      ticket: { helpdesk: 'intercom', id },
      signal: AbortSignal.timeout(10_000),
    });
  const of = async <T extends EventInput['type']>(
    id: string,
    type: T,
  ): Promise<Extract<EventInput, { type: T }>[]> =>
    ((await hear(id))?.events ?? []).filter(
      (event): event is Extract<EventInput, { type: T }> => event.type === type,
    );
  /** Actions as they stand after everything that is told of them. */
  const done = async (id: string) => {
    const told = await of(id, 'action');
    return [...new Set(told.map(({ action }) => action))].map((action) => {
      const news = told.filter((each) => each.action === action);
      return Object.assign({}, ...news.map(({ id: _id, at: _at, ...rest }) => rest)) as object;
    });
  };
  return { ...intercom, hear, of, done };
};

it('tells what customer, Fin and people said, in order, and nothing of how sure Fin is', async () => {
  const { open, person, of, hear, seeded } = await world();
  const id = open('Where is my parcel?');
  person.finAnswers(id, 'It is on its way.');
  person.customerSays(id, 'That is no help.');
  person.note(id, seeded.lead.id, 'Looks like a lost parcel.');
  person.reply(id, seeded.lead.id, 'Let me look.');
  const turns = await of(id, 'turn');
  expect(turns.map(({ by, text }) => [by, text])).toEqual([
    ['customer', 'Where is my parcel?'],
    ['ai', 'It is on its way.'],
    ['customer', 'That is no help.'],
    ['human', 'Let me look.'],
  ]);
  expect(turns.every((turn) => turn.confidence === undefined)).toBe(true);
  const heard = await hear(id);
  // Every one of them would come in by the door for agents, too.
  for (const event of heard?.events ?? []) expect(Event.safeParse(event).success).toBe(true);
  expect(await hear(id)).toEqual(heard);
});

it('is not there for workspaces that do not want it, and for conversations without Fin', async () => {
  const deaf = await world({ fin: false });
  const id = deaf.open('Hello');
  deaf.person.finAnswers(id, 'Hello!');
  expect(await deaf.hear(id)).toBeNull();
  expect(deaf.requests).toEqual([]);
  const { hear, open } = await world();
  expect(await hear(open('Hello'))).toBeNull();
  expect([await hear('999999999'), await hear('../me')]).toEqual([null, null]);
});

it.each([
  ['2.16', 'escalated', 'escalated'],
  ['2.16', 'procedure_handoff', 'procedure_handoff'],
  ['2.14', 'escalated', 'routed_to_team'],
] as const)('hands over by what version %s calls %s', async (version, state, word) => {
  const { open, person, hear } = await world({ version });
  const id = open('Hello');
  person.finAnswers(id, 'Hello!');
  expect((await hear(id))?.handsOver).toBeNull();
  person.finEnds(id, state);
  const heard = await hear(id);
  expect(heard?.handsOver).toEqual({ word, spokeAt: heard?.events.at(-1)?.at });
});

it.each(['assumed_resolution', 'confirmed_resolution', 'negative_feedback'] as const)(
  'hands nothing over at %s',
  async (state) => {
    const { open, person, hear } = await world();
    const id = open('Hello');
    person.finAnswers(id, 'Hello!');
    person.finEnds(id, state);
    expect((await hear(id))?.handsOver).toBeNull();
  },
);

it('tells calls of data connectors as actions, with what was sent and answered', async () => {
  const { open, person, done } = await world();
  const id = open('Refund, please');
  person.finAnswers(id, 'One moment.');
  person.finCalls(id, {
    name: 'Refund order',
    success: true,
    request: '{"order":"4711","amount":40}',
    response: '{"refund":"r1"}',
  });
  const other = open('Another one');
  person.finCalls(other, { name: 'Refund order', success: true });
  expect(await done(id)).toEqual([
    {
      type: 'action',
      action: expect.stringMatching(/^part-\d+$/) as string,
      name: 'Refund order',
      status: 'succeeded',
      by: 'ai',
      args: { order: '4711', amount: 40 },
      result: { refund: 'r1' },
    },
  ]);
});

it.each([
  [{ success: false, httpStatus: 422, errorType: '3rd_party_error' }, 'failed'],
  [{ success: false, httpStatus: null, errorType: 'request_validation_error' }, 'failed'],
  [{ success: false, httpStatus: null, errorType: 'faraday_error' }, 'unknown'],
  [{ success: false, httpStatus: 200, errorType: 'response_mapping_error' }, 'unknown'],
] as const)('tells %o as %s', async (call, status) => {
  const { open, person, done } = await world();
  const id = open('Refund, please');
  person.finAnswers(id, 'One moment.');
  person.finCalls(id, { name: 'Refund order', ...call });
  expect(await done(id)).toMatchObject([{ status, error: call.errorType }]);
});

it('tells name and end of actions where the log of data connectors is closed to it', async () => {
  const { open, person, of } = await world({}, { scopes: ['read_conversations'] });
  const id = open('Refund, please');
  person.finAnswers(id, 'One moment.');
  person.finCalls(id, { name: 'Refund order', success: false });
  expect(await of(id, 'action')).toMatchObject([{ name: 'Refund order', status: 'failed' }]);
});

it('tells a call that the log shows only later, or no more, as the same action, and each of two calls as one', async () => {
  const { open, person, of, done, workspace } = await world();
  const id = open('Refund both, please');
  person.finAnswers(id, 'One moment.');
  for (const order of [1, 2])
    person.finCalls(id, { name: 'Refund order', success: true, request: `{"order":${order}}` });
  const late = workspace.executions.splice(0);
  const first = await of(id, 'action');
  expect(first.map(({ id: told, action }) => told === action)).toEqual([true, true]);
  workspace.executions.push(...late);
  const then = await of(id, 'action');
  expect(await done(id)).toMatchObject([{ args: { order: 1 } }, { args: { order: 2 } }]);
  expect(new Set(then.map(({ action }) => action))).toEqual(
    new Set(first.map(({ action }) => action)),
  );
  workspace.executions.splice(0);
  const told = new Set(then.map((each) => each.id));
  expect((await of(id, 'action')).filter((each) => !told.has(each.id))).toEqual([]);
});

it('tells what was called between what was said', async () => {
  let at = Date.parse('2026-03-02T09:00:00.000Z');
  const { open, person, hear } = await world({}, { now: () => new Date(at) });
  const id = open('Refund, please');
  at += 5_000;
  person.finAnswers(id, 'One moment.');
  at += 5_000;
  person.finCalls(id, { name: 'Refund order', success: true });
  at += 5_000;
  person.finAnswers(id, 'It is paid back.');
  const told = (await hear(id))?.events.map(({ type }) => type);
  expect(told).toEqual(['conversation', 'turn', 'turn', 'action', 'action', 'turn']);
  person.finEnds(id, 'escalated');
  expect((await hear(id))?.handsOver?.spokeAt).toBe('2026-03-02T09:00:15.000Z');
});

it('takes two calls of a name that are far apart for two, also where the conversation shows one', async () => {
  let at = Date.parse('2026-03-02T09:00:00.000Z');
  const { open, person, done, workspace } = await world({}, { now: () => new Date(at) });
  const id = open('Refund, please');
  person.finAnswers(id, 'One moment.');
  person.finCalls(id, { name: 'Refund order', success: true });
  const [row] = workspace.executions;
  if (!row) throw new Error('no call');
  at += 10 * 60_000;
  workspace.executions.push({ ...row, id: '777', createdAt: new Date(at), sourceType: 'inbox' });
  person.customerSays(id, 'And?');
  expect(await done(id)).toMatchObject([
    { by: 'ai', action: expect.stringMatching(/^part-/) as string },
    { by: 'human', action: 'execution-777' },
  ]);
  // What was called after the conversation was read is told at the next look.
  workspace.executions.push({ ...row, id: '778', createdAt: new Date(at + 10_000) });
  at += 6_000;
  expect(await done(id)).toHaveLength(2);
  // The log has forgotten the first one, and the other is not taken for it.
  workspace.executions.shift();
  at += 6_000;
  expect(await done(id)).toMatchObject([{ by: 'ai' }, { by: 'human' }]);
});

it('asks once in five seconds for the log, but at once for a call that stands in the conversation', async () => {
  let at = Date.parse('2026-03-02T09:00:00.000Z');
  const { open, person, hear, done, requests } = await world({}, { now: () => new Date(at) });
  const asked = (): number => requests.filter(({ path }) => path.endsWith('_results')).length;
  const ids = ['One', 'Two'].map((text) => open(text));
  const [one = ''] = ids;
  for (const id of ids) person.finAnswers(id, 'One moment.');
  person.finCalls(one, { name: 'Refund order', success: true });
  for (const id of ids) for (const _ of ids) await hear(id);
  expect(asked()).toBe(1);
  person.finCalls(one, { name: 'Refund order', success: true, request: '{"order":2}' });
  expect(await done(one)).toMatchObject([{}, { args: { order: 2 } }]);
  expect(asked()).toBe(2);
  at += 5_000;
  await hear(one);
  expect(asked()).toBe(3);
});

it('keeps as much of a message as a turn holds', async () => {
  const { open, person, of } = await world();
  const id = open('x'.repeat(60_000));
  person.finAnswers(id, 'Well.');
  const turns = await of(id, 'turn');
  expect(turns.map(({ text }) => text.length)).toEqual([50_000, 5]);
  for (const turn of turns) expect(Event.safeParse(turn).success).toBe(true);
});

it('names who asked, what Fin answered from, and what Fin made of the mood', async () => {
  const { open, person, of } = await world({ sentimentAttribute: 'Fin mood' });
  const id = open('Where is my parcel?');
  person.finAnswers(id, 'See here.', [{ title: 'Shipping', url: 'https://help.example/shipping' }]);
  person.finFills(id, { 'Fin mood': 'Negative' });
  expect(await of(id, 'conversation')).toMatchObject([
    { agent: { id: 'fin', name: 'Fin' }, customer: { email: expect.any(String) as string } },
  ]);
  expect(await of(id, 'reasoning')).toMatchObject([
    {
      kind: 'retrieval',
      sources: [{ title: 'Shipping', url: 'https://help.example/shipping' }],
    },
    { kind: 'check', text: 'Fin mood: Negative' },
  ]);
});
