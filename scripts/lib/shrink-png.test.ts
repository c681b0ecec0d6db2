import { deflateSync, inflateSync } from 'node:zlib';

import { expect, it } from 'vitest';

import { shrinkPng } from './shrink-png.ts';

/** A PNG around rows that are already filtered; the checksums are not looked at. */
function pngOf(width: number, rows: number[][]): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(rows.length, 4);
  head.set([8, 2], 8);
  return Buffer.concat([
    Buffer.alloc(8),
    chunk('IHDR', head),
    // packed badly, so that there is something to win
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()), { level: 0 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const rowsIn = (png: Buffer): number[] => {
  const length = png.readUInt32BE(33);
  return [...inflateSync(png.subarray(41, 41 + length))];
};

it('keeps every pixel of every row filter', () => {
  const plain = [10, 20, 30, 12, 21, 33];
  const png = pngOf(2, [
    [0, ...plain],
    [1, 10, 20, 30, 2, 1, 3],
    [2, 0, 0, 0, 0, 0, 0],
    [3, 5, 10, 15, 1, 1, 2],
    [4, 0, 0, 0, 0, 0, 0],
  ]);
  const rows = rowsIn(shrinkPng(png));
  expect(rows).toEqual(Array.from({ length: 5 }, () => [0, ...plain]).flat());
});

it('refuses pictures it does not understand', () => {
  const png = pngOf(1, [[0, 1, 2, 3]]);
  png[8 + 8 + 9] = 3;
  expect(() => shrinkPng(png)).toThrow('8-bit');
});
