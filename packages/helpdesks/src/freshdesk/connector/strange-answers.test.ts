import { inspect } from 'node:util';
import { ConnectorError } from '@baton/handoff-service';
import { expect, it } from 'vitest';
import { TICKET, answering } from '../testing/answering.ts';
import type { Answers } from '../testing/answering.ts';
import { ask } from '../testing/on-fake.ts';

const faultOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

const NOTE = 'Mara Lindqvist wants her money back.';

const noting = (note: Answers[string]): Answers => ({
  'GET /tickets/1': () => TICKET,
  'POST /tickets/1/notes': note,
});

it.each([
  ['a redirect', 302, { location: 'http://127.0.0.1:1/' }, 'refused', true],
  ['a key that is taken no more', 401, {}, 'unauthorized', false],
  ['no right', 403, {}, 'unauthorized', false],
  ['a ticket that went away', 404, {}, 'not-found', false],
  ['a refusal for good', 400, {}, 'refused', false],
  ['a method that it does not know there', 405, {}, 'refused', false],
  ['a conflict', 409, {}, 'refused', false],
  ['a request that took too long', 408, {}, 'unavailable', true],
  ['a rest without a time', 429, {}, 'rate-limited', false],
  ['maintenance', 503, { 'retry-after': '60' }, 'unavailable', true],
] as const)(
  'tells %s by its code, with nothing of what was said or sent',
  async (_, status, headers, code, sent) => {
    const { connector } = await answering(
      noting((__, response) => {
        response.writeHead(status, headers);
        response.end(`{"description":"${NOTE}","errors":[{"field":"body","message":"${NOTE}"}]}`);
      }),
    );
    const error = await faultOf(connector.appendNote({ ...ask('1'), note: NOTE }));
    expect(error).toBeInstanceOf(ConnectorError);
    expect(error).toMatchObject({ code, sent });
    const spelled = inspect(error, { depth: 9, showHidden: true });
    for (const secret of ['k3y', 'Mara', '127.0.0.1:']) expect(spelled).not.toContain(secret);
  },
);

it('leaves an account alone that says no time to wait for, until its minute is over', async () => {
  let now = Date.parse('2026-03-02T09:00:00Z');
  const { connector, asked } = await answering(
    {
      'GET /tickets/1': (_, response) => {
        response.writeHead(429);
        response.end('{}');
      },
    },
    {},
    () => new Date(now),
  );
  const read = () => faultOf(connector.readTicket(ask('1')));
  expect(await read()).toMatchObject({ code: 'rate-limited', sent: false });
  now += 59_000;
  expect(await read()).toMatchObject({ code: 'rate-limited', retryAfterMs: 1_000 });
  expect(asked).toHaveLength(1);
  now += 1_000;
  await read();
  expect(asked).toHaveLength(2);
});

it('leaves the last calls of a minute to looks, and the very last to writes', async () => {
  let now = Date.parse('2026-03-02T09:00:00Z');
  let remaining = '40.0';
  const { connector, asked } = await answering(
    {
      'GET /tickets/1': (_, response) => {
        response.setHeader('x-ratelimit-total', '200');
        response.setHeader('x-ratelimit-remaining', remaining);
        return { ...TICKET, requester_id: 7 };
      },
      'GET /tickets/1/conversations': () => [],
      'PUT /tickets/1': () => ({ ...TICKET, status: 4 }),
    },
    {},
    () => new Date(now),
  );
  const context = () =>
    faultOf(connector.fetchContext?.({ ...ask('1'), customer: null }) ?? Promise.resolve());
  const full = { code: 'rate-limited', sent: false, retryAfterMs: 60_000 };
  expect(await context()).toMatchObject(full);
  expect(asked).toHaveLength(1);
  remaining = '16';
  expect(await connector.readTicket(ask('1'))).not.toBeNull();
  expect(await faultOf(connector.readTicket(ask('1')))).toMatchObject(full);
  expect(asked).toHaveLength(3);
  expect(await connector.resolve(ask('1'))).toMatchObject({ applied: 'now' });
  now += 60_000;
  remaining = '199';
  expect(await connector.readTicket(ask('1'))).not.toBeNull();
  await context();
  expect(asked.length).toBeGreaterThan(8);
});

