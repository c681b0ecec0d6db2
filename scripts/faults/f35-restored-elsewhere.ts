import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { must } from './lib/fault.ts';
import type { Fault } from './lib/fault.ts';
import { until } from './lib/ask.ts';
import { exportLedger, runCli } from './lib/ledger.ts';
import { checkStored, startWriters } from './lib/writers.ts';

export const fault: Fault = {
  id: 'F35',
  title:
    'a backup is made under load and restored elsewhere: what was acknowledged before it began is there, and its ledger continues what was signed then',
  rounds: { short: 1, full: 2 },
  run: async (world) => {
    const dataDir = await world.folder();
    const server = await world.start(world.env(dataDir));
    const writers = startWriters(server.url, world.key);
    world.onEnd(() => writers.stop());
    let stored = 0;
    let later = 0;
    for (let round = 0; round < world.rounds; round += 1) {
      const enough = writers.count() + world.between(100, 300);
      await until('writing on', () => writers.count() >= enough);
      const place = await world.folder();
      const [signed, copy, files] = [
        join(place, 'before.jsonl'),
        join(place, 'copy'),
        join(place, 'restored'),
      ];
      await exportLedger(server.url, world.adminKey, signed);
      const before = new Map(
        [...writers.acknowledged].map(([name, ids]) => [name, [...ids]] as const),
      );
      const backup = await runCli(['backup', copy], { BATON_DATA_DIR: dataDir });
      must(backup.code === 0, `the backup ended with ${backup.code}: ${backup.out}`);
      const restore = await runCli(['restore', copy], { BATON_DATA_DIR: files });
      must(restore.code === 0, `restoring ended with ${restore.code}: ${restore.out}`);
      for (const name of ['master.key', 'ledger-key.pem'])
        await copyFile(join(dataDir, name), join(files, name));
      const restored = await world.start(world.env(files));
      stored += await checkStored(
        restored.url,
        world.key,
        { acknowledged: before },
        { more: true },
      );
      const after = join(place, 'after.jsonl');
      await exportLedger(restored.url, world.adminKey, after);
      const verdict = await runCli(['verify', after, `--previous=${signed}`, '--json']);
      must(
        verdict.code === 0,
        `it does not continue what was signed: ${verdict.out.slice(0, 500)}`,
      );
      await world.holds(restored.url);
      later += writers.count();
      await restored.end('SIGTERM');
    }
    await writers.stop();
    must(writers.refused.size === 0, 'requests were refused while a backup was made');
    return `${world.rounds} backups under load restored, ${stored} turns that were acknowledged before are there, ${later - stored} came meanwhile`;
  },
};
