import { request } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import fastify from 'fastify';
import { expect, it, onTestFinished } from 'vitest';
import { openEventStream } from './event-stream.ts';
import type { Sink } from './sink.ts';

const FRAME = `data: ${'x'.repeat(8_000)}\n\n`;
const turnOfSockets = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const opened = async () => {
  const app = fastify();
  onTestFinished(() => {
    app.server.closeAllConnections();
    return app.close();
  });
  const gone: string[] = [];
  const sink = Promise.withResolvers<Sink>();
  const raw = Promise.withResolvers<ServerResponse>();
  app.get('/', async (_request, reply) => {
    raw.resolve(reply.raw);
    sink.resolve(openEventStream(reply, () => gone.push('gone')));
    return reply;
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const address = app.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ port, host: '127.0.0.1', agent: false }, resolve).on('error', reject).end();
  });
  response.on('error', () => undefined);
  return { app, response, sink: await sink.promise, raw: await raw.promise, gone };
};

it('drops a reader that leaves more than 64 KiB unread, and keeps no more than that for it', async () => {
  const { sink, gone } = await opened();
  let sent = 0;
  while (sink.send(FRAME)) {
    sent += FRAME.length;
    // The system takes some megabytes before anything stays with us.
    expect(sent).toBeLessThan(64 * 1024 * 1024);
    await turnOfSockets();
  }
  while (gone.length === 0) await turnOfSockets();
  expect(gone).toEqual(['gone']);
  expect(sink.send(FRAME)).toBe(false);
});

it('is over soon after it ended, also for one that reads nothing and stays', async () => {
  const { app, response, sink, raw, gone } = await opened();
  response.socket.pause();
  // Until the system takes no more: some of it is left here, less than a reader is dropped for.
  for (let left = 0; left < 5; left = raw.writableLength > 0 ? left + 1 : 0) {
    expect(sink.send('x'.repeat(4_000))).toBe(true);
    await turnOfSockets();
  }
  expect(gone).toEqual([]);
  sink.end();
  await app.close();
  while (gone.length === 0) await turnOfSockets();
  expect(response.socket.destroyed).toBe(false);
});

it('sends everything to one that reads', async () => {
  const { sink, response } = await opened();
  let read = 0;
  response.on('data', (chunk: Buffer) => (read += chunk.length));
  for (let n = 0; n < 1_000; n += 1) {
    expect(sink.send(FRAME)).toBe(true);
    const due = (n - 4) * FRAME.length;
    while (read < due) await turnOfSockets();
  }
  sink.end();
  await new Promise<void>((resolve) => void response.on('end', resolve));
  expect(read).toBeGreaterThanOrEqual(1_000 * FRAME.length);
  expect(sink.send(FRAME)).toBe(false);
});
