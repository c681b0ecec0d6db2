import { briefly, isJson } from './canvas-like.ts';
import type { Json } from './canvas-like.ts';

/** The panel of the inbox is about as wide, in pixels. */
export const PANEL_WIDTH = 320;

const PADDING = 16;
const LINE = 20;
/** Mean width of a character of 14 pixels. */
const CHARACTER = 6.8;
const SPACERS: Readonly<Record<string, number>> = { xs: 4, s: 8, m: 16, l: 24, xl: 32 };

/** East Asian characters are about twice as wide. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (width, each) => width + (/[\u1100-\u115f\u2e80-\uffdc]/u.test(each) ? 2 : 1) * CHARACTER,
    0,
  );

const linesOf = (text: unknown, room: number, factor = 1): number =>
  typeof text === 'string' ? Math.max(1, Math.ceil((widthOf(text) * factor) / room)) : 0;

/** What is written, without the marks of Markdown. */
const shownOf = (text: unknown): unknown =>
  typeof text === 'string'
    ? text.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('**', '')
    : text;

const itemHeight = (item: unknown, room: number): number => {
  if (!isJson(item)) return 0;
  const second = [item['subtitle'], item['tertiary_text']].filter(
    (each) => typeof each === 'string',
  );
  return 12 + linesOf(item['title'], room) * LINE + linesOf(second.join(' · ') || null, room) * 18;
};

const optionsHeight = (options: unknown, room: number): number => {
  if (!Array.isArray(options)) return 0;
  let [lines, used] = [1, 0];
  for (const option of options) {
    const width = 28 + (isJson(option) ? widthOf(briefly(option['text'])) : 0);
    if (used > 0 && used + width > room) {
      lines += 1;
      used = 0;
    }
    used += width;
  }
  return lines * 36;
};

const heightOf = (component: Json, room: number): number => {
  const label = component['label'] === undefined ? 0 : 22;
  const items = component['items'];
  const margin = component['bottom_margin'] === 'none' ? 0 : 10;
  switch (component['type']) {
    case 'text': {
      const factor = component['style'] === 'header' ? 1.12 : 1;
      return linesOf(shownOf(component['text']), room, factor) * LINE + margin;
    }
    case 'data-table':
      return (Array.isArray(items) ? items.length : 0) * 24 + 10;
    case 'list':
      return Array.isArray(items)
        ? items.reduce((sum: number, item) => sum + itemHeight(item, room), 0) + 8
        : 0;
    case 'button':
      return component['style'] === 'link' ? 28 : 42;
    case 'divider':
      return 11 + margin;
    case 'spacer':
      return SPACERS[typeof component['size'] === 'string' ? component['size'] : 's'] ?? 8;
    case 'image':
      return Math.min(Number(component['height']) || 0, 400) + margin;
    case 'input':
    case 'dropdown':
      return label + 48;
    case 'textarea':
      return label + 88;
    case 'single-select':
      return label + optionsHeight(component['options'], room) + 8;
    case 'checkbox':
      return label + optionsHeight(component['options'] ?? component['option'], 1);
    default:
      return 0;
  }
};

/** About how tall a canvas is in a panel of that width, in pixels. */
export const heightIn = (components: readonly Json[], width = PANEL_WIDTH): number =>
  components.reduce(
    (sum, component) => sum + heightOf(component, width - 2 * PADDING),
    2 * PADDING,
  );