it.each([
  ['a page of somebody in between', () => '<html>'],
  ['a list', () => [TICKET]],
  ['nothing', () => ''],
  ['another ticket', () => ({ ...TICKET, id: 2 })],
  ['times that are none', () => ({ ...TICKET, updated_at: 'today' })],
  ['a status that is none', () => ({ ...TICKET, status: 'open' })],
])('reads %s as a Freshdesk that is not well', async (_, said) => {
  const { connector } = await answering({ 'GET /tickets/1': said });
  const error = await faultOf(connector.readTicket(ask('1')));
  expect(error).toMatchObject({ code: 'unavailable', sent: false });
});

it('passes over messages and lists that are none, and keeps the others', async () => {
  const row = {
    id: 7,
    body_text: 'Hello',
    private: false,
    incoming: true,
    created_at: '2026-03-02T09:00:01Z',
  };
  const { connector } = await answering({
    'GET /tickets/1': () => ({ ...TICKET, tags: ['vip', 7], custom_fields: [], group_id: -4 }),
    'GET /tickets/1/conversations': () => [
      null,
      7,
      { ...row, id: '../x' },
      { ...row, private: 'no' },
      { ...row, created_at: 7 },
      row,
    ],
  });
  const ticket = await connector.readTicket(ask('1'));
  expect(ticket?.messages.map(({ by, text }) => [by, text])).toEqual([['customer', 'Hello']]);
  expect([ticket?.tags, ticket?.group]).toEqual([['vip'], null]);
});

it('reads ids of nineteen digits as they are, and writes them so', async () => {
  const long = '1234567890123456789';
  const { connector, asked } = await answering({
    'GET /tickets/1': () =>
      JSON.stringify(TICKET).replace('"responder_id":null', `"responder_id":${long}`),
    'PUT /tickets/1': () => JSON.stringify(TICKET).replace('"group_id":null', `"group_id":${long}`),
  });
  const written = await connector.assign({ ...ask('1'), target: { group: long } });
  expect(written).toMatchObject({ applied: 'now', degraded: [] });
  expect(asked.at(-1)?.body).toBe(`{"group_id":${long},"responder_id":null}`);
});

it('reads no more than 4 MB of an answer', async () => {
  const { connector } = await answering(
    noting((_, response) => {
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

it('asks for a long ticket in parts where a page of it is too large to be read', async () => {
  const row = (id: number, size: number) => ({
    id,
    body_text: 'x'.repeat(size),
    private: false,
    incoming: true,
    created_at: '2026-03-02T09:00:01Z',
  });
  const rows = Array.from({ length: 30 }, (_, n) => row(n + 1, 200_000));
  const { connector, asked } = await answering({
    'GET /tickets/1': () => TICKET,
    'GET /tickets/1/conversations': (request) => {
      const query = new URL(request.url ?? '/', 'http://freshdesk').searchParams;
      const [page, size] = [Number(query.get('page')), Number(query.get('per_page'))];
      return rows.slice((page - 1) * size, page * size);
    },
  });
  expect((await connector.readTicket(ask('1')))?.messages).toHaveLength(30);
  expect(asked.length).toBeLessThan(6);
});

it('asks nothing without a key, with an id that is none, or when it is told to stop before', async () => {
  const { connector, asked } = await answering(
    {},
    { key: () => Promise.reject(new Error('vault of mara@example.org')) },
  );
  const error = await faultOf(connector.resolve(ask('1')));
  expect(error).toMatchObject({ code: 'unauthorized', sent: false });
  expect(inspect(error)).not.toContain('mara');
  for (const id of ['..', '', 'last', '25/../26', '1%2f', '0', '12345678901234567890'])
    expect(await faultOf(connector.resolve(ask(id)))).toMatchObject({ code: 'not-found' });
  const stopped = { ...ask('1'), signal: AbortSignal.abort() };
  expect(await faultOf(connector.resolve(stopped))).toMatchObject({
    code: 'unavailable',
    sent: false,
  });
  expect(asked).toEqual([]);
});

it.each([
  'acme.freshdesk.com/..',
  'acme',
  'a b.freshdesk.com',
  'acme.freshdesk.com:8080',
  '@evil.example',
])('sends no key to what is no host name: %s', async (domain) => {
  const { connector } = await answering({}, { domain, origin: null });
  expect(await faultOf(connector.resolve(ask('1')))).toMatchObject({
    code: 'refused',
    sent: false,
  });
});
