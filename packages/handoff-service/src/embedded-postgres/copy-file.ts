import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/** Copying goes on in pieces of this size; also the step of progress reports. */
const PIECE = 1024 * 1024;

/** Size and sum of what was read. */
export type Digest = { readonly size: number; readonly sha256: string };

/**
 * Reads a file to its end, and writes what it read to `to` when given (made anew, flushed, mode 0600). The digest is of
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
      const piece = Buffer.allocUnsafe(PIECE);
      let size = 0;
      for (;;) {
        const { bytesRead } = await source.read(piece, 0, PIECE, size);
        if (bytesRead === 0) break;
        const bytes = piece.subarray(0, bytesRead);
        hash.update(bytes);
        await target?.appendFile(bytes);
        size += bytesRead;
        onBytes(bytesRead);
      }
      await target?.sync();
      return { size, sha256: hash.digest('hex') };
    } finally {
      await target?.close();
    }
  } finally {
    await source.close();
  }
}
