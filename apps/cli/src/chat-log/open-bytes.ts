import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { unreadable } from './unreadable.ts';

const GZIP = [0x1f, 0x8b] as const;

async function* putBack(first: Buffer[], rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield* first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** Bytes of a plain or gzip-compressed source, told apart by their first two bytes and never by the name. */
export async function* inflated(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const chunks = source[Symbol.asyncIterator]();
  const first: Buffer[] = [];
  for (let seen = 0; seen < GZIP.length;) {
    const next = await chunks.next();
    if (next.done) break;
    first.push(next.value);
    seen += next.value.length;
  }
  const head = Buffer.concat(first);
  const whole = putBack([head], chunks);
  if (head[0] !== GZIP[0] || head[1] !== GZIP[1]) {
    yield* whole;
    return;
  }
  // The error, if any, surfaces where the bytes are read.
  yield* pipeline(whole, createGunzip(), () => undefined) as AsyncIterable<Buffer>;
}

/**
 * Bytes of a file as they stand on disk; `onBytes` hears how many were read, for a progress bar.
 * @throws CliError `file-not-readable`
 */
export async function* fileBytes(
  path: string,
  onBytes: (count: number) => void,
): AsyncGenerator<Buffer> {
  const stream = createReadStream(path, { highWaterMark: 256 * 1024 });
  let broken: unknown = null;
  stream.once('error', (error) => (broken = error));
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      onBytes(chunk.length);
      yield chunk;
    }
  } catch (error) {
    // Only what the disk says: whoever reads may throw in here, too.
    throw error === broken ? unreadable(path, error) : error;
  }
}
