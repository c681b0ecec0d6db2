/** A point in a square of 32 by 32. */
export type Point = readonly [x: number, y: number];

/** One shape of the logo. `colour` is #rrggbb. */
export type Shape =
  | { readonly kind: 'tile'; readonly radius: number; readonly colour: string }
  | {
      readonly kind: 'stroke';
      readonly from: Point;
      readonly to: Point;
      readonly width: number;
      readonly colour: string;
    }
  | { readonly kind: 'dot'; readonly at: Point; readonly radius: number; readonly colour: string };

/** Width and height of the drawing. */
export const SIDE = 32;

/** Baton's mark, from back to front: one hand holds the baton, another takes it. `radius` rounds the tile. */
export const mark = (radius: number): readonly Shape[] => [
  { kind: 'tile', radius, colour: '#17494d' },
  { kind: 'stroke', from: [4.5, 13.5], to: [11, 20], width: 4, colour: '#ffffff' },
  { kind: 'stroke', from: [27.5, 18.5], to: [21, 12], width: 4, colour: '#ffffff' },
  { kind: 'stroke', from: [7.5, 24.5], to: [24.5, 7.5], width: 5, colour: '#f5d27a' },
];
