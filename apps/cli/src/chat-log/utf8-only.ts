import { CliError } from '../cli-error.ts';

/** JSON in UTF-16 has a mark in front, or a zero byte beside its first character. */
const isUtf16 = (head: Buffer): boolean =>
  (head[0] === 0xff && head[1] === 0xfe) ||
  (head[0] === 0xfe && head[1] === 0xff) ||
  head[0] === 0 ||
  head[1] === 0;

/** The bytes as they come. @throws CliError `file-not-readable` where they are UTF-16, once and not for each line */
export async function* utf8Only(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let first = true;
  for await (const chunk of bytes) {
    if (first && isUtf16(chunk))
      throw new CliError(
        'file-not-readable',
        'the file is written in UTF-16, and is read as UTF-8',
        'Save it as UTF-8, or convert it: iconv -f UTF-16 -t UTF-8 FILE > NEW',
      );
    first = false;
    yield chunk;
  }
}
