import { chmod, mkdir, readdir, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';

/** Files here are in memory, on Linux. */
const MEMORY = '/dev/shm';
const NAME = /^baton-tests-(\d+)$/;
/** Databases of a run take some hundred megabytes; below this they stay on disk. */
const ENOUGH_BYTES = 4 * 1024 ** 3;
const OLD_MS = 3_600_000;

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
};

/** What runs left that were killed. Only after an hour: a process elsewhere that shares this memory is not seen from here. */
const removeLeft = async (): Promise<void> => {
  for (const name of await readdir(MEMORY)) {
    const pid = NAME.exec(name)?.[1];
    if (pid === undefined || isRunning(Number(pid))) continue;
    const folder = join(MEMORY, name);
    const { mtimeMs } = await stat(folder);
    if (Date.now() - mtimeMs > OLD_MS) await rm(folder, { recursive: true, force: true });
  }
};

/**
 * A folder in memory for what this test run keeps, or null where there is none with room. A database there is made, and dropped, in
 * a tenth of the time: nothing is lost when the machine goes down in a test.
 */
export const memoryFolder = async (): Promise<{
  dir: string;
  remove: () => Promise<void>;
} | null> => {
  try {
    const { bavail, bsize } = await statfs(MEMORY);
    if (Math.min(bavail * bsize, process.availableMemory()) < ENOUGH_BYTES) return null;
    await removeLeft();
    const dir = join(MEMORY, `baton-tests-${process.pid}`);
    await mkdir(dir);
    // The database server may run as a user of its own.
    await chmod(dir, 0o711);
    return { dir, remove: () => rm(dir, { recursive: true, force: true, maxRetries: 5 }) };
  } catch {
    return null;
  }
};
