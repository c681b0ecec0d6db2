import { randomUUID } from 'node:crypto';
import { link, readFile, readdir, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { fsyncPath } from './durable-files.ts';
import { EmbeddedPostgresError, codeOf } from './errors.ts';
import { processIdentity } from './process-identity.ts';

/** Held until `release`. */
export type OwnerLock = { readonly release: () => Promise<void> };

type Claim = { readonly pid: number; readonly identity: string | null };

const NAME = /^postgres\.owner\.(\d+)$/u;

/**
 * Makes this process the one owner of the embedded server in `dir`, or throws `already_owned` naming the process that
 * is. Owners are numbered files; the highest number counts, and it is free when its process is gone or it says so.
 * A claim is a new file one higher, which only one process can create. Nobody ever removes the highest, so a slow
 * starter can't mistake the lock of a quick one for the stale file both of them saw (what replacing one file suffers).
 */
export async function acquireOwnerLock(dir: string): Promise<OwnerLock> {
  const identity = await processIdentity(process.pid);
  for (;;) {
    const highest = (await numbers(dir)).at(-1) ?? 0;
    const holder = highest === 0 ? null : await livingHolder(dir, highest);
    if (holder !== null) throw alreadyOwned(dir, holder.pid);
    if (!(await publish(dir, highest + 1, { pid: process.pid, identity }))) continue;
    if ((await numbers(dir)).some((n) => n > highest + 1)) {
      // Our view was old: the file we thought highest had long been overtaken.
      await remove(dir, highest + 1);
      continue;
    }
    await removeBelow(dir, highest + 1);
    return { release: () => release(dir, highest + 1) };
  }
}

async function release(dir: string, mine: number): Promise<void> {
  try {
    if (await publish(dir, mine + 1, { pid: 0, identity: null })) await removeBelow(dir, mine + 1);
  } catch {
    // On a full disk there's no room to say "free". The claim then ends with this process.
  }
}

const fileOf = (dir: string, n: number): string => join(dir, `postgres.owner.${n}`);

async function numbers(dir: string): Promise<number[]> {
  const found = (await readdir(dir)).map((name) => Number(NAME.exec(name)?.[1] ?? 0));
  return found.filter((n) => n > 0).toSorted((a, b) => a - b);
}

/** The claim of a process that still lives; null when the file is gone, says "free", or its process has ended. */
async function livingHolder(dir: string, n: number): Promise<Claim | null> {
  try {
    const claim = JSON.parse(await readFile(fileOf(dir, n), 'utf8')) as Claim;
    const now = await processIdentity(claim.pid);
    return now !== null && now === claim.identity ? claim : null;
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Creates owner file `n` with its content in one step; false when somebody else has it. */
async function publish(dir: string, n: number, claim: Claim): Promise<boolean> {
  const draft = join(dir, `.owner-${randomUUID()}`);
  try {
    await writeFile(draft, `${JSON.stringify(claim)}\n`, { mode: 0o600 });
    await fsyncPath(draft);
    await link(draft, fileOf(dir, n));
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await unlink(draft).catch(() => undefined);
  }
}

async function removeBelow(dir: string, n: number): Promise<void> {
  for (const older of await numbers(dir)) if (older < n) await remove(dir, older);
}

async function remove(dir: string, n: number): Promise<void> {
  await unlink(fileOf(dir, n)).catch(() => undefined);
}

function alreadyOwned(dir: string, pid: number): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'already_owned',
    `Process ${pid} already runs the database in ${dir}.`,
    'Stop that process first, or give this one another BATON_DATA_DIR.',
  );
}
