import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The agent key of development: random for each data directory, kept there for the command line to find.
 * Its prefix makes production refuse it.
 */
export const readDevKey = async (dataDir: string): Promise<string> => {
  const file = join(dataDir, 'dev-key');
  const existing = await readFile(file, 'utf8').catch(() => null);
  if (existing !== null && existing.trim().length >= 32) return existing.trim();
  const key = `baton_dev_${randomBytes(24).toString('base64url')}`;
  await mkdir(dataDir, { recursive: true });
  await writeFile(file, `${key}\n`, { mode: 0o600 });
  return key;
};
