import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { FreshworksPlatform } from './platform.ts';
import type { FreshworksOptions } from './platform.ts';

/** A platform that listens on loopback. */
export interface RunningFreshworks {
  platform: FreshworksPlatform;
  /** For example `http://127.0.0.1:40123`. */
  url: string;
  close: () => Promise<void>;
}

const LARGEST_BODY = 1024 * 1024;

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > LARGEST_BODY) break;
  }
  return body;
};

const answer = async (
  platform: FreshworksPlatform,
  url: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const { method = 'GET' } = request;
  const asked = new Request(new URL(request.url ?? '/', url), {
    method,
    ...(method === 'POST' && { body: await bodyOf(request) }),
  });
  const said = await platform.handle(asked);
  response.writeHead(said.status, Object.fromEntries(said.headers));
  response.end(Buffer.from(await said.arrayBuffer()));
};

/** Starts the platform on a port of its own, so that its frames have an origin of their own, as they have at Freshworks. */
export const startFreshworks = async (
  options: Omit<FreshworksOptions, 'origin'> & { port?: number },
): Promise<RunningFreshworks> => {
  let url = '';
  const platform = new FreshworksPlatform({ ...options, origin: () => url });
  const server = createServer((request, response) => {
    answer(platform, url, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((ready) => server.listen(options.port ?? 0, '127.0.0.1', ready));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  return {
    platform,
    url,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
};
