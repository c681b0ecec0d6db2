import { open, rename, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';

const LARGEST = 10 * 1024 * 1024;

/**
 * Opens the server's log for appending, moving it to `<path>.1` first when it's over 10 MB. A file and not a pipe: the
 * server outlives us when we're killed, and must go on writing.
 */
export async function openServerLog(path: string): Promise<FileHandle> {
  const size = (await stat(path).catch(() => null))?.size ?? 0;
  if (size > LARGEST) await rename(path, `${path}.1`).catch(() => undefined);
  return open(path, 'a', 0o600);
}

/** The last thing the server said on its way out, from byte `from` of its log; undefined when it said nothing. */
export async function lastWords(path: string, from: number): Promise<string | undefined> {
  try {
    const handle = await open(path, 'r');
    try {
      const { size } = await handle.stat();
      const start = Math.max(from <= size ? from : 0, size - 16_384);
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(16_384), 0, 16_384, start);
      const text = buffer.toString('utf8', 0, bytesRead);
      return [...text.matchAll(/(?:FATAL|PANIC): {2}(.+)/gu)].at(-1)?.[1];
    } finally {
      await handle.close();
    }
  } catch {
    return undefined;
  }
}
