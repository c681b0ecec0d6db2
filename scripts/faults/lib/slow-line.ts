import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';

/** A line to PostgreSQL that gets slow, stands still, or leads nowhere. */
export interface SlowLine {
  host: string;
  port: number;
  /** Everything arrives so many milliseconds later. */
  delay: (milliseconds: number) => void;
  /** While it is held, nothing arrives and nobody is told; what was sent arrives afterwards. */
  hold: (held: boolean) => void;
  /** Connections that are open. */
  open: () => number;
  close: () => Promise<void>;
}

/** Passes everything on between loopback and the socket of a server on this machine, in order. */
export const startSlowLine = async (target: { host: string; port: number }): Promise<SlowLine> => {
  let delay = 0;
  let held = false;
  let release: (() => void)[] = [];
  const sockets = new Set<Socket>();
  const clients = new Set<Socket>();
  const wait = async (due: number): Promise<void> => {
    const left = due - performance.now();
    if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
    while (held) await new Promise<void>((resolve) => release.push(resolve));
  };
  const pipe = (from: Socket, to: Socket): void => {
    let last = Promise.resolve();
    from.on('data', (chunk: Buffer) => {
      const due = performance.now() + delay;
      last = last.then(() => wait(due)).then(() => void to.write(chunk));
    });
    from.on('close', () => {
      last = last.then(() => wait(0)).then(() => void to.destroy());
    });
    from.on('error', () => undefined);
  };
  const server = createServer((client) => {
    const upstream = connect(`${target.host}/.s.PGSQL.${target.port}`);
    clients.add(client);
    client.on('close', () => clients.delete(client));
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    }
    pipe(client, upstream);
    pipe(upstream, client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const hold = (value: boolean): void => {
    held = value;
    if (held) return;
    for (const go of release.splice(0)) go();
    release = [];
  };
  return {
    host: '127.0.0.1',
    port: typeof address === 'object' && address ? address.port : 0,
    delay: (milliseconds) => {
      delay = milliseconds;
    },
    hold,
    open: () => clients.size,
    close: () => {
      hold(false);
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
};
