import { deflateSync } from 'node:zlib';

import fc from 'fast-check';
import { expect, it } from 'vitest';

import { readPng } from './read-png.ts';
import { writePng } from './write-png.ts';

it('reads back the pixels that were written', () => {
  const squares = fc
    .integer({ min: 1, max: 9 })
    .chain((side) =>
      fc.tuple(
        fc.constant(side),
        fc.uint8Array({ minLength: side * side * 4, maxLength: side * side * 4 }),
      ),
    );
  fc.assert(
    fc.property(squares, ([side, bytes]) => {
      const pixels = Buffer.from(bytes);
      expect(readPng(writePng(pixels, side))).toMatchObject({ width: side, height: side, pixels });
    }),
  );
});

it('undoes each way to store a row', () => {
  // two rows of two pixels; what each way makes of them was worked out by hand
  const rows: readonly (readonly [way: number, second: readonly number[]])[] = [
    [0, [5, 6, 7, 8, 9, 10, 11, 12]],
    [1, [5, 6, 7, 8, 4, 4, 4, 4]],
    [2, [4, 4, 4, 4, 4, 4, 4, 4]],
    [3, [5, 5, 6, 6, 4, 4, 4, 4]],
    [4, [4, 4, 4, 4, 4, 4, 4, 4]],
  ];
  for (const [way, second] of rows) {
    const raw = Buffer.of(0, 1, 2, 3, 4, 5, 6, 7, 8, way, ...second);
    const square = writePng(Buffer.alloc(16), 2);
    expect([...(readPng(withRows(square, raw))?.pixels ?? [])]).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
  }
});

it('reads any bytes without a fall', () => {
  const whole = writePng(Buffer.alloc(64, 7), 4);
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, byte, length) => {
      const spoiled = Buffer.from(whole);
      spoiled[at] = byte;
      expect(() => readPng(spoiled.subarray(0, length))).not.toThrow();
    }),
  );
});

it('unpacks no picture that is larger than it says', () => {
  const bomb = withRows(writePng(Buffer.alloc(4), 1), Buffer.alloc(10_000_000));
  expect(readPng(bomb)).toMatchObject({ width: 1, pixels: null });
});

/** The same picture with other rows. */
const withRows = (png: Buffer, rows: Buffer): Buffer => {
  const packed = deflateSync(rows);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(packed.length);
  return Buffer.concat([
    png.subarray(0, 33),
    length,
    Buffer.from('IDAT'),
    packed,
    Buffer.alloc(4),
    png.subarray(-12),
  ]);
};
