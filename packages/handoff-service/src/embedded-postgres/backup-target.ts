import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

import { fsyncPath, fsyncTree, writeFileDurably } from './durable-files.ts';
import { EmbeddedPostgresError } from './errors.ts';
import { DATA, MANIFEST, sealManifest } from './manifest.ts';
import type { Manifest } from './manifest.ts';

/** Stands in a backup folder until the manifest is there. */
const UNFINISHED = 'UNFINISHED';

/**
 * Makes an empty backup folder (mode 0700: it holds customers' conversations) and gives the path for the cluster's files.
 * What an interrupted backup left is thrown away; anything else is refused with `target_not_empty`.
 */
export async function openBackupTarget(targetDir: string): Promise<string> {
  await mkdir(targetDir, { recursive: true, mode: 0o700 });
  const found = await readdir(targetDir);
  if (found.length > 0 && !found.includes(UNFINISHED)) {
    throw new EmbeddedPostgresError(
      'target_not_empty',
      `${targetDir} isn't empty.`,
      'Name a new or empty folder for the backup.',
    );
  }
  await chmod(targetDir, 0o700);
  await writeFile(join(targetDir, UNFINISHED), '', { mode: 0o600 });
  const data = join(targetDir, DATA);
  await rm(join(targetDir, MANIFEST), { force: true });
  await rm(data, { recursive: true, force: true });
  await mkdir(data, { mode: 0o700 });
  return data;
}

/** Makes a backup whole: everything flushed, then the manifest, then the mark removed. */
export async function sealBackupTarget(targetDir: string, manifest: Manifest): Promise<void> {
  await fsyncTree(join(targetDir, DATA));
  await writeFileDurably(join(targetDir, MANIFEST), sealManifest(manifest));
  await rm(join(targetDir, UNFINISHED));
  await fsyncPath(targetDir);
  await fsyncPath(dirname(resolve(targetDir)));
}
