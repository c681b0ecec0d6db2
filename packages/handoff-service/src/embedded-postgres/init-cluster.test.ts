import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { eventually, makeScratch, spawnStarter, sql } from './testing/scratch.ts';

describe('making the cluster', { timeout: 60_000 }, () => {
  it('starts over or goes on, whatever the step at which it was killed', async () => {
    const scratch = await makeScratch();
    for (const killAt of ['draft', 'initdb']) {
      expect(await spawnStarter({ ...scratch, killAt }).started).toBeNull();
      const names = await readdir(scratch.dataDir);
      expect(names.filter(isDraft)).toHaveLength(1);
      expect(names).not.toContain('postgres');
    }
    expect(await spawnStarter({ ...scratch, killAt: 'renamed' }).started).toBeNull();
    const made = await stat(join(scratch.dataDir, 'postgres'));

    const server = await scratch.start();
    expect((await stat(server.dataDir)).ino).toBe(made.ino);
    const [row] = await sql(server.connection, 'select current_database()::text as db');
    expect(row).toEqual({ db: 'baton' });
    expect((await readdir(scratch.dataDir)).filter(isDraft)).toEqual([]);
  });

  it('starts over beside an initdb that outlived its parent; refuses what another major version made', async () => {
    const scratch = await makeScratch();
    const starter = spawnStarter(scratch);
    await eventually('initdb at work', async () => {
      const draft = (await readdir(scratch.dataDir).catch(() => [])).find(isDraft);
      if (draft === undefined) return false;
      return (await readdir(join(scratch.dataDir, draft)).catch(() => [])).length > 0;
    });
    await starter.kill();
    const server = await scratch.start();
    await sql(server.connection, 'create table kept as select 3 as n');
    await server.stop();

    const version = join(server.dataDir, 'PG_VERSION');
    const own = await readFile(version, 'utf8');
    await writeFile(version, '13\n');
    await expect(scratch.start()).rejects.toMatchObject({
      code: 'wrong_major',
      retryable: false,
      hint: expect.stringContaining('BATON_PG_BIN') as string,
    });
    // Nothing was changed, and the refusal gave the folder free again.
    await writeFile(version, own);
    const again = await scratch.start();
    expect(await sql(again.connection, 'select n from kept')).toEqual([{ n: 3 }]);
  });

  it('refuses a folder of other files', async () => {
    const scratch = await makeScratch();
    await mkdir(join(scratch.dataDir, 'postgres'), { recursive: true });
    await writeFile(join(scratch.dataDir, 'postgres', 'diary.txt'), 'mine');
    await expect(scratch.start()).rejects.toMatchObject({ code: 'not_a_cluster' });
    expect(await readdir(join(scratch.dataDir, 'postgres'))).toEqual(['diary.txt']);
  });
});

const isDraft = (name: string): boolean => name.startsWith('postgres.init-');
