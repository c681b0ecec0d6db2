import type { Component } from '../canvas/canvas.ts';
import { FIRST_HEIGHT, estimateHeight, heightOf } from '../canvas/estimate-height.ts';
import { together } from '../canvas/pages.ts';
import type { Body, View } from './body.ts';
import { framed } from './frame.ts';
import { DRAW, PARTS } from './home-parts.ts';
import type { Part, Sizes } from './home-parts.ts';
import type { Scene } from './scene.ts';

const LEAST: Sizes = {
  headline: 0,
  status: 0,
  asked: 0,
  warnings: 0,
  reasons: 0,
  facts: 0,
  step: 0,
  press: 0,
  rows: 0,
  more: 0,
  full: 0,
};

/** What grows where there is room, in the order of importance. What stays small stands whole behind a row or under More. */
const GROWS: readonly [part: Part, size: number][] = [
  ['reasons', 1],
  ['asked', 1],
  ['warnings', 2],
  ['warnings', 1],
  ['step', 1],
  ['reasons', 2],
  ['facts', 1],
  ['press', 1],
  ['step', 2],
  ['full', 1],
  ['headline', 1],
  ['step', 3],
  ['headline', 2],
  ['facts', 2],
  ['rows', 1],
  ['rows', 2],
  ['rows', 3],
  ['reasons', 3],
  ['status', 1],
];

/** No room is spent below the headline, which is bold, and above facts, which are set in two columns: both are told apart without. */
const closer = (components: readonly Component[]): Component[] =>
  components.map((each, at) => {
    const next = components[at + 1]?.type;
    return each.type === 'text' && (next === 'data-table' || (at === 0 && next === 'text'))
      ? { ...each, bottom_margin: 'none' }
      : each;
  });

/** Draws and measures every part once in each of its sizes. */
const sketching = (scene: Scene) => {
  const drawn = new Map<string, Component[]>();
  const heights = new WeakMap<Component, number>();
  const part = (name: Part, sizes: Sizes): Component[] => {
    // What the facts say depends on what is said beside them.
    const key = `${name} ${name === 'facts' ? Object.values(sizes).join(' ') : sizes[name]}`;
    const known = drawn.get(key) ?? DRAW[name](scene, sizes);
    drawn.set(key, known);
    return known;
  };
  const measured = (component: Component): number => {
    const height = heights.get(component) ?? heightOf(component);
    heights.set(component, height);
    return height;
  };
  const around = estimateHeight(framed(scene, { back: null, components: [] }));
  const parts = (sizes: Sizes): Component[] =>
    closer(together(PARTS.flatMap((name) => part(name, sizes))));
  return {
    parts,
    height: (sizes: Sizes): number =>
      parts(sizes).reduce((sum, component) => sum + measured(component), around),
  };
};

/** The brief in ten seconds: as much of it as fits into a first canvas, the rest behind rows. */
export const drawHome: View = (scene): Body => {
  const sketch = sketching(scene);
  let sizes = LEAST;
  for (const [part, size] of GROWS) {
    if (size <= sizes[part]) continue;
    const larger = { ...sizes, [part]: size };
    if (sketch.height(larger) <= FIRST_HEIGHT) sizes = larger;
  }
  return { back: null, components: sketch.parts(sizes) };
};
