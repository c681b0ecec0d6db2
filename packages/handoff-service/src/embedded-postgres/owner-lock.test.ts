import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { acquireOwnerLock } from './owner-lock.ts';
import type { OwnerLock } from './owner-lock.ts';
import { processIdentity } from './process-identity.ts';

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'baton-lock-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const claim = (n: number, content: string): Promise<void> =>
  writeFile(join(dir, `postgres.owner.${n}`), content);

describe('the owner lock', { timeout: 30_000 }, () => {
  it('is held by one at a time, however many want it and let it go at once', async () => {
    let holders = 0;
    let most = 0;
    let turns = 0;
    const contend = async (): Promise<void> => {
      for (let tries = 0; tries < 30; tries += 1) {
        const lock: OwnerLock | null = await acquireOwnerLock(dir).catch(() => null);
        if (lock === null) continue;
        holders += 1;
        turns += 1;
        most = Math.max(most, holders);
        await new Promise(setImmediate);
        holders -= 1;
        await lock.release();
      }
    };
    await Promise.all(Array.from({ length: 8 }, contend));
    expect(most).toBe(1);
    expect(turns).toBeGreaterThan(8);
    // Years of starts leave one small file.
    expect((await readdir(dir)).filter((name) => name.startsWith('postgres.'))).toHaveLength(1);
  });

  it('is taken over from a process that has ended', async () => {
    await claim(4, JSON.stringify({ pid: 2 ** 22 + 1, identity: 'gone' }));
    const lock = await acquireOwnerLock(dir);
    expect(await readdir(dir)).toEqual(['postgres.owner.5']);
    await lock.release();
  });

  it('is taken over when the number of the ended owner belongs to another process now', async () => {
    await claim(1, JSON.stringify({ pid: process.pid, identity: 'an earlier process' }));
    await (await acquireOwnerLock(dir)).release();
    expect(await readdir(dir)).toEqual(['postgres.owner.3']);
  });

  it('is taken over from a claim that a power cut left empty', async () => {
    await claim(9, '');
    await expect(acquireOwnerLock(dir)).resolves.toBeDefined();
  });

  it('is refused while its owner lives, naming the process', async () => {
    await claim(
      1,
      JSON.stringify({ pid: process.pid, identity: await processIdentity(process.pid) }),
    );
    await expect(acquireOwnerLock(dir)).rejects.toMatchObject({
      code: 'already_owned',
      message: expect.stringContaining(`Process ${process.pid} `) as string,
    });
  });
});
