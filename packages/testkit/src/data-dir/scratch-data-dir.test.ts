import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { scratchDataDir } from './scratch-data-dir.ts';

it('takes clusters away that were put elsewhere, of the folder and of those in it, and nothing else', async () => {
  const elsewhere = await scratchDataDir('elsewhere');
  onTestFinished(elsewhere.remove);
  const at = (name: string): string => {
    const folder = join(elsewhere.dir, name);
    mkdirSync(join(folder, 'postgres'), { recursive: true });
    return folder;
  };
  const homes = ['data-0123456789abcdef', 'data-fedcba9876543210'].map(at);
  const [mine, other] = [at('data-mine'), at('data-00000000ffffffff')];
  const { dir, remove } = await scratchDataDir('test');
  for (const name of ['second', 'third']) mkdirSync(join(dir, name));
  writeFileSync(join(dir, 'postgres.location'), `${homes[0]}\n`);
  writeFileSync(join(dir, 'second', 'postgres.location'), `${homes[1]}\n`);
  writeFileSync(join(dir, 'third', 'postgres.location'), `${mine}\n`);
  await remove();
  expect([dir, ...homes, mine, other].map((folder) => existsSync(folder))).toEqual([
    false,
    false,
    false,
    true,
    true,
  ]);
});
