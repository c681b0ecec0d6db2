import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';
import type { FreshdeskAccount } from '../api/account.ts';
import { freshdeskConnector } from '../connector/freshdesk-connector.ts';

/** A ticket with as little in it as can be read. */
export const TICKET = {
  id: 1,
  subject: null,
  status: 2,
  priority: 1,
  tags: [] as unknown,
  group_id: null,
  responder_id: null,
  requester_id: null,
  created_at: '2026-03-02T09:00:00Z',
  updated_at: '2026-03-02T09:00:00Z',
};

/** What is said to requests, by method and path: JSON, nothing for what is not there, or whatever was sent already. */
export type Answers = Readonly<
  Record<string, (request: IncomingMessage, response: ServerResponse) => unknown>
>;

/** The connector before a Freshdesk that only says what it is told to say; and what was asked of it, in order. */
export const answering = async (
  answers: Answers,
  over: Partial<FreshdeskAccount> = {},
  now: () => Date = () => new Date(),
) => {
  const asked: { line: string; body: string; headers: IncomingMessage['headers'] }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const { pathname } = new URL(request.url ?? '/', 'http://freshdesk');
      const line = `${request.method ?? ''} ${pathname.replace('/api/v2', '')}`;
      asked.push({ line, body, headers: request.headers });
      const said = answers[line]?.(request, response);
      if (response.headersSent) return;
      if (said === undefined) response.statusCode = 404;
      response.setHeader('content-type', 'application/json');
      response.end(typeof said === 'string' ? said : JSON.stringify(said ?? null));
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(
    () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  );
  const address = server.address();
  const account: FreshdeskAccount = {
    tenant: 'a',
    domain: 'acme.freshdesk.com',
    origin: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    key: () => Promise.resolve('k3y-of-acme'),
    agent: '900',
    fields: {},
    hookSecrets: [],
    freddy: false,
    ...over,
  };
  const connector = freshdeskConnector({
    accountOf: () => Promise.resolve(account),
    tenants: () => ['a'],
    now,
  });
  return { asked, connector, account };
};
