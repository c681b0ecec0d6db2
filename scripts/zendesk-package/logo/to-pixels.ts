import { SIDE } from './shapes.ts';
import type { Point, Shape } from './shapes.ts';

/** Shapes as `side` rows of `side` pixels, four bytes each: red, green, blue, opacity. */
export const toPixels = (shapes: readonly Shape[], side: number): Buffer => {
  const pixels = Buffer.alloc(side * side * 4);
  const scale = side / SIDE;
  for (let index = 0; index < side * side; index += 1) {
    const centre: Point = [(index % side) + 0.5, Math.floor(index / side) + 0.5];
    const point: Point = [centre[0] / scale, centre[1] / scale];
    let colour = [0, 0, 0];
    let opacity = 0;
    for (const shape of shapes) {
      // A pixel whose centre is half its width outside of a shape has nothing of it, half inside all.
      const covered = Math.min(1, Math.max(0, 0.5 - distance(shape, point) * scale));
      const below = opacity * (1 - covered);
      opacity = covered + below;
      colour = rgb(shape.colour).map((part, channel) =>
        opacity === 0 ? 0 : (part * covered + (colour[channel] ?? 0) * below) / opacity,
      );
    }
    pixels.set([...colour.map(Math.round), Math.round(opacity * 255)], index * 4);
  }
  return pixels;
};

const rgb = (hex: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** How far a point is outside of a shape; less than nothing inside. */
const distance = (shape: Shape, [x, y]: Point): number => {
  if (shape.kind === 'dot') return length(x - shape.at[0], y - shape.at[1]) - shape.radius;
  if (shape.kind === 'stroke') return toLine(shape.from, shape.to, [x, y]) - shape.width / 2;
  const half = SIDE / 2;
  const [across, down] = [Math.abs(x - half), Math.abs(y - half)].map(
    (from) => from - half + shape.radius,
  ) as [number, number];
  const corner = length(Math.max(across, 0), Math.max(down, 0));
  return corner + Math.min(Math.max(across, down), 0) - shape.radius;
};

const length = (x: number, y: number): number => Math.sqrt(x * x + y * y);

const toLine = ([ax, ay]: Point, [bx, by]: Point, [x, y]: Point): number => {
  const [dx, dy] = [bx - ax, by - ay];
  const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy);
  const kept = Math.min(1, Math.max(0, along));
  return length(x - ax - kept * dx, y - ay - kept * dy);
};
