import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/** Copying goes on in pieces of at most this size; also the step of progress reports. */
const PIECE = 1024 * 1024;

/** Size and sum of what was read. */
export type Digest = { readonly size: number; readonly sha256: string };

/**
 * Reads a file to its end, and writes what it read to `to` when given (made anew, mode 0600, not yet flushed). The digest is of
 * exactly the bytes written, also when the file grows meanwhile. `onBytes` hears of every piece.
 */
export async function digestFile(
  from: string,
  to: string | null,
  onBytes: (bytes: number) => void,
): Promise<Digest> {
  const source = await open(from, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const target = to === null ? null : await open(to, 'wx', 0o600);
    try {
      const hash = createHash('sha256');
      // A cluster is a thousand small files and a few large ones: a full-sized buffer for each would be most of the work.
      const length = Math.min(PIECE, Math.max(8192, (await source.stat()).size + 1));
      const piece = Buffer.allocUnsafe(length);
      let size = 0;
      for (;;) {
        const { bytesRead } = await source.read(piece, 0, length, size);
        if (bytesRead === 0) break;
        const bytes = piece.subarray(0, bytesRead);
        hash.update(bytes);
        await target?.writeFile(bytes);
        size += bytesRead;
        onBytes(bytesRead);
      }
      return { size, sha256: hash.digest('hex') };
    } finally {
      await target?.close();
    }
  } finally {
    await source.close();
  }
}
