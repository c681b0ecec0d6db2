import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { onTestFinished } from 'vitest';

/** What came in. */
export interface Heard {
  method: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A server on loopback until the test ends that answers with the statuses it is given, one each, then with 200. */
export const listen = async (
  ...statuses: readonly number[]
): Promise<{ origin: string; heard: Heard[] }> => {
  const heard: Heard[] = [];
  const left = [...statuses];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', headers } = request;
      heard.push({ method, headers, body: Buffer.concat(chunks).toString('utf8') });
      response.writeHead(left.shift() ?? 200);
      response.end();
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
  const port = typeof address === 'object' && address ? address.port : 0;
  return { origin: `http://127.0.0.1:${port}`, heard };
};
