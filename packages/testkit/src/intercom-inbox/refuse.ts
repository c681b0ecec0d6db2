import { briefly, componentsOf, isJson } from './canvas-like.ts';
import type { Json } from './canvas-like.ts';
import { heightIn } from './height.ts';
import { refuseComponent } from './refuse-component.ts';
import type { CanvasRefusal, Tell } from './refusal.ts';
import { isRelative } from './relative-dates.ts';

const MOST_BYTES = 64 * 1_024;
const TALLEST = 400;

/** How strictly a canvas is looked at. */
export interface RefuseOptions {
  /** It is the first one: that is what reviewers look at most closely. */
  first: boolean;
  /** Whether relative times are told. Not where texts of customers are shown, who may write what they like. */
  dates?: boolean;
  /** Width of the panel in pixels. */
  width?: number;
}

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

const refuseSize = (name: 'content' | 'stored_data', value: unknown, tell: Tell): void => {
  const bytes = value === undefined ? 0 : bytesOf(value);
  if (bytes > MOST_BYTES)
    tell({ at: name, code: 'too-large', kind: 'broken', about: String(bytes) });
};

const refuseEnvelope = (canvas: Json, tell: Tell): void => {
  for (const name of Object.keys(canvas))
    if (name === 'content_url') tell({ at: name, code: 'live', kind: 'broken', about: name });
    else if (!['content', 'stored_data'].includes(name))
      tell({ at: name, code: 'unknown-attribute', kind: 'broken', about: name });
  const { content, stored_data: stored } = canvas;
  if (isJson(content))
    for (const name of Object.keys(content))
      if (name !== 'components')
        tell({
          at: `content.${name}`,
          code: name === 'content_url' ? 'live' : 'unknown-attribute',
          kind: 'broken',
          about: name,
        });
  if (stored !== undefined && !isJson(stored))
    tell({ at: 'stored_data', code: 'wrong-type', kind: 'broken', about: 'object' });
  refuseSize('content', content, tell);
  refuseSize('stored_data', stored, tell);
};

const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return isJson(value) ? Object.values(value).flatMap(textsOf) : [];
};

const hasAction = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.some(hasAction);
  if (!isJson(value)) return false;
  return isJson(value['action']) || hasAction(value['items']);
};

const refuseStyle = (
  components: readonly Json[],
  { first, dates = true, width }: RefuseOptions,
  tell: Tell,
): void => {
  const review = (code: CanvasRefusal['code'], about: string, at = 'components'): void =>
    tell({ at, code, kind: 'review', about });
  // A button that names no style is primary.
  const primaries = components.filter(
    ({ type, style }) => type === 'button' && (style === undefined || style === 'primary'),
  );
  if (first && primaries.length > 0) review('primary-on-first', briefly(primaries[0]?.['id']));
  if (primaries.length > 1) review('two-primaries', String(primaries.length));
  const height = heightIn(components, width);
  if (first && height > TALLEST) review('too-tall', String(Math.round(height)));
  if (dates)
    for (const text of components.flatMap(textsOf))
      if (isRelative(text)) review('relative-date', text.slice(0, 80));
  const isTrouble = components.some(({ style }) => style === 'error');
  if (isTrouble && components.some(({ type }) => type === 'image'))
    review('image-in-trouble', 'image');
  if (!hasAction(components)) review('no-way-on', 'action');
};

/** What Intercom would refuse of a canvas, or its reviewers; nothing for one that is fine. Written from Intercom's own pages alone. */
export const refuse = (canvas: unknown, options: RefuseOptions): CanvasRefusal[] => {
  const refusals: CanvasRefusal[] = [];
  const tell: Tell = (refusal) => void refusals.push(refusal);
  const components = componentsOf(canvas);
  if (!isJson(canvas) || components === null)
    return [{ at: 'canvas', code: 'not-a-canvas', kind: 'broken', about: typeof canvas }];
  refuseEnvelope(canvas, tell);
  if (components.length === 0)
    tell({ at: 'components', code: 'empty', kind: 'broken', about: 'components' });
  const ids = new Set<string>();
  for (const [index, component] of components.entries())
    refuseComponent(component, `components[${index}]`, tell, ids);
  refuseStyle(components, options, tell);
  return refusals;
};
