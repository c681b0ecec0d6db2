import { chmod, chown, lstat, open, readdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { codeOf } from './errors.ts';

/** Flushes one file or folder to disk. */
export async function fsyncPath(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Some file systems can't flush a folder; their renames are durable by other means or not at all.
    if (!['EINVAL', 'EISDIR', 'EPERM'].includes(codeOf(error) ?? '')) throw error;
  } finally {
    await handle.close();
  }
}

/** Calls `visit` for everything under `root`, children before their folder, `root` last. Links aren't followed. */
export async function walkTree(
  root: string,
  visit: (path: string, kind: 'file' | 'folder' | 'link') => Promise<void>,
): Promise<void> {
  for (const entry of await readdir(root, { withFileTypes: true })) {
    const path = join(root, entry.name);
    if (entry.isDirectory()) await walkTree(path, visit);
    else if (entry.isSymbolicLink()) await visit(path, 'link');
    else if (entry.isFile()) await visit(path, 'file');
  }
  await visit(root, 'folder');
}

/** Flushes every file and folder under `root`, some at once: the file system then writes its journal once for several. */
export async function fsyncTree(root: string): Promise<void> {
  const paths: string[] = [];
  await walkTree(root, (path, kind) => {
    if (kind !== 'link') paths.push(path);
    return Promise.resolve();
  });
  const worker = async (): Promise<void> => {
    for (let path = paths.pop(); path !== undefined; path = paths.pop()) await fsyncPath(path);
  };
  await Promise.all(Array.from({ length: 16 }, worker));
}

/** Renames and flushes the folder that holds the new name, so that the rename survives a power cut. */
export async function renameDurably(from: string, to: string): Promise<void> {
  await rename(from, to);
  await fsyncPath(dirname(to));
}

/** Writes a small file so that after a crash either the old or the whole new content is there. */
export async function writeFileDurably(path: string, content: string, mode = 0o600): Promise<void> {
  const draft = `${path}.${process.pid}.draft`;
  const handle = await open(draft, 'w', mode);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await renameDurably(draft, path);
}

/** Gives a whole tree to one user. */
export async function chownTree(root: string, uid: number, gid: number): Promise<void> {
  await walkTree(root, async (path, kind) => {
    if (kind !== 'link') await chown(path, uid, gid);
  });
}

/** Closes a cluster folder as PostgreSQL demands, when a copy or a checkout opened it up. */
export async function closeFolder(path: string): Promise<void> {
  const { mode } = await lstat(path);
  if ((mode & 0o027) !== 0) await chmod(path, 0o700);
}
