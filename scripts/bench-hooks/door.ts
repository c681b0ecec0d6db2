import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Where webhooks are sent, and signed with what. */
export interface Door {
  url: string;
  secret: string;
  /** Tickets webhooks are about. */
  tickets: readonly string[];
}

let sent = 0;

const hookOf = ({ secret, tickets }: Door): RequestInit => {
  sent += 1;
  const body = JSON.stringify({
    type: 'tickets.changed',
    tickets: [tickets[sent % tickets.length]],
  });
  const id = `bench-${process.pid}-${sent}`;
  const timestamp = Math.floor(Date.now() / 1_000);
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const mac = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': `v1,${mac}`,
    },
  };
};

/** Sends so many webhooks a second, whether earlier ones were answered or not, and gives how long each took, in ms. */
export const knock = async (
  door: Door,
  { perSecond, seconds }: { perSecond: number; seconds: number },
): Promise<number[]> => {
  const times: number[] = [];
  const one = async (): Promise<void> => {
    const hook = hookOf(door);
    const begun = performance.now();
    const response = await fetch(door.url, hook);
    await response.arrayBuffer();
    times.push(performance.now() - begun);
    if (response.status !== 202) throw new Error(`answered ${response.status}`);
  };
  const under: Promise<void>[] = [];
  const begun = performance.now();
  for (let n = 0; n < perSecond * seconds; n += 1) {
    const wait = begun + (n * 1_000) / perSecond - performance.now();
    if (wait > 0) await pause(wait);
    under.push(one());
  }
  await Promise.all(under);
  return times.toSorted((a, b) => a - b);
};

/** A server that reads the body and answers, and does nothing else: what the way there and back costs here. */
export const startBare = async (): Promise<{ url: string; stop: () => void }> => {
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.writeHead(202).end('{"accepted":true}'));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
