import { randomUUID } from 'node:crypto';
import { chmod, cp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { fsyncTree, walkTree } from './durable-files.ts';
import { ensureOwnFolder } from './own-folder.ts';

/**
 * Copies the programs (60 MB, once per version) to `<parent>/<name>`, readable by everybody, and gives that path; null
 * when `parent` can't be ours. The name appears by a rename of a whole, flushed copy, so it never stands for half of
 * one. An older copy that `works` refuses is replaced.
 */
export async function copyBinaries(
  native: string,
  parent: string,
  name: string,
  works: (dir: string) => Promise<boolean>,
): Promise<string | null> {
  const target = join(parent, name);
  if (!(await ensureOwnFolder(parent))) return null;
  if (await works(target)) return target;
  const draft = join(parent, `.${name}-${randomUUID().slice(0, 8)}`);
  try {
    await cp(native, draft, { recursive: true, verbatimSymlinks: true });
    await walkTree(draft, async (path, kind) => {
      if (kind === 'folder') await chmod(path, 0o755);
    });
    await fsyncTree(draft);
    if (!(await works(draft))) return null;
    await rename(draft, target).catch(async (error: unknown) => {
      // Somebody else finished first, or what is there is broken.
      if (await works(target)) return;
      await rm(target, { recursive: true, force: true });
      await rename(draft, target).catch(() => {
        throw error;
      });
    });
    return target;
  } catch {
    return null;
  } finally {
    await rm(draft, { recursive: true, force: true }).catch(() => undefined);
  }
}
