import type { Canvas, Component } from './canvas.ts';
import { listOf, shape, typed } from './checks.ts';
import type { Check, Tell } from './checks.ts';
import { component } from './component-checks.ts';
import { FIRST_HEIGHT, estimateHeight } from './estimate-height.ts';
import type { Fault } from './faults.ts';
import { MOST_BYTES, bytesOf } from './pages.ts';

const storedData: Check = (value, at, tell) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    tell('not-an-object', at, 'must be an object of texts');
  else for (const [key, item] of Object.entries(value)) typed(item, `${at}.${key}`, tell);
};

const canvasShape = shape({
  content: shape({ components: listOf(component) }),
  stored_data: storedData,
});

/** What can be pressed or typed into, with its id. */
const idsIn = (components: readonly Component[]): { id: string; at: string }[] =>
  components.flatMap((each, place) => {
    const at = `content.components[${place}]`;
    const own = 'id' in each && each.id !== undefined ? [{ id: each.id, at: `${at}.id` }] : [];
    if (each.type !== 'list') return own;
    return [...own, ...each.items.map(({ id }, line) => ({ id, at: `${at}.items[${line}].id` }))];
  });

const checkWhole = ({ content: { components } }: Canvas, first: boolean, tell: Tell): void => {
  const seen = new Map<string, string>();
  for (const { id, at } of idsIn(components)) {
    const before = seen.get(id);
    if (before === undefined) seen.set(id, at);
    else tell('same-id', at, `is the id of ${before}, too: “${id}”`);
  }
  const primaries = components.filter(
    (each) => each.type === 'button' && (each.style ?? 'primary') === 'primary',
  ).length;
  if (first && primaries > 0)
    tell(
      'primary-first',
      'content.components',
      'has a primary button, which no first canvas may have',
    );
  if (primaries > 1)
    tell(
      'too-many-primaries',
      'content.components',
      `has ${primaries} primary buttons, may have one`,
    );
};

const checkBytes = (value: unknown, at: string, tell: Tell): void => {
  const bytes = bytesOf(value);
  if (bytes > MOST_BYTES)
    tell('too-many-bytes', at, `has ${bytes} bytes, may have ${MOST_BYTES}: use partOf`);
};

/**
 * Everything that Intercom, its reviewers or Baton would refuse in a canvas, without a limit on how many; a canvas with
 * a fault is never sent. No fault repeats a text of the canvas that is not an id.
 * @param first whether it answers an initialize: then it must be short and have no primary button
 */
export const validateCanvas = (canvas: unknown, { first }: { first: boolean }): Fault[] => {
  const faults: Fault[] = [];
  const tell: Tell = (code, at, text) => faults.push({ code, at, text });
  canvasShape(canvas, '', tell);
  // What follows takes the shape for granted.
  if (faults.some(({ code }) => SHAPELESS.has(code))) return faults;
  const sound = canvas as Canvas;
  checkWhole(sound, first, tell);
  checkBytes(sound.content, 'content', tell);
  checkBytes(sound.stored_data, 'stored_data', tell);
  if (first) {
    const height = estimateHeight(sound);
    if (height > FIRST_HEIGHT)
      tell(
        'too-tall',
        'content',
        `is about ${height} px tall, a first canvas may be ${FIRST_HEIGHT}`,
      );
  }
  return faults;
};

const SHAPELESS: ReadonlySet<Fault['code']> = new Set([
  'not-an-object',
  'missing-key',
  'unknown-component',
  'wrong-type',
  'bad-id',
]);
