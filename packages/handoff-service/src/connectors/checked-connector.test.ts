import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkedConnector } from './checked-connector.ts';
import { ConnectorError } from './port.ts';
import type { Connector, HelpdeskConnector, RawHook, WriteRequest } from './port.ts';

const request = (signal = new AbortController().signal): WriteRequest => ({
  tenant: 'a',
  ticket: { helpdesk: 'desk', id: '1' },
  marker: 'baton-0123456789abcdef',
  check: false,
  signal,
});
const hook: RawHook = { headers: {}, body: Buffer.alloc(0), secrets: [], now: new Date(0) };

const answering = (answer: unknown): Connector =>
  checkedConnector({
    name: 'desk',
    resolve: () => Promise.resolve(answer as never),
    readTicket: () => Promise.resolve(answer as never),
    availability: () => Promise.resolve(answer as never),
    readHook: () => answer as never,
  });
const rejecting = (reason: unknown): Connector =>
  checkedConnector({ name: 'desk', resolve: () => Promise.reject(reason) });

const faultOf = async (work: Promise<unknown> | undefined): Promise<ConnectorError> => {
  const error: unknown = await work?.then(
    () => null,
    (caught: unknown) => caught,
  );
  if (error instanceof ConnectorError) return error;
  throw new Error('it did not reject with a ConnectorError');
};

it('passes on what is an answer', async () => {
  const written = { applied: 'now', degraded: ['skills'], ref: 'm-1' };
  await expect(answering(written).resolve?.(request())).resolves.toEqual(written);
  await expect(answering(null).readTicket?.(request())).resolves.toBeNull();
});

it('keeps the messages of a ticket that are messages, with their markup as text', async () => {
  const message = { id: 7, by: 'agent', public: true, at: '2026-03-01T10:00:00+01:00' };
  const ticket = await answering({
    status: 'open',
    mergedInto: null,
    assignee: { id: 'ines', name: '' },
    group: null,
    tags: ['vip', 7],
    updatedAt: '2026-03-01T10:00:00Z',
    messages: [
      { ...message, text: '<b>5 < 6</b>\u202Eab\u0000c', author: 'ines' },
      { ...message, text: 'x', by: 'nobody' },
      'Bad gateway',
    ],
  }).readTicket?.(request());
  expect(ticket).toMatchObject({ assignee: { id: 'ines', name: null }, tags: ['vip'] });
  expect(ticket?.messages).toEqual([
    {
      id: '7',
      by: 'agent',
      public: true,
      author: 'ines',
      at: '2026-03-01T09:00:00.000Z',
      text: '<b>5 < 6</b>abc',
    },
  ]);
});

it('says of a write whose answer is none that it may have been sent, and of a read that it was not', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc
        .anything()
        .filter((answer) => typeof (answer as { applied?: unknown })?.applied !== 'string'),
      async (answer) => {
        const write = await faultOf(answering(answer).resolve?.(request()));
        expect(write).toMatchObject({ code: 'unavailable', sent: true });
        if (answer === null) return;
        const read = await faultOf(answering(answer).readTicket?.(request()));
        expect(read).toMatchObject({ code: 'unavailable', sent: false });
        const reading = answering(answer).readHook?.(hook);
        expect(reading?.ok).toBe(false);
      },
    ),
  );
});

it('lets nothing through of what a connector rejects with but a code', async () => {
  const secret = new Error('token 4f, mara@example.org');
  const error = await faultOf(rejecting(secret).resolve?.(request()));
  expect(error).toMatchObject({
    code: 'unavailable',
    sent: true,
    message: 'connector: unavailable',
  });
  expect(error.cause).toBeUndefined();
});

it('bounds how long a connector asks to be left alone', async () => {
  const forever = new ConnectorError('rate-limited', { sent: false, retryAfterMs: 1e12 });
  const error = await faultOf(rejecting(forever).resolve?.(request()));
  expect(error).toMatchObject({ code: 'rate-limited', sent: false, retryAfterMs: 3_600_000 });
});

it('does not wait for one that does not listen when it is told to stop', async () => {
  const stop = new AbortController();
  const connector = checkedConnector({
    name: 'desk',
    resolve: () => new Promise(() => undefined),
  });
  const asked = faultOf(connector.resolve?.(request(stop.signal)));
  stop.abort();
  await expect(asked).resolves.toMatchObject({ code: 'unavailable', sent: true });
  await expect(faultOf(connector.resolve?.(request(stop.signal)))).resolves.toMatchObject({
    sent: false,
  });
});

