import { inspect } from 'node:util';
import { ConnectorError } from '@baton/handoff-service';
import { expect, it } from 'vitest';
import { CONVERSATION, answering } from '../testing/answering.ts';
import type { Answers } from '../testing/answering.ts';
import { ask } from '../testing/on-fake.ts';

const faultOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

const NOTE = 'Mara Lindqvist wants her money back.';

const replying = (reply: Answers[string]): Answers => ({
  'GET /conversations/1': () => CONVERSATION,
  'POST /conversations/1/reply': reply,
});

it.each([
  ['a redirect', 307, { location: 'http://127.0.0.1:1/' }, 'refused', true],
  ['a token that is taken no more', 401, {}, 'unauthorized', false],
  ['no right', 403, {}, 'unauthorized', false],
  ['a conversation that went away', 404, {}, 'not-found', false],
  ['a refusal for good', 422, {}, 'refused', false],
  ['a conflict', 409, {}, 'refused', false],
  ['a request that took too long', 408, {}, 'unavailable', true],
  ['a rest without a time', 429, {}, 'rate-limited', false],
  ['maintenance', 503, { 'retry-after': '60' }, 'unavailable', true],
] as const)(
  'tells %s by its code, with nothing of what was said or sent',
  async (_, status, headers, code, sent) => {
    const { connector } = await answering(
      replying((__, response) => {
        response.writeHead(status, headers);
        response.end(`{"errors":[{"code":"x","message":"${NOTE}"}]}`);
      }),
    );
    const error = await faultOf(connector.appendNote({ ...ask('1'), note: NOTE }));
    expect(error).toBeInstanceOf(ConnectorError);
    expect(error).toMatchObject({ code, sent });
    const spelled = inspect(error, { depth: 9, showHidden: true });
    for (const secret of ['t0ken', 'Mara', '127.0.0.1:']) expect(spelled).not.toContain(secret);
  },
);

it('rests until the second that is named, by the clock that named it, and asks nothing meanwhile', async () => {
  const { connector, asked } = await answering({
    'GET /conversations/1': (_, response) => {
      response.writeHead(429, {
        date: 'Mon, 02 Mar 2026 09:00:00 GMT',
        'x-ratelimit-reset': String(Date.parse('2026-03-02T09:00:08Z') / 1_000),
      });
      response.end('{}');
    },
  });
  const read = () => faultOf(connector.readTicket(ask('1')));
  expect(await read()).toMatchObject({ code: 'rate-limited', sent: false, retryAfterMs: 8_000 });
  const again = await read();
  expect(again).toMatchObject({ code: 'rate-limited', sent: false });
  expect(asked).toHaveLength(1);
});

it.each([
  [
    'a page of somebody in between',
    (_: unknown, response: { end: (text: string) => void }) => response.end('<html>'),
  ],
  ['a list', () => [CONVERSATION]],
  ['a state nobody knows', () => ({ ...CONVERSATION, state: 'melted' })],
  ['another conversation', () => ({ ...CONVERSATION, id: '2' })],
  ['times that are none', () => ({ ...CONVERSATION, updated_at: 'today' })],
])('reads %s as an Intercom that is not well', async (_, said) => {
  const { connector } = await answering({ 'GET /conversations/1': said });
  const error = await faultOf(connector.readTicket(ask('1')));
  expect(error).toMatchObject({ code: 'unavailable', sent: false });
});

it('passes over parts and lists that are none, and keeps the others', async () => {
  const part = { id: '7', part_type: 'comment', body: 'Hello', created_at: 1_700_000_001 };
  const parts = [
    null,
    7,
    { ...part, id: '../x' },
    { ...part, body: 9 },
    { ...part, author: { type: 'user', id: 'u1' } },
  ];
  const { connector } = await answering({
    'GET /conversations/1': () => ({
      ...CONVERSATION,
      tags: 'none',
      contacts: 7,
      custom_attributes: [],
      linked_objects: null,
      conversation_parts: { conversation_parts: parts },
    }),
  });
  const ticket = await connector.readTicket(ask('1'));
  expect(ticket?.messages.map(({ by, text }) => [by, text])).toEqual([['customer', 'Hello']]);
  expect(ticket?.tags).toEqual([]);
});

it('reads no more than 4 MB of an answer', async () => {
  const { connector } = await answering(
    replying((_, response) => {
      response.write('{"id":"');
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
      };
      response.on('drain', more);
      more();
    }),
  );
  const error = await faultOf(connector.appendNote({ ...ask('1'), note: NOTE }));
  expect(error).toMatchObject({ code: 'unavailable', sent: true });
});

it('says its version and its token with every call, of the client and of its own', async () => {
  const { connector, asked } = await answering(
    {
      'GET /conversations/1': () => ({ ...CONVERSATION, custom_attributes: {} }),
      'GET /conversations/attributes': () => ({ data: [] }),
    },
    { attributes: { handoff_id: 'AI handoff: id' } },
  );
  const fields = { handoff_id: 'h-1' };
  const write = { ...ask('1'), fields, addTags: [], removeTags: [] };
  expect((await connector.update(write)).degraded).toEqual(['fields']);
  expect(asked.map(({ line }) => line)).toEqual([
    'GET /conversations/1',
    'GET /conversations/attributes',
  ]);
  for (const { headers } of asked)
    expect(headers).toMatchObject({
      'intercom-version': '2.16',
      authorization: 'Bearer t0ken-of-acme',
    });
});

it('asks nothing without a token, with an id that is none, or when it is told to stop before', async () => {
  const { connector, asked } = await answering(
    {},
    { token: () => Promise.reject(new Error('vault of mara@example.org')) },
  );
  const error = await faultOf(connector.resolve(ask('1')));
  expect(error).toMatchObject({ code: 'unauthorized', sent: false });
  expect(inspect(error)).not.toContain('mara');
  for (const id of ['..', '', 'last', '1/reply', '0'])
    expect(await faultOf(connector.resolve(ask(id)))).toMatchObject({ code: 'not-found' });
  const stopped = { ...ask('1'), signal: AbortSignal.abort() };
  expect(await faultOf(connector.resolve(stopped))).toMatchObject({
    code: 'unavailable',
    sent: false,
  });
  expect(asked).toEqual([]);
});
