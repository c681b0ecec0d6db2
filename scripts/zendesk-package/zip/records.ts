/** What the ZIP format says of one file, as it stands in the archive. Times are no part of it: they are fixed. */
export interface EntryHead {
  readonly name: Buffer;
  readonly flags: number;
  /** 0: as it is, 8: deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Kind of file and its rights, as Unix writes them. */
  readonly mode: number;
}

export const SIGNATURE = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const;

/** Lengths without the texts that follow. */
export const LENGTH = { local: 30, central: 46, end: 22 } as const;

const NEEDS_VERSION = 20;
const MADE_ON_UNIX = (3 << 8) | NEEDS_VERSION;
/** The first day the format knows, at midnight: the same whenever the archive is made. */
const TIME = 0;
const DATE = 0x21;

/** What stands in front of the bytes of a file. */
export const localRecord = (head: EntryHead): Buffer => {
  const record = Buffer.alloc(LENGTH.local);
  record.writeUInt32LE(SIGNATURE.local, 0);
  writeCommon(record, 4, head);
  return Buffer.concat([record, head.name]);
};

/** What stands in the directory at the end; `offset` is where the local record begins. */
export const centralRecord = (head: EntryHead, offset: number): Buffer => {
  const record = Buffer.alloc(LENGTH.central);
  record.writeUInt32LE(SIGNATURE.central, 0);
  record.writeUInt16LE(MADE_ON_UNIX, 4);
  writeCommon(record, 6, head);
  record.writeUInt32LE((head.mode << 16) >>> 0, 38);
  record.writeUInt32LE(offset, 42);
  return Buffer.concat([record, head.name]);
};

/** The last record: how many files, and where the directory is. */
export const endRecord = (count: number, length: number, offset: number): Buffer => {
  const record = Buffer.alloc(LENGTH.end);
  record.writeUInt32LE(SIGNATURE.end, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(length, 12);
  record.writeUInt32LE(offset, 16);
  return record;
};

/** The part that both records of a file share. */
const writeCommon = (record: Buffer, at: number, head: EntryHead): void => {
  record.writeUInt16LE(NEEDS_VERSION, at);
  record.writeUInt16LE(head.flags, at + 2);
  record.writeUInt16LE(head.method, at + 4);
  record.writeUInt16LE(TIME, at + 6);
  record.writeUInt16LE(DATE, at + 8);
  record.writeUInt32LE(head.crc, at + 10);
  record.writeUInt32LE(head.packed, at + 14);
  record.writeUInt32LE(head.size, at + 18);
  record.writeUInt16LE(head.name.length, at + 22);
};
