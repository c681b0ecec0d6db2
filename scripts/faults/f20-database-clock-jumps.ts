import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { must } from './lib/fault.ts';
import type { Fault } from './lib/fault.ts';
import { until } from './lib/ask.ts';
import { DeskWorld } from './lib/desk-world.ts';
import { falseClock } from './lib/false-clock.ts';

/** Ahead only: after a jump back, what is under way waits for as long as it was, see docs/reliability.md. */
const JUMPS = ['+90m', '+2d', '+3d', '+4d', '+5d'];
const AT_ONCE = 4;
/** As long as the library may keep a clock it read. */
const NOTICED_MS = 1_200;

export const fault: Fault = {
  id: 'F20',
  title:
    'the clock of the database jumps ahead by hours and days while handoffs are written: nothing is lost, nothing is written twice',
  rounds: { short: 2, full: 5 },
  run: async (world) => {
    const folder = await world.folder();
    const file = join(folder, 'clock');
    await writeFile(file, '+0s');
    await chmod(file, 0o644);
    const programs = await world.programs();
    const settings = Object.entries(falseClock({ file })).map(
      ([name, value]) => `${name}='${value}'`,
    );
    for (const [name, env] of [
      ['postgres', settings.join(' ')],
      ['initdb', ''],
    ]) {
      await writeFile(
        join(folder, name ?? ''),
        `#!/bin/sh\nexec env ${env} '${programs}/${name}' "$@"\n`,
      );
      await chmod(join(folder, name ?? ''), 0o755);
    }
    const desk = await DeskWorld.open(world, folder);
    const server = await desk.start();
    const offset = async (): Promise<number> => {
      const [row] = await desk.store.query<{ at: Date }>('select clock_timestamp() as at');
      return (row?.at.getTime() ?? 0) - Date.now();
    };
    let most = 0;
    let slowest = 0;
    desk.helpdesk.plan(() => ({ kind: 'slow', ms: 150 }));
    for (let round = 0; round < world.rounds; round += 1) {
      const jump = JUMPS[round % JUMPS.length] ?? '+0s';
      const before = await offset();
      await Promise.all(
        Array.from({ length: AT_ONCE }, (_, n) => desk.handOver(server.url, `c${round}-${n}`)),
      );
      await writeFile(file, jump);
      await until('the jump', async () => Math.abs((await offset()) - before) > 60_000, {
        within: 3 * NOTICED_MS,
      }).catch(() => undefined);
      most = Math.max(most, Math.abs((await offset()) - before));
      await Promise.all(
        Array.from({ length: AT_ONCE }, (_, n) => desk.handOver(server.url, `d${round}-${n}`)),
      );
      slowest = Math.max(slowest, await desk.allDelivered());
    }
    must(most > 60_000, 'the clock did not jump');
    const { text } = await desk.holds(server.url);
    return `${world.rounds} jumps of up to ${(most / 3_600_000).toFixed(1)} h, ${text}, all in their tickets within ${slowest.toFixed(0)} ms`;
  },
};
