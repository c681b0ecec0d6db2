import { briefly, isJson } from './canvas-like.ts';
import type { Json } from './canvas-like.ts';

/** What pressing something does. */
export type Press =
  | { does: 'submit' }
  | { does: 'open'; url: string }
  /** It is not there, is greyed out or locked, or does nothing. */
  | { does: 'nothing' };

const pressOf = (thing: Json): Press => {
  const { action, disabled, save_state: saved } = thing;
  if (disabled === true || saved === 'saved' || !isJson(action)) return { does: 'nothing' };
  if (action['type'] === 'submit') return { does: 'submit' };
  return action['type'] === 'url'
    ? { does: 'open', url: briefly(action['url']) }
    : { does: 'nothing' };
};

/** What pressing the component or the row with that id does. */
export const findPress = (components: readonly Json[], id: string): Press => {
  for (const component of components) {
    if (component['id'] === id) return pressOf(component);
    const items = component['type'] === 'list' ? component['items'] : undefined;
    if (!Array.isArray(items)) continue;
    const item = items.find((each) => isJson(each) && each['id'] === id);
    if (isJson(item)) return component['disabled'] === true ? { does: 'nothing' } : pressOf(item);
  }
  return { does: 'nothing' };
};
