import { crc32 } from 'node:zlib';

import { centralRecord, endRecord, localRecord } from './records.ts';
import type { EntryHead } from './records.ts';

const PLAIN_FILE = 0o100644;

/**
 * An archive of files by path, in the order of their paths. Nothing is compressed: what zlib makes of the same
 * bytes differs between versions and processors, and the few pictures in here are compressed already. So the same
 * files are the same archive everywhere. Paths are plain ASCII.
 */
export const writeZip = (files: ReadonlyMap<string, Buffer>): Buffer => {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, bytes] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const head: EntryHead = {
      name: Buffer.from(path, 'ascii'),
      flags: 0,
      method: 0,
      crc: crc32(bytes),
      packed: bytes.length,
      size: bytes.length,
      mode: PLAIN_FILE,
    };
    const local = localRecord(head);
    parts.push(local, bytes);
    directory.push(centralRecord(head, offset));
    offset += local.length + bytes.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...parts, central, endRecord(files.size, central.length, offset)]);
};
