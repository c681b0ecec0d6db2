import type { Component } from '../canvas/canvas.ts';
import { link } from '../canvas/components.ts';
import { FIRST_HEIGHT, estimateHeight, heightOf } from '../canvas/estimate-height.ts';
import { together } from '../canvas/pages.ts';
import { placeOf } from '../canvas/place-id.ts';
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
  rows: 0,
};

/** What grows where there is room, in the order of importance. What stays small stands whole behind a row or under More. */
const GROWS: readonly [part: Part, size: number][] = [
  ['asked', 1],
  ['warnings', 2],
  ['warnings', 1],
  ['reasons', 1],
  ['facts', 1],
  ['step', 1],
  ['headline', 1],
  ['step', 2],
  ['headline', 2],
  ['rows', 1],
  ['rows', 2],
  ['rows', 3],
  ['reasons', 2],
  ['status', 1],
];

/** A text right below the headline needs no more room to be told from it: the headline is bold. */
const closer = ([first, second, ...others]: readonly Component[]): Component[] => {
  if (first === undefined || second === undefined) return first ? [first] : [];
  return first.type === 'text' && second.type === 'text'
    ? [{ ...first, bottom_margin: 'none' }, second, ...others]
    : [first, second, ...others];
};

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
  const around = estimateHeight(framed(scene, bodyOf(scene, [])));
  const parts = (sizes: Sizes): Component[] =>
    closer(together(PARTS.flatMap((name) => part(name, sizes))));
  return {
    parts,
    height: (sizes: Sizes): number =>
      parts(sizes).reduce((sum, component) => sum + measured(component), around),
  };
};

const bodyOf = (scene: Scene, parts: readonly Component[]): Body => ({
  back: null,
  components: [
    ...parts,
    link(scene.words.more, placeOf('more')),
    ...(scene.fullBrief === null ? [] : [link(scene.words.fullBrief, placeOf('link'))]),
  ],
});

/** The brief in ten seconds: as much of it as fits into a first canvas, the rest behind rows. */
export const drawHome: View = (scene): Body => {
  const sketch = sketching(scene);
  let sizes = LEAST;
  for (const [part, size] of GROWS) {
    if (size <= sizes[part]) continue;
    const larger = { ...sizes, [part]: size };
    if (sketch.height(larger) <= FIRST_HEIGHT) sizes = larger;
  }
  return bodyOf(scene, sketch.parts(sizes));
};
