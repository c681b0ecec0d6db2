import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { masterKeyOf } from './master-key.ts';
import type { MasterKeySource } from './master-key.ts';
import type { NamedKey } from './sealed-text.ts';
import { VaultError } from './vault-error.ts';

const BYTES = 32;
/** Rights of others on the file, as mode bits. */
const OTHERS = 0o077;
const HEX = /^[0-9a-f]{64}$/;

/** The key a change of the master key is on its way to; becomes the file itself at the end. */
const nextFile = (path: string): string => `${path}.next`;

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

const readKey = async (path: string): Promise<NamedKey | null> => {
  let text: string;
  try {
    if (((await stat(path)).mode & OTHERS) !== 0)
      throw new VaultError(
        'open-to-others',
        `others than its owner may use the master key ${path}`,
        `Take their rights away with: chmod 600 ${path}`,
      );
    text = (await readFile(path, 'utf8')).trim();
  } catch (error) {
    if (error instanceof VaultError) throw error;
    if (isMissing(error)) return null;
    throw new VaultError(
      'not-readable',
      `the master key ${path} can't be read`,
      'Make it readable for the user the service runs as, and for nobody else.',
      error,
    );
  }
  if (HEX.test(text)) return masterKeyOf(Buffer.from(text, 'hex'));
  throw new VaultError(
    'not-a-key',
    `${path} holds no master key`,
    'It holds 64 hex digits: bring the file back from where you keep a copy.',
  );
};

const syncFolder = async (path: string): Promise<void> => {
  const folder = await open(dirname(path), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
};

/** Writes a new key to `path`, durable and for its owner only; leaves a key that is there already as it is. */
const writeNewKey = async (path: string): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomUUID()}.new`;
  const file = await open(temporary, 'wx', 0o600);
  try {
    await file.writeFile(`${randomBytes(BYTES).toString('hex')}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  // A link refuses to replace what another process made in the meantime.
  await link(temporary, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(temporary, { force: true });
  await syncFolder(path);
};

const madeAt = async (path: string): Promise<NamedKey> => {
  await writeNewKey(path).catch((error: unknown) => {
    throw new VaultError(
      'not-writable',
      `the master key can't be made at ${path}`,
      'Name a file in a folder the service may write to, or one that holds a key, in BATON_MASTER_KEY_FILE.',
      error,
    );
  });
  const key = await readKey(path);
  if (key) return key;
  throw new VaultError('not-readable', `the master key ${path} is gone again`, 'Start again.');
};

/** A master key in a file of 64 hex digits that only its owner may read. */
export const masterKeyFile = (path: string): MasterKeySource => ({
  place: path,
  read: async () =>
    (await Promise.all([readKey(path), readKey(nextFile(path))])).filter((key) => key !== null),
  make: () => madeAt(path),
});

/**
 * Changes the key in the file, safe against a crash at any moment: the new key is written beside it, `rewrap` puts it in
 * use in the database at once or not at all, and then it takes the old one's place. Until that is done both files are
 * read, and doing it again finishes it. @throws VaultError `key-missing`, and what `rewrap` throws
 */
export const changeMasterKeyFile = async (
  path: string,
  rewrap: (from: NamedKey[], to: NamedKey) => Promise<void>,
): Promise<{ from: string; to: string }> => {
  const old = await readKey(path);
  if (!old)
    throw new VaultError(
      'key-missing',
      `there is no master key at ${path}`,
      'Start the service once: it makes one.',
    );
  const next = await madeAt(nextFile(path));
  await rewrap([old, next], next);
  await rename(nextFile(path), path);
  await syncFolder(path);
  return { from: old.id, to: next.id };
};
