import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';

/** A server on loopback until the test ends; gives its origin. */
export const serve = async (listener: RequestListener): Promise<string> => {
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
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
};

/** What is said to requests, by method and path below `/api/v2`: JSON, or nothing for what is not there. */
export type Answers = Readonly<
  Record<string, (request: IncomingMessage, response: ServerResponse) => unknown>
>;

/** A Zendesk that only says what it is told to say. Gives its origin and what was asked of it, in order. */
export const answering = async (
  answers: Answers,
): Promise<{ origin: string; asked: { line: string; body: string; query: string }[] }> => {
  const asked: { line: string; body: string; query: string }[] = [];
  const origin = await serve((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const { pathname, search } = new URL(request.url ?? '/', 'http://zendesk');
      const line = `${request.method ?? ''} ${pathname.replace('/api/v2', '')}`;
      asked.push({ line, body, query: decodeURIComponent(search) });
      const said = answers[line]?.(request, response);
      if (response.writableEnded) return;
      if (said === undefined) response.statusCode = 404;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(said ?? { error: 'RecordNotFound' }));
    });
  });
  return { origin, asked };
};
