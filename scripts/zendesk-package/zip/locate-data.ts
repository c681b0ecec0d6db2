import { namesOtherwise } from './names-otherwise.ts';
import { headAt } from './read-directory.ts';
import type { DirectoryEntry } from './read-directory.ts';
import { LENGTH, SIGNATURE } from './records.ts';

/** Where the bytes of a file are, and what they take up with all that belongs to them. */
export interface Span {
  readonly entry: DirectoryEntry;
  readonly data: number;
  readonly start: number;
  readonly end: number;
}

const DESCRIPTOR = 0x08074b50;
/** Checksum and sizes stand behind the bytes. */
const SIZES_FOLLOW = 1 << 3;

/** Finds the bytes of a file that ends before `limit`. Null: its own record does not say what the directory says. */
export const locateData = (zip: Buffer, entry: DirectoryEntry, limit: number): Span | null => {
  const start = entry.offset;
  if (start + LENGTH.local > limit || zip.readUInt32LE(start) !== SIGNATURE.local) return null;
  const names = start + LENGTH.local;
  const nameEnd = names + zip.readUInt16LE(start + 26);
  const data = nameEnd + zip.readUInt16LE(start + 28);
  const packedEnd = data + entry.packed;
  if (packedEnd > limit || !zip.subarray(names, nameEnd).equals(entry.name)) return null;

  const extras = [entry.extra, zip.subarray(nameEnd, data)];
  if (extras.some((extra) => namesOtherwise(extra, entry.name))) return null;
  const head = headAt(zip, start + 4);
  if (head.flags !== entry.flags || head.method !== entry.method) return null;
  const follow = (entry.flags & SIZES_FOLLOW) !== 0;
  const isSame = (['crc', 'packed', 'size'] as const).every(
    (field) => head[field] === entry[field] || (follow && head[field] === 0),
  );
  if (!isSame) return null;
  const end = follow ? packedEnd + descriptorLength(zip, packedEnd) : packedEnd;
  return end > limit ? null : { entry, data, start, end };
};

const descriptorLength = (zip: Buffer, at: number): number =>
  at + 4 <= zip.length && zip.readUInt32LE(at) === DESCRIPTOR ? 16 : 12;
