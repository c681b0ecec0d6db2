import { h } from '../page/h.ts';
import { drawCheckbox, drawDropdown, drawInput, drawSingleSelect, drawTextarea } from './inputs.ts';
import type { Field } from './inputs.ts';
import type { Drawing } from './pressable.ts';
import { isRaw, listOf, textOf } from './raw.ts';
import type { Raw } from './raw.ts';
import {
  drawButton,
  drawDivider,
  drawImage,
  drawList,
  drawSpacer,
  drawTable,
  drawText,
} from './statics.ts';

type Inputs = Readonly<Record<string, string | string[]>>;

const STATIC: Readonly<Record<string, (raw: Raw, drawing: Drawing) => HTMLElement>> = {
  text: drawText,
  'data-table': drawTable,
  list: drawList,
  button: drawButton,
  divider: drawDivider,
  spacer: drawSpacer,
  image: drawImage,
};

const FIELDS: Readonly<Record<string, (raw: Raw, drawing: Drawing) => Field>> = {
  input: drawInput,
  textarea: drawTextarea,
  dropdown: drawDropdown,
  'single-select': drawSingleSelect,
  checkbox: drawCheckbox,
};

const componentsOf = (canvas: unknown): Raw[] => {
  const content = isRaw(canvas) ? canvas['content'] : null;
  return isRaw(content) ? listOf(content, 'components') : [];
};

export interface CanvasOptions {
  /** Unlike that of any other canvas on the page. */
  name: string;
  /** Rank of headings in the page around. */
  level: number;
  /** A component with a submit action was used; what was typed and chosen comes along. */
  press(id: string, inputs: Inputs): void;
}

/** Draws a canvas that Intercom would take. Unknown components, which it would not, are left out. */
export const drawCanvas = (canvas: unknown, options: CanvasOptions): HTMLElement => {
  const fields: Field[] = [];
  const inputs = (): Inputs =>
    Object.fromEntries(
      fields.flatMap(({ id, read }) => {
        const value = read();
        return value === null ? [] : [[id, value]];
      }),
    );
  const drawing: Drawing = { ...options, submit: (id) => options.press(id, inputs()) };
  const drawn = componentsOf(canvas).flatMap((raw): HTMLElement[] => {
    const type = textOf(raw, 'type');
    const still = STATIC[type];
    if (still) return [still(raw, drawing)];
    const field = FIELDS[type]?.(raw, drawing);
    if (!field) return [];
    fields.push(field);
    return [field.element];
  });
  return h('div', { class: 'ck-canvas' }, ...drawn);
};
