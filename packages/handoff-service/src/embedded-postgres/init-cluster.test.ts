import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { eventually, makeScratch, spawnStarter, sql } from './testing/scratch.ts';

describe('making the cluster', { timeout: 60_000 }, () => {
  it.each(['draft', 'initdb'])('starts over after a kill at step %s', async (killAt) => {
    const scratch = await makeScratch();
    expect(await spawnStarter({ ...scratch, killAt }).started).toBeNull();
    expect((await readdir(scratch.dataDir)).filter(isDraft)).toHaveLength(1);
    const server = await scratch.start();
    expect(await sql(server.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect((await readdir(scratch.dataDir)).filter(isDraft)).toEqual([]);
  });

  it('starts over beside an initdb that outlived its parent', async () => {
    const scratch = await makeScratch();
    const starter = spawnStarter(scratch);
    await eventually('initdb at work', async () => {
      const draft = (await readdir(scratch.dataDir).catch(() => [])).find(isDraft);
      return draft !== undefined && (await readdir(join(scratch.dataDir, draft))).length > 0;
    });
    await starter.kill();
    const server = await scratch.start();
    expect(await sql(server.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('keeps a cluster that was finished just before the kill', async () => {
    const scratch = await makeScratch();
    expect(await spawnStarter({ ...scratch, killAt: 'renamed' }).started).toBeNull();
    const made = await stat(join(scratch.dataDir, 'postgres'));
    const server = await scratch.start();
    expect((await stat(server.dataDir)).ino).toBe(made.ino);
    expect(await sql(server.connection, 'select current_database()::text as db')).toEqual([
      { db: 'baton' },
    ]);
  });

  it('refuses a cluster of another major version and leaves it alone', async () => {
    const scratch = await makeScratch();
    const server = await scratch.start();
    await server.stop();
    await writeFile(join(server.dataDir, 'PG_VERSION'), '13\n');
    await expect(scratch.start()).rejects.toMatchObject({
      code: 'wrong_major',
      retryable: false,
      hint: expect.stringContaining('BATON_PG_BIN') as string,
    });
    // Nothing was changed, and the refusal gave the folder free again.
    await writeFile(join(server.dataDir, 'PG_VERSION'), '18\n');
    expect((await scratch.start()).status().state).toBe('up');
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
