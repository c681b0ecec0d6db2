import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import fastify from 'fastify';
import { expect, it, onTestFinished } from 'vitest';
import { openEventStream } from './event-stream.ts';
import type { Sink } from './sink.ts';

const FRAME = `data: ${'x'.repeat(8_000)}\n\n`;
const turnOfSockets = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const opened = async () => {
  const app = fastify({ forceCloseConnections: true });
  onTestFinished(() => app.close());
  const gone: string[] = [];
  const sink = Promise.withResolvers<Sink>();
  app.get('/', async (_request, reply) => {
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
  return { response, sink: await sink.promise, gone };
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
