import { connect } from 'node:net';
import { must } from './lib/fault.ts';
import type { Fault } from './lib/fault.ts';
import { ask, tell, turn } from './lib/ask.ts';
import { memoryOf } from './lib/memory-of.ts';

const BODY_BYTES = 5 * 1024 * 1024;
const AT_ONCE = 16;
const STREAMS = 500;
/** Megabytes a server may need at most. */
const MOST_MB = 800;

/** A stream whose reader never reads. */
const openDeaf = (url: string, key: string): Promise<() => void> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname, () => {
      socket.pause();
      socket.write(
        `GET /v1/panel/conversations/c1/live HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${key}\r\n\r\n`,
        () => resolve(() => socket.destroy()),
      );
    });
    socket.on('error', reject);
  });

export const fault: Fault = {
  id: 'F28',
  title:
    'bodies that are too large come at once, and hundreds of readers do not read: refused, bounded, still serving',
  rounds: { short: 3, full: 8 },
  run: async (world) => {
    const store = await world.store();
    const server = await world.start(store.env());
    await tell(server.url, world.key, 'c1', [turn('e0')]);
    for (let n = 0; n < STREAMS; n += 1) {
      const close = await openDeaf(server.url, world.key);
      world.onEnd(async () => close());
    }
    const large = 'x'.repeat(BODY_BYTES);
    for (let round = 0; round < world.rounds; round += 1) {
      const answers = await Promise.all(
        Array.from({ length: AT_ONCE }, (_, n) =>
          tell(server.url, world.key, `large-${n}`, [turn('e', large)]),
        ),
      );
      // A server may answer 413 and close while the body is still on its way.
      const strange = answers.filter(({ status }) => status !== 413 && status !== 0);
      must(strange.length === 0, `answered ${strange.map(({ status }) => status).join(', ')}`);
      const told = await tell(server.url, world.key, 'c1', [turn(`e${round + 1}`)]);
      must(told.status === 200, `it does not serve any more: ${told.status}`);
    }
    const { body } = await ask<{ turns: object[] }>(server.url, world.key, '/v1/conversations/c1');
    must(body.turns.length === world.rounds + 1, `${body.turns.length} turns are stored`);
    await world.holds(server.url);
    const peak = await memoryOf(server.child.pid ?? 0);
    must(peak < MOST_MB, `it needed ${peak.toFixed(0)} MB`);
    return `${world.rounds * AT_ONCE} bodies of 5 MiB refused beside ${STREAMS} readers that do not read, ${peak.toFixed(0)} MB at most`;
  },
};
