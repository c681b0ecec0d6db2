import { inflateSync } from 'node:zlib';

export const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** What a PNG says of itself. */
export interface Png {
  readonly width: number;
  readonly height: number;
  /** Bits of one colour of one pixel. */
  readonly depth: number;
  /** 2: red, green, blue; 6: the same with opacity; others are palettes and greys. */
  readonly colourType: number;
  /** Red, green, blue and opacity of each pixel, row by row; null for kinds of PNG that are not unpacked here. */
  readonly pixels: Buffer | null;
}

/** Larger pictures are not unpacked. */
const MOST_PIXELS = 1024 * 1024;
const WITH_OPACITY = 6;
/** Bytes of a pixel with opacity. */
const PIXEL = 4;

/** Reads a PNG; null for anything else. Pixels are unpacked for 8-bit pictures with opacity, without interlacing. */
export const readPng = (bytes: Buffer): Png | null => {
  if (bytes.length < 33 || !bytes.subarray(0, 8).equals(PNG_SIGNATURE)) return null;
  if (bytes.toString('latin1', 12, 16) !== 'IHDR') return null;
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const [depth = 0, colourType = 0] = bytes.subarray(24, 26);
  const isPlain = depth === 8 && colourType === WITH_OPACITY && bytes[28] === 0;
  const isSmall = width > 0 && height > 0 && width * height <= MOST_PIXELS;
  const pixels = isPlain && isSmall ? unpack(bytes, width, height) : null;
  return { width, height, depth, colourType, pixels };
};

const unpack = (bytes: Buffer, width: number, height: number): Buffer | null => {
  const line = width * PIXEL + 1;
  try {
    const raw = inflateSync(dataOf(bytes), { maxOutputLength: line * height });
    return raw.length === line * height ? unfilter(raw, line) : null;
  } catch {
    return null;
  }
};

const dataOf = (bytes: Buffer): Buffer => {
  const parts: Buffer[] = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(data);
    at += length + 12;
  }
  return Buffer.concat(parts);
};

/** Undoes what each row was told to be stored as: the difference to pixels on the left, above, or both. */
const unfilter = (raw: Buffer, line: number): Buffer => {
  const width = line - 1;
  const pixels = Buffer.alloc((raw.length / line) * width);
  for (let from = 0, to = 0; from < raw.length; from += line, to += width) {
    const filter = raw[from] ?? 0;
    for (let x = 0; x < width; x += 1) {
      const left = x < PIXEL ? 0 : (pixels[to + x - PIXEL] ?? 0);
      const up = to === 0 ? 0 : (pixels[to + x - width] ?? 0);
      const corner = x < PIXEL || to === 0 ? 0 : (pixels[to + x - width - PIXEL] ?? 0);
      pixels[to + x] = (raw[from + 1 + x] ?? 0) + guess(filter, left, up, corner);
    }
  }
  return pixels;
};

const guess = (filter: number, left: number, up: number, corner: number): number => {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const toLeft = Math.abs(up - corner);
  const toUp = Math.abs(left - corner);
  const toCorner = Math.abs(left + up - 2 * corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
};
