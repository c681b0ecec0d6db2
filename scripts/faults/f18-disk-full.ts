import { randomBytes } from 'node:crypto';
import { must } from './lib/fault.ts';
import type { Fault } from './lib/fault.ts';
import { ask, until } from './lib/ask.ts';
import { run, runHere } from './lib/run.ts';
import { checkStored, startWriters } from './lib/writers.ts';

const SMALL_MB = 120;
const MORE_MB = 300;

export const fault: Fault = {
  id: 'F18',
  title:
    'the disk fills up: nothing is acknowledged that is not stored, everything else is refused; with space again it goes on by itself',
  rounds: { short: 1, full: 1 },
  run: async (world) => {
    const dataDir = await world.folder();
    await runHere('mount', '-t', 'tmpfs', '-o', `size=${SMALL_MB}m,mode=711`, 'none', dataDir);
    world.onEnd(() => run('umount', '-l', dataDir));
    const server = await world.start(world.env(dataDir));
    // Noise, so that no compression saves the disk.
    const text = (): string => randomBytes(30_000).toString('base64');
    const writers = startWriters(server.url, world.key, { text });
    world.onEnd(() => writers.stop());
    const ready = async (): Promise<boolean> =>
      (await ask(server.url, '', '/readyz')).status === 200;
    let slowest = 0;
    let size = SMALL_MB;
    for (let round = 0; round < world.rounds; round += 1) {
      await until('being full', async () => !(await ready()), { within: 300_000, every: 100 });
      size += MORE_MB;
      await run('mount', '-o', `remount,size=${size}m`, dataDir);
      slowest = Math.max(slowest, await until('going on', ready));
      const before = writers.count();
      await until('writing again', () => writers.count() > before + 20);
    }
    await writers.stop();
    const strange = [...writers.refused.keys()].filter((status) => status !== 503);
    must(strange.length === 0, `requests were answered ${strange.join(', ')} instead of 503`);
    const stored = await checkStored(server.url, world.key, writers);
    await world.holds(server.url);
    return `${world.rounds} times full, ${stored} turns acknowledged and stored once, ${writers.refused.get(503) ?? 0} refused with 503, ready ${slowest.toFixed(0)} ms after there was space`;
  },
};
