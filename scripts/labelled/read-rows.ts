import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { BenchError } from './bench-error.ts';

const GZIP = 0x1f8b;

/** Refuses a folder that is not there or lacks a file. @throws BenchError naming every file that is missing */
export function checkFolder(folder: string, files: readonly string[]): void {
  if (!existsSync(folder)) throw new BenchError(`there is no data folder ${folder}`);
  const missing = files.filter((file) => !existsSync(path.join(folder, file)));
  if (missing.length > 0) throw new BenchError(`${folder} has no ${missing.join(', no ')}`);
}

/** Rows of a file of JSON lines, plain or gzip. @throws BenchError when it can't be read or holds none */
export function readRows<T>(file: string): T[] {
  try {
    const bytes = readFileSync(file);
    const zipped = bytes.length > 1 && bytes.readUInt16BE(0) === GZIP;
    const rows = (zipped ? gunzipSync(bytes) : bytes)
      .toString('utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as T);
    if (rows.length === 0) throw new BenchError(`${file} holds no rows`);
    return rows;
  } catch (error) {
    if (error instanceof BenchError) throw error;
    throw new BenchError(`${file} can't be read as JSON lines`, { cause: error });
  }
}
