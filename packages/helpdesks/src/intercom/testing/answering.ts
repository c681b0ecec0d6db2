import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';
import type { IntercomAccount } from '../api/account.ts';
import { intercomConnector } from '../connector/intercom-connector.ts';

/** A conversation with as little in it as can be read. */
export const CONVERSATION = {
  type: 'conversation',
  id: '1',
  state: 'open',
  created_at: 1_700_000_000,
  updated_at: 1_700_000_000,
  admin_assignee_id: 0,
  team_assignee_id: 0,
  conversation_parts: { conversation_parts: [] as unknown[] },
};

/** What is said to requests, by method and path: JSON, nothing for what is not there, or whatever was sent already. */
export type Answers = Readonly<
  Record<string, (request: IncomingMessage, response: ServerResponse) => unknown>
>;

/** The connector before an Intercom that only says what it is told to say; and what was asked of it, in order. */
export const answering = async (answers: Answers, over: Partial<IntercomAccount> = {}) => {
  const asked: { line: string; body: string; headers: IncomingMessage['headers'] }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const { pathname } = new URL(request.url ?? '/', 'http://intercom');
      const line = `${request.method ?? ''} ${pathname}`;
      asked.push({ line, body, headers: request.headers });
      const said = answers[line]?.(request, response);
      if (response.headersSent) return;
      if (said === undefined) response.statusCode = 404;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(said ?? { type: 'error.list', errors: [{ code: 'not_found' }] }));
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
  const account: IntercomAccount = {
    tenant: 'a',
    workspace: 'abcd1234',
    region: 'us',
    origin: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    token: () => Promise.resolve('t0ken-of-acme'),
    version: '2.16',
    admin: '900',
    attributes: {},
    clientSecret: 'client-secret-of-acme',
    sentimentAttribute: null,
    fin: false,
    ...over,
  };
  const connector = intercomConnector({
    accountOf: () => Promise.resolve(account),
    tenants: () => ['a'],
  });
  return { asked, connector, account };
};
