import { createServer } from 'node:http';
import type { Service } from '@baton/handoff-service';

/** The subscription that stands for the agent of the playground. */
const SUBSCRIBER = 'playground-agent';

/**
 * Where the agent of the playground hears of handoffs, on a port of its own on loopback: it takes every event and keeps none, for the
 * page reads what was sent from the log. Development only. Gives what closes it.
 */
export const simulatedAgent = async (
  { app }: Service,
  key: string,
): Promise<() => Promise<void>> => {
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => response.writeHead(204).end());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await app.inject({
    method: 'PUT',
    url: `/v1/webhooks/${SUBSCRIBER}`,
    headers: { authorization: `Bearer ${key}` },
    payload: { url: `http://127.0.0.1:${port}/events`, events: ['*'] },
  });
  return () =>
    new Promise((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
};
