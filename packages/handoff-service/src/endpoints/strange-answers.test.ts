import { createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { callEndpoint } from './call-endpoint.ts';
import { readAnswer } from './read-answer.ts';

/** A server that answers every call with these bytes, and leaves the connection open. */
const answering = async (bytes: string): Promise<string> => {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    onTestFinished(() => void socket.destroy());
    socket.once('data', () => socket.write(bytes));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void server.close());
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
};

it.each([
  [
    'goes on in another protocol',
    'HTTP/1.1 101 Go on\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n{}',
  ],
  ['begins again and again', 'HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n'.repeat(400)],
  ['is no HTTP', 'OK\r\n\r\n'],
  ['has a header without an end', `HTTP/1.1 200 OK\r\nX: ${'a'.repeat(100_000)}`],
  [
    'says two lengths',
    'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}',
  ],
  ['never ends', 'HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{}'],
])('takes an answer that %s for none, and does not wait for ever', async (_, bytes) => {
  const url = await answering(bytes);
  const outcome = await callEndpoint({ url, headers: {}, body: '{}', timeoutMs: 2_000 });
  expect(outcome).toMatchObject({ answered: false, sent: true });
  expect(readAnswer(outcome).status).toBe('unknown');
});
