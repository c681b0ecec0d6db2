import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** What gains from compression; pictures and fonts are compressed already. */
const TEXT = /\.(?:js|css|svg|json|html)$/;
/** Below this a packet is a packet. */
const WORTH_BYTES = 1_024;

/**
 * Puts a `.br` and a `.gz` beside every text file of a build, so that the server sends them as they are: compressing at
 * build time costs nothing at run time and allows the strongest setting.
 */
export function compressFiles(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (!entry.isFile() || !TEXT.test(entry.name)) continue;
    const bytes = readFileSync(file);
    if (bytes.length < WORTH_BYTES) continue;
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
    writeFileSync(
      `${file}.br`,
      brotliCompressSync(bytes, {
        params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
      }),
    );
  }
}
