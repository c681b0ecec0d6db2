import type { Component } from '../canvas/canvas.ts';
import type { Place, Scene } from './scene.ts';

/** What a view shows; the frame adds what came of the latest press, paging, the way back and Refresh. */
export interface Body {
  components: readonly Component[];
  /** Where Back leads; home where nothing is said, nowhere for null. */
  back?: Place | null;
  /** Whether another page follows; the page before is known from the place. */
  more?: boolean;
  /** The page that is shown, where it is another than the one that was asked for. */
  page?: number;
  /** What the links to the page before and behind say. */
  turn?: { before: string; after: string };
}

/** One thing that can be looked at. */
export type View = (scene: Scene) => Body;
