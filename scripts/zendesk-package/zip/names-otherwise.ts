/** Another name of the same file, which some programs go by and others do not. */
const UNICODE_NAME = 0x7075;
/** Version and checksum in front of it. */
const BEFORE_NAME = 5;

/** Whether the extra fields of a record name its file in another way than the record itself. */
export const namesOtherwise = (extra: Buffer, name: Buffer): boolean => {
  for (let at = 0; at + 4 <= extra.length;) {
    const end = at + 4 + extra.readUInt16LE(at + 2);
    const isName = extra.readUInt16LE(at) === UNICODE_NAME;
    if (isName && !extra.subarray(at + 4 + BEFORE_NAME, end).equals(name)) return true;
    at = end;
  }
  return false;
};
