import type { Panel } from '@baton/handoff-panel';

import type { Item } from '../utils/h.ts';
import { withLater } from '../utils/later.ts';
import { newMemory } from '../utils/memory.ts';
import type { ViewMemory } from '../utils/memory.ts';
import { page } from '../utils/page.ts';
import type { Scene } from '../utils/scene.ts';
import { fakeHands } from './fake-hands.ts';
import type { Golden } from './golden-panel.ts';
import { allOf, textsOf } from './texts-of.ts';

/** A scene without a browser: nothing draws by itself. */
export const sceneOf = (golden: Golden, panel: Panel = golden.panel): Scene => ({
  panel,
  strings: panel.strings,
  hands: fakeHands(golden),
  memory: { ...newMemory(), panel },
  draw: () => undefined,
});

const unfold = (scene: Scene): Item => {
  const { memory } = scene;
  const drawn = page(scene);
  const folded = allOf([drawn])
    .map(({ props }) => String(props['data-key']))
    .filter((key) => key.startsWith('fold:') && !memory.open[key.slice(5)]);
  for (const key of folded) memory.open[key.slice(5)] = true;
  return folded.length > 0 ? unfold(scene) : drawn;
};

const loadPages = (memory: ViewMemory, golden: Golden): void => {
  const all = <T>(load: (after: number) => { items: T[]; next: number | null }): T[] => {
    const items: T[] = [];
    for (let after: number | null = 0; after !== null;) {
      const at: { items: T[]; next: number | null } = load(after);
      items.push(...at.items);
      after = at.next;
    }
    return items;
  };
  memory.transcript.items = all(golden.transcript);
  memory.reasoning.items = all(golden.reasoning);
};

/** Everything that can be read in a panel: every part unfolded, every page loaded, every form opened once. */
export const readAll = async (golden: Golden, panel: Panel = golden.panel): Promise<string> => {
  const scene = sceneOf(golden, panel);
  await withLater(scene, () => undefined);
  loadPages(scene.memory, golden);
  // what was missing is asked of whoever has rated
  scene.memory.drafts['rate stars'] = '1';
  const whole = unfold(scene);
  const forms = allOf([whole])
    .filter(({ tag }) => tag === 'button')
    .map(({ props }) => {
      scene.memory.asking = String(props['data-key']);
      return textsOf(page(scene));
    });
  return [textsOf(whole), ...forms].join('\n');
};
