import { createServer, request } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** A load balancer as small as one can be. */
export interface Balancer {
  url: string;
  /** Where requests go from now on; one that is left out gets no new ones. */
  use: (urls: readonly string[]) => void;
  close: () => Promise<void>;
}

/** Sends each request to the next server, and once more to another one when its own gave no answer. */
export const startBalancer = async (): Promise<Balancer> => {
  let upstreams: readonly string[] = [];
  let turns = 0;
  const pass = (
    from: IncomingMessage,
    to: ServerResponse,
    body: Buffer,
    attempts: number,
  ): void => {
    const upstream = upstreams[(turns += 1) % upstreams.length];
    const answer = (status: number): void => void to.writeHead(status).end();
    if (upstream === undefined) return answer(503);
    const on = request(
      `${upstream}${from.url ?? '/'}`,
      { method: from.method, headers: from.headers, agent: false },
      (response) => {
        to.writeHead(response.statusCode ?? 502, response.headers);
        response.on('error', () => to.destroy());
        response.pipe(to);
      },
    );
    on.on('error', () => {
      if (to.headersSent) to.destroy();
      else if (attempts > 0) pass(from, to, body, attempts - 1);
      else answer(502);
    });
    to.on('close', () => on.destroy());
    on.end(body);
  };
  const server = createServer((from, to) => {
    const chunks: Buffer[] = [];
    from.on('data', (chunk: Buffer) => chunks.push(chunk));
    from.on('end', () => pass(from, to, Buffer.concat(chunks), 3));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    use: (urls) => {
      upstreams = urls;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
};
