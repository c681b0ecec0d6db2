import { briefly, isJson } from './canvas-like.ts';
import type { Json } from './canvas-like.ts';
import { refuseShape } from './refuse-shape.ts';
import type { Tell } from './refusal.ts';
import { components } from './shapes.ts';

const FEWEST = 2;
const MOST = 10;

const refuseOptions = (component: Json, at: string, tell: Tell): void => {
  const { type, value } = component;
  const name = type === 'checkbox' && component['options'] === undefined ? 'option' : 'options';
  const options = component[name];
  if (!Array.isArray(options)) return;
  const fewest = type === 'checkbox' ? 1 : FEWEST;
  const here = `${at}.${name}`;
  const about = String(options.length);
  if (options.length < fewest) tell({ at: here, code: 'too-few-options', kind: 'broken', about });
  if (options.length > MOST) tell({ at: here, code: 'too-many-options', kind: 'broken', about });
  const ids = new Set(options.map((option) => (isJson(option) ? option['id'] : undefined)));
  const chosen = Array.isArray(value) ? value : [value];
  for (const each of chosen)
    if (each !== undefined && !ids.has(each))
      tell({ at: `${at}.value`, code: 'no-such-option', kind: 'broken', about: briefly(each) });
};

/** The reference and the tutorial name the options of check boxes differently: only who sends both is safe. */
const refuseCheckbox = (component: Json, at: string, tell: Tell): void => {
  const has = ['option', 'options'].filter((name) => component[name] !== undefined);
  if (has.length === 0) tell({ at, code: 'missing-attribute', kind: 'broken', about: 'option' });
  if (has.length === 1) tell({ at, code: 'checkbox-keys', kind: 'review', about: has[0] ?? '' });
};

const refuseItems = (component: Json, at: string, tell: Tell): void => {
  const items = component['items'];
  if (!Array.isArray(items)) return;
  for (const [index, item] of items.entries())
    if (isJson(item) && item['image'] !== undefined)
      for (const name of ['image_width', 'image_height'])
        if (item[name] === undefined)
          tell({
            at: `${at}.items[${index}]`,
            code: 'missing-attribute',
            kind: 'broken',
            about: name,
          });
};

/** What of one component is not as Intercom has it. */
export const refuseComponent = (
  component: Json,
  at: string,
  tell: Tell,
  ids: Set<string>,
): void => {
  const { type } = component;
  const shape = typeof type === 'string' ? components[type] : undefined;
  if (!shape) return tell({ at, code: 'unknown-component', kind: 'broken', about: briefly(type) });
  refuseShape(component, shape, at, tell, ids);
  if (type === 'text' && typeof component['text'] === 'string') {
    if (/[\n\r]/.test(component['text']))
      tell({ at: `${at}.text`, code: 'line-break', kind: 'review', about: 'text' });
    if (component['text'].trim() === '')
      tell({ at: `${at}.text`, code: 'empty', kind: 'review', about: 'text' });
  }
  if (type === 'checkbox') refuseCheckbox(component, at, tell);
  if (type === 'list') refuseItems(component, at, tell);
  refuseOptions(component, at, tell);
};
