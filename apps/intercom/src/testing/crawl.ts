import type { Canvas } from '../canvas/canvas.ts';
import { HOME, idOf, readPress } from '../canvas/place-id.ts';
import { draw } from '../views/draw.ts';
import type { Place } from '../views/scene.ts';
import type { SceneAt } from './scenes.ts';

/** One canvas that somebody can come to by pressing. */
export interface Seen {
  place: Place;
  canvas: Canvas;
  /** Ids of everything that can be pressed on it. */
  presses: string[];
}

/** Ids of the buttons and rows that send something. */
export const pressesOn = ({ content: { components } }: Canvas): string[] =>
  components.flatMap((each) =>
    each.type === 'button' && each.action.type === 'submit' && !each.disabled
      ? [each.id]
      : each.type === 'list'
        ? each.items.filter(({ action }) => action?.type === 'submit').map(({ id }) => id)
        : [],
  );

const MOST = 3_000;

/** Every canvas that can be reached from the first one by pressing, the first one first. @throws when they never end */
export const crawl = (at: SceneAt): Seen[] => {
  const seen = new Map<string, Seen>();
  const waiting: Place[] = [HOME];
  for (const place of waiting) {
    if (seen.has(idOf(place))) continue;
    if (seen.size >= MOST) throw new Error('the app has no end');
    const canvas = draw(at(place));
    const presses = pressesOn(canvas);
    seen.set(idOf(place), { place, canvas, presses });
    for (const id of presses) {
      const press = readPress(id);
      if (press !== null && press !== 'refresh' && 'nav' in press) waiting.push(press.nav);
    }
  }
  return [...seen.values()];
};