it('reads no hook with one that throws', () => {
  const connector = checkedConnector({
    name: 'desk',
    readHook: () => {
      throw new Error('secret');
    },
  });
  expect(connector.readHook?.(hook)).toEqual({ ok: false, why: 'malformed' });
});

it('has the parts that the connector has, and calls them as its own', async () => {
  class Desk {
    readonly name = 'desk';
    readonly #ref = 'm-9';
    resolve(): ReturnType<HelpdeskConnector['resolve']> {
      return Promise.resolve({ applied: 'now', degraded: [], ref: this.#ref });
    }
  }
  const connector = checkedConnector(new Desk());
  expect(Object.keys(connector)).toEqual(['name', 'resolve']);
  await expect(connector.resolve?.(request())).resolves.toMatchObject({ ref: 'm-9' });
});

it('asks whose helpdesk it is at each use, since tenants come and go', async () => {
  let tenants = ['b'];
  const connector = checkedConnector({
    name: 'desk',
    get tenants() {
      return tenants;
    },
    resolve: async () => ({ applied: 'now', degraded: [], ref: null }),
  });
  expect(await faultOf(connector.resolve?.(request()))).toMatchObject({ code: 'refused' });
  tenants = ['b', 'a'];
  expect(connector.tenants).toEqual(['b', 'a']);
  await expect(connector.resolve?.(request())).resolves.toMatchObject({ applied: 'now' });
});

const TICKET = {
  status: 'open',
  mergedInto: null,
  assignee: null,
  group: null,
  tags: [],
  updatedAt: '2026-03-01T10:00:00Z',
  messages: [],
};

it.each(['people', 'ai'])('passes on that %s answer the customer', async (answeredBy) => {
  const ticket = await answering({ ...TICKET, answeredBy }).readTicket?.(request());
  expect(ticket?.answeredBy).toBe(answeredBy);
});

it.each(['AI', '', 7, null, { holder: 'ai' }, undefined])(
  'says nothing of who answers where a helpdesk says %j, and keeps the ticket',
  async (answeredBy) => {
    const ticket = await answering({ ...TICKET, answeredBy }).readTicket?.(request());
    expect(ticket).not.toBeNull();
    expect(Object.keys(ticket ?? {})).not.toContain('answeredBy');
  },
);

it('passes on where a handover really stands, if that can be the id of a ticket', async () => {
  const written = { applied: 'now', degraded: [], ref: null };
  const told = (ticket: unknown) => answering({ ...written, ticket }).resolve?.(request());
  expect(await told('1001')).toEqual({ ...written, ticket: '1001' });
  for (const ticket of ['a b', '', {}, null, undefined])
    expect(await told(ticket)).toEqual(written);
});

it('passes on another reference of a ticket, and takes nothing else for one', async () => {
  const { signal } = new AbortController();
  const ask = (answer: unknown, tenant = 'a') =>
    checkedConnector({
      name: 'desk',
      tenants: ['a'],
      locate: () => Promise.resolve(answer as never),
    }).locate?.({ tenant, ticket: '7', signal });
  expect(await ask('sc:7')).toBe('sc:7');
  expect(await ask(null)).toBeNull();
  expect((await faultOf(ask('../../7'))).code).toBe('unavailable');
  expect((await faultOf(ask('sc:7', 'b'))).code).toBe('refused');
});

it('sets no bound where a connector fails to tell what it bears', async () => {
  const looksOf = (answer: () => Promise<unknown>) =>
    checkedConnector({ name: 'desk', looksAMinute: answer as never }).looksAMinute?.('a');
  expect(await looksOf(() => Promise.resolve(7))).toBe(7);
  expect(await looksOf(() => Promise.resolve(0))).toBe(0);
  for (const strange of [-1, Number.NaN, '7', null])
    expect(await looksOf(() => Promise.resolve(strange))).toBe(Infinity);
  expect(await looksOf(() => Promise.reject(new Error('vault')))).toBe(Infinity);
});

it('has no secrets of its own where a connector fails to tell them', async () => {
  const secretsOf = (answer: () => Promise<unknown>) =>
    checkedConnector({ name: 'desk', hookSecrets: answer as never }).hookSecrets?.('a');
  expect(await secretsOf(() => Promise.resolve(['one', 7, 'two']))).toEqual(['one', 'two']);
  expect(await secretsOf(() => Promise.resolve('one'))).toEqual([]);
  expect(await secretsOf(() => Promise.reject(new Error('vault')))).toEqual([]);
  expect(
    await secretsOf(() => {
      throw new Error('at once');
    }),
  ).toEqual([]);
});
