import { LIMITS } from './limits.ts';
import { LENGTH, SIGNATURE } from './records.ts';
import type { EntryHead } from './records.ts';
import type { ZipFaultName } from './zip-fault.ts';

/** A file as the directory at the end of the archive names it. */
export interface DirectoryEntry extends EntryHead {
  /** Where its local record begins. */
  readonly offset: number;
  /** Fields beside the usual ones. */
  readonly extra: Buffer;
}

/** The files an archive names and where its directory begins, or the reason why that cannot be told. */
export type Directory =
  | { readonly ok: true; readonly entries: readonly DirectoryEntry[]; readonly start: number }
  | { readonly ok: false; readonly fault: ZipFaultName };

const LONGEST_COMMENT = 0xffff;
const ZIP64_LOCATOR = 0x07064b50;

const refused = (fault: ZipFaultName): Directory => ({ ok: false, fault });

/** Reads the directory of an archive, and believes nothing it says. */
export const readDirectory = (zip: Buffer): Directory => {
  if (zip.length > LIMITS.archiveBytes) return refused('zip-too-large');
  const [end, other] = endsOf(zip);
  if (end === undefined) return refused('zip-unreadable');
  if (other !== undefined) return refused('zip-ambiguous');
  const [count, length, start] = [
    zip.readUInt16LE(end + 10),
    zip.readUInt32LE(end + 12),
    zip.readUInt32LE(end + 16),
  ];
  const hasLocator = end >= 20 && zip.readUInt32LE(end - 20) === ZIP64_LOCATOR;
  if (hasLocator || count === 0xffff || start === 0xffffffff) return refused('zip-64');
  const isAlone = zip.readUInt32LE(end + 4) === 0 && zip.readUInt16LE(end + 8) === count;
  if (!isAlone) return refused('zip-multi-part');
  if (start + length > end) return refused('zip-unreadable');
  if (start + length < end || zip.readUInt16LE(end + 20) > 0) return refused('zip-hidden-bytes');
  if (count > LIMITS.files) return refused('zip-too-many-files');

  const entries: DirectoryEntry[] = [];
  let at = start;
  while (at < end) {
    const entry = entryAt(zip, at, end);
    if (!entry) return refused('zip-unreadable');
    entries.push(entry);
    at += LENGTH.central + entry.name.length + extrasAt(zip, at);
  }
  return entries.length === count ? { ok: true, entries, start } : refused('zip-unreadable');
};

/** Every place that can be taken for the last record: a comment behind it may have any length. */
const endsOf = (zip: Buffer): number[] => {
  const ends: number[] = [];
  const first = Math.max(0, zip.length - LENGTH.end - LONGEST_COMMENT);
  for (let at = zip.length - LENGTH.end; at >= first; at -= 1) {
    const isEnd = zip.readUInt32LE(at) === SIGNATURE.end;
    if (isEnd && at + LENGTH.end + zip.readUInt16LE(at + 20) === zip.length) ends.push(at);
  }
  return ends;
};

const entryAt = (zip: Buffer, at: number, end: number): DirectoryEntry | null => {
  if (at + LENGTH.central > end || zip.readUInt32LE(at) !== SIGNATURE.central) return null;
  const nameLength = zip.readUInt16LE(at + 28);
  if (at + LENGTH.central + nameLength + extrasAt(zip, at) > end) return null;
  const nameEnd = at + LENGTH.central + nameLength;
  return {
    ...headAt(zip, at + 6),
    name: zip.subarray(at + LENGTH.central, nameEnd),
    extra: zip.subarray(nameEnd, nameEnd + zip.readUInt16LE(at + 30)),
    mode: zip.readUInt32LE(at + 38) >>> 16,
    offset: zip.readUInt32LE(at + 42),
  };
};

/** Length of the extra fields and the comment of a directory entry. */
const extrasAt = (zip: Buffer, at: number): number =>
  zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);

/** The fields that both records of a file have, from `needed version` on. */
export const headAt = (zip: Buffer, at: number): Omit<EntryHead, 'name' | 'mode'> => ({
  flags: zip.readUInt16LE(at + 2),
  method: zip.readUInt16LE(at + 4),
  crc: zip.readUInt32LE(at + 10),
  packed: zip.readUInt32LE(at + 14),
  size: zip.readUInt32LE(at + 18),
});
