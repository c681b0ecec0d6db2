import { chmod, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { masterKeyFile } from './master-key-file.ts';

const setUp = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'baton-key-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'master.key');
  return { folder, path, file: masterKeyFile(path) };
};

it('makes one key, for its owner alone, however many ask at once', async () => {
  const { folder, path, file } = await setUp();
  expect(await file.read()).toEqual([]);
  const made = await Promise.all([file.make(), file.make(), file.make()]);
  expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  expect((await file.read()).map(({ id }) => id)).toEqual([made[0]?.id]);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(['master.key']);
});

it.each([0o640, 0o604, 0o660])('takes no key that others may use (%o)', async (mode) => {
  const { path, file } = await setUp();
  await file.make();
  await chmod(path, mode);
  await expect(file.read()).rejects.toMatchObject({ code: 'open-to-others' });
});

it.each(['', 'ab'.repeat(31), 'AB'.repeat(32), `${'ab'.repeat(32)}cd`])(
  'takes no file that holds no key, and leaves it as it is (%j)',
  async (text) => {
    const { path, file } = await setUp();
    await writeFile(path, text, { mode: 0o600 });
    await expect(file.read()).rejects.toMatchObject({ code: 'not-a-key' });
    await expect(file.make()).rejects.toMatchObject({ code: 'not-a-key' });
    expect(await readFile(path, 'utf8')).toBe(text);
  },
);
