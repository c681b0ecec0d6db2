import { crc32, inflateRawSync } from 'node:zlib';

import { LIMITS } from './limits.ts';
import type { Span } from './locate-data.ts';
import type { ZipFaultName } from './zip-fault.ts';

const ENCRYPTED = (1 << 0) | (1 << 6) | (1 << 13);
const AES = 99;

/** The bytes of a file, or why they cannot be had. Never makes more of them than the limits allow. */
export const unpack = (zip: Buffer, { entry, data }: Span): Buffer | ZipFaultName => {
  const { packed, size } = entry;
  if ((entry.flags & ENCRYPTED) !== 0 || entry.method === AES) return 'zip-encrypted';
  if (entry.method !== 0 && entry.method !== 8) return 'zip-method';
  const isGreedy = size > LIMITS.ratioFromBytes && size > packed * LIMITS.ratio;
  if (size > LIMITS.fileBytes || isGreedy) return 'zip-bomb';
  const bytes = zip.subarray(data, data + packed);
  const made = entry.method === 0 ? bytes : inflate(bytes, size);
  if (typeof made === 'string') return made;
  if (made.length !== size) return 'zip-size';
  return crc32(made) === entry.crc ? made : 'zip-checksum';
};

const inflate = (packed: Buffer, size: number): Buffer | ZipFaultName => {
  try {
    // One byte more than promised is enough to know that the promise was wrong.
    return inflateRawSync(packed, { maxOutputLength: size + 1 });
  } catch (error) {
    const tooMuch = error instanceof RangeError && 'code' in error;
    return tooMuch && error.code === 'ERR_BUFFER_TOO_LARGE' ? 'zip-size' : 'zip-corrupt';
  }
};
