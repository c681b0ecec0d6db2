import { connect } from 'node:net';
import type { Socket } from 'node:net';

/** What one load run measured. */
export interface LoadResult {
  requests: number;
  /** Requests per second. */
  rate: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Answers that were not 2xx. */
  failed: number;
}

const HEAD_END = Buffer.from('\r\n\r\n');

/** Reads one response at a time off a socket; both servers answer with a content-length. */
const readResponses = (socket: Socket, onResponse: (ok: boolean) => void): void => {
  let pending: Buffer = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    for (;;) {
      const headEnd = pending.indexOf(HEAD_END);
      if (headEnd < 0) return;
      const head = pending.toString('latin1', 0, headEnd);
      const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
      const end = headEnd + 4 + length;
      if (pending.length < end) return;
      pending = pending.subarray(end);
      onResponse(head.startsWith('HTTP/1.1 2'));
    }
  });
};

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/**
 * Keeps `connections` keep-alive connections busy for `seconds`, one request at a time each, on loopback.
 * A bare socket client, so that the load costs little of the two cores it shares with what it measures.
 */
export const runLoad = async (
  port: number,
  options: { connections: number; seconds: number; next: (connection: number) => Buffer },
): Promise<LoadResult> => {
  const latencies: number[] = [];
  let failed = 0;
  const started = performance.now();
  const deadline = started + options.seconds * 1_000;
  const worker = (index: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      let sent = 0;
      const send = (): void => {
        sent = performance.now();
        socket.write(options.next(index));
      };
      socket.on('connect', send);
      socket.on('error', reject);
      socket.on('close', () => resolve());
      readResponses(socket, (ok) => {
        const now = performance.now();
        latencies.push(now - sent);
        if (!ok) failed += 1;
        if (now >= deadline) socket.destroy();
        else send();
      });
    });
  await Promise.all(Array.from({ length: options.connections }, (_, index) => worker(index)));
  const elapsed = (performance.now() - started) / 1_000;
  latencies.sort((a, b) => a - b);
  return {
    requests: latencies.length,
    rate: latencies.length / elapsed,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    failed,
  };
};

/** A whole HTTP request as bytes. */
export const requestBytes = (
  method: 'GET' | 'POST',
  path: string,
  headers: Record<string, string>,
  body = '',
): Buffer => {
  const lines = Object.entries({
    host: '127.0.0.1',
    ...headers,
    ...(method === 'POST' && {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
    }),
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
};

export const median = (values: readonly number[]): number =>
  percentile(
    values.toSorted((a, b) => a - b),
    0.5,
  );
