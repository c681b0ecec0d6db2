import type { Canvas, Component, ListItem } from './canvas.ts';
import { linesOf } from './text-size.ts';
import type { Type } from './text-size.ts';

/** Narrowest panel that is drawn for, in CSS pixels. */
export const PANEL_WIDTH = 300;
/** A first canvas must not be taller. */
export const FIRST_HEIGHT = 400;

/** What stands left and right of everything, together. */
const SIDES = 32;
/** What stands above the first and below the last component, together. */
const ENDS = 32;
const LINE = 20;
const SMALL_LINE = 18;
const UNDER = 10;
/** The same below what can be pressed. */
const UNDER_PRESS = 8;

const TEXT: Type = { size: 14 };
const BOLD: Type = { size: 14, bold: true };
const SMALL: Type = { size: 13 };

/** How a text of this style is set. */
export const typeOf = (style: 'header' | 'paragraph' | 'muted' | 'error' | undefined): Type =>
  style === 'header' ? BOLD : TEXT;

/** Pixels that a line of text may fill. */
export const roomIn = (width: number): number => width - SIDES;

const ITEM_ENDS = 16;
const SPACES = { xs: 4, s: 8, m: 16, l: 24, xl: 32 } as const;
const FIELD = 36;
const OPTION = 40;

const lines = (text: string | undefined, width: number, type: Type, line: number): number =>
  text === undefined || text === '' ? 0 : linesOf(text, roomIn(width), type) * line;

const itemHeight = ({ title, subtitle, tertiary_text: more }: ListItem, width: number): number => {
  // What stands behind the subtitle runs on in its line.
  const under = [subtitle, more].filter((text) => text !== undefined).join(' • ');
  return ITEM_ENDS + lines(title, width, TEXT, LINE) + lines(under, width, SMALL, SMALL_LINE) + 1;
};

const labelHeight = (label: string | undefined, width: number): number =>
  lines(label, width, BOLD, LINE) + (label === undefined ? 0 : 4);

/** Pixels of one component with what stands under it. */
export const heightOf = (component: Component, width: number = PANEL_WIDTH): number => {
  switch (component.type) {
    case 'text':
      return (
        lines(component.text, width, typeOf(component.style), LINE) +
        (component.bottom_margin === 'none' ? 0 : UNDER)
      );
    case 'data-table':
      return component.items.length * (LINE + 4) + UNDER;
    case 'list':
      return component.items.reduce((sum, item) => sum + itemHeight(item, width), UNDER_PRESS);
    case 'button':
      return component.style === 'link'
        ? lines(component.label, width, TEXT, LINE) + UNDER_PRESS
        : lines(component.label, width - 24, TEXT, LINE) + 16 + UNDER_PRESS;
    case 'divider':
      return component.bottom_margin === 'none' ? 9 : 17;
    case 'spacer':
      return SPACES[component.size ?? 's'];
    case 'input':
    case 'dropdown':
      return labelHeight(component.label, width) + FIELD + UNDER;
    case 'textarea':
      return labelHeight(component.label, width) + 2 * FIELD + UNDER;
    case 'single-select':
      return labelHeight(component.label, width) + component.options.length * OPTION + UNDER;
    default:
      return component satisfies never;
  }
};

/** Pixels that components take in a panel of this width: not what Intercom measures, which nobody says, but rather more than less. */
export const heightOfAll = (
  components: readonly Component[],
  width: number = PANEL_WIDTH,
): number => components.reduce((sum, each) => sum + heightOf(each, width), ENDS);

/** The same of a whole canvas. */
export const estimateHeight = (canvas: Canvas, width: number = PANEL_WIDTH): number =>
  heightOfAll(canvas.content.components, width);
