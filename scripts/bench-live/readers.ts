import { connect } from 'node:net';
import type { Socket } from 'node:net';

const MARK = Buffer.from('event: panel');

/** Many open streams on one server. */
export interface Readers {
  /** Resolves when so many pieces of news came in all. */
  until: (count: number) => Promise<void>;
  close: () => void;
}

/** Opens streams on loopback, one after the other of the paths, each with the next key. */
export const openReaders = async (
  port: number,
  count: number,
  { path, keys }: { path: (n: number) => string; keys: readonly string[] },
): Promise<Readers> => {
  let heard = 0;
  let wake = (): void => undefined;
  const sockets: Socket[] = [];
  const openOne = (n: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(
          `GET ${path(n)} HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer ${keys[n % keys.length]}\r\n\r\n`,
        );
      });
      sockets.push(socket);
      // A message may come in two pieces.
      let rest: Buffer = Buffer.alloc(0);
      socket.on('data', (chunk: Buffer) => {
        const all = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
        let from = 0;
        for (let at = all.indexOf(MARK); at >= 0; at = all.indexOf(MARK, from)) {
          from = at + MARK.length;
          heard += 1;
          resolve();
        }
        rest = all.subarray(Math.max(from, all.length - MARK.length + 1));
        wake();
      });
      socket.on('error', reject);
      socket.on('close', () => reject(new Error('a stream ended')));
    });
  for (let from = 0; from < count; from += 100)
    await Promise.all(
      Array.from({ length: Math.min(100, count - from) }, (_, n) => openOne(from + n)),
    );
  return {
    until: async (wanted) => {
      while (heard < wanted)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    },
    close: () => {
      for (const socket of sockets) {
        socket.removeAllListeners('close');
        socket.destroy();
      }
    },
  };
};
