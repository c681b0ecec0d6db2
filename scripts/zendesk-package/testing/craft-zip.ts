import { crc32, deflateRawSync } from 'node:zlib';

import { centralRecord, endRecord, localRecord } from '../zip/records.ts';
import type { EntryHead } from '../zip/records.ts';

/** A file of a crafted archive. What is left out is as it ought to be. */
export interface CraftedEntry {
  readonly path: string | Buffer;
  readonly bytes?: Buffer;
  readonly isDeflated?: boolean;
  /** What both records say. */
  readonly head?: Partial<EntryHead>;
  /** What the record in front of the bytes says, if it is something else. */
  readonly local?: Partial<EntryHead>;
  /** Bytes before the record, which belong to nothing. */
  readonly before?: Buffer;
  /** Bytes after the data, such as a descriptor. */
  readonly after?: Buffer;
  /** Fields beside the usual ones, in both records. */
  readonly extra?: Buffer;
  /** The place the directory says, if it is another. */
  readonly offset?: number;
}

/** Writes an archive that says whatever it is told to, true or not. `edit` may change the last record. */
export const craftZip = (
  entries: readonly CraftedEntry[],
  edit: (end: Buffer) => Buffer = (end) => end,
): Buffer => {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const bytes = entry.bytes ?? Buffer.alloc(0);
    const packed = entry.isDeflated === true ? deflateRawSync(bytes) : bytes;
    const head: EntryHead = {
      name: typeof entry.path === 'string' ? Buffer.from(entry.path) : entry.path,
      flags: 0,
      method: entry.isDeflated === true ? 8 : 0,
      crc: crc32(bytes),
      packed: packed.length,
      size: bytes.length,
      mode: 0o100644,
      ...entry.head,
    };
    const before = entry.before ?? Buffer.alloc(0);
    const local = withExtra(localRecord({ ...head, ...entry.local }), 28, entry.extra);
    parts.push(before, local, packed, entry.after ?? Buffer.alloc(0));
    const central = centralRecord(head, entry.offset ?? offset + before.length);
    directory.push(withExtra(central, 30, entry.extra));
    offset += before.length + local.length + packed.length + (entry.after?.length ?? 0);
  }
  const central = Buffer.concat(directory);
  const end = endRecord(entries.length, central.length, offset);
  return Buffer.concat([...parts, central, edit(end)]);
};

/** A record with fields behind its name; `at` is where it says how long they are. */
const withExtra = (record: Buffer, at: number, extra: Buffer = Buffer.alloc(0)): Buffer => {
  record.writeUInt16LE(extra.length, at);
  return Buffer.concat([record, extra]);
};
