import { closeSync, openSync, readSync } from 'node:fs';
import { fileBytes, inflated } from '../chat-log/open-bytes.ts';

const CHUNK = 1024 * 1024;
const GZIP = [0x1f, 0x8b] as const;

/**
 * Bytes of a file, plain or gzip. A chunk holds until the next one is asked for: a plain file is read into one and the same
 * memory, since a gigabyte in fresh buffers keeps the collector busier than the hashes keep the rest.
 */
export async function* readChunks(
  path: string,
  onBytes: (count: number) => void,
): AsyncGenerator<Buffer> {
  const chunk = Buffer.allocUnsafe(CHUNK);
  const fd = openSync(path, 'r');
  try {
    let length = readSync(fd, chunk, 0, CHUNK, null);
    if (chunk[0] === GZIP[0] && chunk[1] === GZIP[1] && length > 1) {
      yield* inflated(fileBytes(path, onBytes));
      return;
    }
    for (; length > 0; length = readSync(fd, chunk, 0, CHUNK, null)) {
      onBytes(length);
      yield chunk.subarray(0, length);
    }
  } finally {
    closeSync(fd);
  }
}
