import { chmod, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Environment variable that names the folder in which these are made, in place of the system's for temporary files. */
export const SCRATCH = 'BATON_SCRATCH_DIR';

/** A folder for a server's data that goes away again. */
export interface ScratchDataDir {
  dir: string;
  /** Once its server has ended. */
  remove: () => Promise<void>;
}

/** What a server calls a home elsewhere; nothing else is taken away on the word of a file. */
const HOME = /\/data-[0-9a-f]{16}$/;

const homeOf = async (folder: string): Promise<string | null> => {
  const said = await readFile(join(folder, 'postgres.location'), 'utf8').catch(() => '');
  return HOME.test(said.trim()) ? said.trim() : null;
};

/**
 * Takes a data folder away, or a folder of data folders, with the clusters that were put elsewhere: where the database
 * server's user can't reach a folder, its cluster lies in the system's, and would stay there for good.
 */
export const removeDataDir = async (dir: string): Promise<void> => {
  const inside = await readdir(dir, { withFileTypes: true }).catch(() => []);
  const folders = inside.filter((entry) => entry.isDirectory()).map(({ name }) => join(dir, name));
  const gone = { recursive: true, force: true, maxRetries: 5 };
  for (const folder of [dir, ...folders]) {
    const home = await homeOf(folder);
    if (home !== null) await rm(home, gone);
  }
  await rm(dir, gone);
};

/** A new one, passable for the database server's own user where the folders above are, so that the cluster lies in it. */
export const scratchDataDir = async (what: string): Promise<ScratchDataDir> => {
  const dir = await mkdtemp(join(process.env[SCRATCH] ?? tmpdir(), `baton-${what}-`));
  await chmod(dir, 0o711);
  return { dir, remove: () => removeDataDir(dir) };
};
