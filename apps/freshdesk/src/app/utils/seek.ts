import { blockOf } from './scene.ts';
import type { Scene } from './scene.ts';

const PLACES: Readonly<Record<string, string>> = {
  turn: 'transcript',
  step: 'reasoning',
  reveal: 'privacy',
};

/** Unfolds what a place of the panel lies in, and asks for the focus to go there as soon as it is there. */
export const seek = ({ panel, memory, draw }: Scene, key: string): void => {
  const [type = '', id] = key.split(/:(.*)/s);
  const action = blockOf(panel, 'actions')?.items.find((item) => item.id === id);
  memory.open[PLACES[type] ?? 'actions'] = true;
  if (action?.folded) memory.open[action.kind] = true;
  memory.sought = key;
  draw();
};
