import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import { ConnectorError } from '@baton/handoff-service';
import { expect, it, onTestFinished } from 'vitest';
import { genericConnector } from './generic-connector.ts';

const TICKET = {
  id: '1',
  status: 'open',
  assignee: null,
  group: null,
  updatedAt: '2026-03-02T09:00:00Z',
  version: '1',
};

const serve = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(
    () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  );
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/api`;
};

const request = {
  tenant: 'a',
  ticket: { helpdesk: 'in-house', id: '1' },
  marker: 'baton-0123456789abcdef',
  check: false,
  signal: new AbortController().signal,
};

const connect = (url: string) =>
  genericConnector({ name: 'in-house', url, local: true, token: () => Promise.resolve('t0ken') });

const faultOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

/** Reads well, and answers notes as told. */
const writing = (answer: RequestListener) =>
  serve((incoming, response) => {
    incoming.resume();
    if (incoming.method === 'POST') answer(incoming, response);
    else response.end(JSON.stringify(TICKET));
  });

it.each([
  ['a redirect', 307, { location: 'http://127.0.0.1:1/' }, 'refused', true],
  ['a conflict that does not end', 409, {}, 'unavailable', false],
  ['a refusal for good', 422, {}, 'refused', false],
  ['a request that took too long', 408, {}, 'unavailable', true],
  ['a rest without a time', 429, {}, 'rate-limited', false],
  ['maintenance', 503, { 'retry-after': '60' }, 'unavailable', true],
  ['no right', 403, {}, 'unauthorized', false],
])('tells %s by its code', async (_, status, headers, code, sent) => {
  const url = await writing((__, response) => {
    response.writeHead(status, headers as Record<string, string>);
    response.end('{"error":"x"}');
  });
  const error = await faultOf(connect(url).appendNote({ ...request, note: 'Hello' }));
  expect(error).toBeInstanceOf(ConnectorError);
  expect(error).toMatchObject({ code, sent });
});

it('tells of maintenance how long it lasts', async () => {
  const url = await serve((_, response) => {
    response.writeHead(503, { 'retry-after': '60' });
    response.end();
  });
  const error = await faultOf(connect(url).readTicket(request));
  expect(error).toMatchObject({ code: 'unavailable', sent: false, retryAfterMs: 60_000 });
});

it('reads no more than 4 MB of an answer', async () => {
  const url = await writing((_, response) => {
    response.write('{"id":"');
    const more = (): void => {
      while (!response.destroyed && response.write('x'.repeat(65_536)));
    };
    response.on('drain', more);
    more();
  });
  const error = await faultOf(connect(url).appendNote({ ...request, note: 'Hello' }));
  expect(error).toMatchObject({ code: 'unavailable', sent: true });
});

/** A ticket with messages of so many characters each, in pages as asked for. */
const longTicket = (length: number, count = 120) =>
  serve((incoming, response) => {
    const { pathname, searchParams } = new URL(incoming.url ?? '', 'http://desk');
    if (!pathname.endsWith('/messages')) return void response.end(JSON.stringify(TICKET));
    const from = Number(searchParams.get('cursor') ?? 0);
    const until = Math.min(count, from + Number(searchParams.get('limit')));
    const messages = Array.from({ length: until - from }, (_, n) => ({
      id: `m${count - from - n}`,
      by: 'agent',
      public: true,
      at: '2026-03-01T10:00:00Z',
      text: 'x'.repeat(length),
    }));
    const next = until < count ? String(until) : null;
    return void response.end(JSON.stringify({ messages, next }));
  });

it('reads what people answer whoever writes long mails', async () => {
  const ticket = await connect(await longTicket(60_000)).readTicket(request);
  expect(ticket?.messages).toHaveLength(120);
  expect(ticket?.messages.at(-1)?.id).toBe('m120');
});

it('takes a ticket that is too large for a fault of the ticket, not of the helpdesk', async () => {
  const error = await faultOf(connect(await longTicket(1_200_000, 6)).readTicket(request));
  expect(error).toMatchObject({ code: 'refused', sent: false });
});

it('does not follow a redirect with its token', async () => {
  const seen: (string | undefined)[] = [];
  const other = await serve((incoming, response) => {
    seen.push(incoming.headers.authorization);
    response.end('{}');
  });
  const url = await serve((_, response) => {
    response.writeHead(302, { location: other });
    response.end();
  });
  const error = await faultOf(connect(url).readTicket(request));
  expect(error).toMatchObject({ code: 'refused', sent: false });
  expect(seen).toEqual([]);
});

it('sends nothing when its token can not be had', async () => {
  let calls = 0;
  const url = await serve((_, response) => {
    calls += 1;
    response.end('{}');
  });
  const connector = genericConnector({
    name: 'in-house',
    url,
    local: true,
    token: () => Promise.reject(new Error('vault of mara@example.org')),
  });
  const error = await faultOf(connector.resolve(request));
  expect(error).toMatchObject({ code: 'unauthorized', sent: false });
  expect(String(error)).not.toContain('mara');
  expect(calls).toBe(0);
});

it('refuses an address that nothing may be sent to', () => {
  expect(() => connect('http://desk.example.com')).toThrow(TypeError);
  expect(() => connect('https://user:secret@desk.example.com')).toThrow(/credentials/);
});

it('leaves out what a helpdesk can not do, tells it, and asks for nothing it does not have', async () => {
  const bodies: string[] = [];
  const url = await serve((incoming, response) => {
    let text = '';
    incoming.on('data', (chunk: Buffer) => (text += chunk.toString()));
    incoming.on('end', () => {
      if (text !== '') bodies.push(text);
      const answer = incoming.method === 'GET' ? TICKET : { version: '2', id: 'm-1' };
      response.end(JSON.stringify(answer));
    });
  });
  const connector = genericConnector({
    name: 'in-house',
    url,
    local: true,
    token: () => Promise.resolve('t0ken'),
    without: ['note', 'fields', 'skills', 'assignPerson', 'availability', 'context', 'search'],
  });
  const written = await connector.deliver({
    ...request,
    handover: {
      note: 'Hello',
      transcript: null,
      fields: { handoff_state: 'requested' },
      addTags: ['ai-handoff'],
      removeTags: [],
      priority: null,
      target: { group: 'g', assignee: 'p', skills: ['refunds'], fields: { theirs: 1 } },
    },
  });
  expect([...written.degraded].toSorted()).toEqual(['assignee', 'fields', 'note', 'skills']);
  expect(bodies.map((text) => JSON.parse(text) as unknown)).toEqual([
    {
      addTags: ['ai-handoff'],
      group: 'g',
      part: 'deliver',
      version: '1',
      marker: request.marker,
    },
  ]);
  expect(connector.availability ?? connector.fetchContext ?? connector.searchHelp).toBeUndefined();
});
