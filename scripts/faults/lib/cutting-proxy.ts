import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';

/** A line to PostgreSQL that can be cut at the worst moment. */
export interface CuttingProxy {
  host: string;
  port: number;
  /** Cuts the next connection on which this statement was completed, before anybody hears of it. */
  cutAfter: (statement: string) => void;
  /** How often it was cut. */
  cuts: () => number;
  close: () => Promise<void>;
}

/** Whether a chunk of the server's messages begins with, or holds, a completed command. */
const completes = (chunk: Buffer): boolean => {
  for (let at = 0; at + 5 <= chunk.length; at += 1 + chunk.readUInt32BE(at + 1))
    if (chunk[at] === 0x43) return true;
  return false;
};

/** Passes everything on between loopback and the socket of a server on this machine. */
export const startCuttingProxy = async (target: {
  host: string;
  port: number;
}): Promise<CuttingProxy> => {
  let armed: string | null = null;
  let cuts = 0;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(`${target.host}/.s.PGSQL.${target.port}`);
    let doomed = false;
    const end = (): void => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on('error', end);
      socket.on('close', () => {
        open.delete(socket);
        end();
      });
    }
    client.on('data', (chunk: Buffer) => {
      // The statement's name stands in the message that binds its values.
      if (armed !== null && chunk.includes(`\0${armed}\0`)) {
        armed = null;
        doomed = true;
      }
      upstream.write(chunk);
    });
    upstream.on('data', (chunk: Buffer) => {
      if (doomed && completes(chunk)) {
        cuts += 1;
        end();
      } else client.write(chunk);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    host: '127.0.0.1',
    port: typeof address === 'object' && address ? address.port : 0,
    cutAfter: (statement) => {
      armed = statement;
    },
    cuts: () => cuts,
    close: () => {
      for (const socket of open) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
};
