import { crc32, deflateSync } from 'node:zlib';

import { PNG_SIGNATURE } from './read-png.ts';

/** A square picture of 8-bit pixels with opacity (`side` times `side` times four bytes) as a PNG. */
export const writePng = (pixels: Buffer, side: number): Buffer => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 6], 8);
  const row = side * 4;
  const rows = Array.from({ length: side }, (_row, index) =>
    // the byte in front of a row says that it is stored as it is
    Buffer.concat([Buffer.of(0), pixels.subarray(index * row, (index + 1) * row)]),
  );
  return Buffer.concat([
    PNG_SIGNATURE,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};
