import { h } from './h.ts';
import { icon as draw } from './icon.ts';
import type { IconName } from './icon.ts';

interface ChoiceOptions<T extends string | number> {
  label: string;
  values: readonly T[];
  names?: Partial<Record<T, string>>;
  /** A drawing in front of all choices. */
  icon?: IconName;
  /** Drawings in place of the names. */
  icons?: Partial<Record<T, IconName>>;
  value: T;
  onChange: (value: T) => void;
}

/** A drop-down; its label is for those who listen or point. */
export const select = <T extends string | number>({
  label,
  values,
  names,
  value,
  onChange,
}: ChoiceOptions<T>): { element: HTMLElement; set(value: T | null): void } => {
  const list = h(
    'select',
    {},
    ...values.map((item) =>
      h('option', { value: item, selected: item === value }, names?.[item] ?? String(item)),
    ),
  );
  list.addEventListener('change', () => {
    const chosen = values[list.selectedIndex];
    if (chosen !== undefined) onChange(chosen);
  });
  const element = h(
    'label',
    { class: 'choice', title: label },
    h('span', { class: 'visually-hidden' }, label),
    list,
  );
  return {
    element,
    set: (next) => {
      // nothing chosen when there is no such value: any choice is then a change
      list.selectedIndex = next === null ? -1 : values.indexOf(next);
    },
  };
};

/** A row of radio buttons drawn as one switch. */
export const segments = <T extends string | number>({
  label,
  values,
  names,
  icon,
  icons,
  value,
  onChange,
}: ChoiceOptions<T>): HTMLElement =>
  h(
    'fieldset',
    { class: 'segments', title: label },
    h('legend', { class: 'visually-hidden' }, label),
    icon ? draw(icon) : null,
    ...values.map((item) => {
      const input = h('input', {
        type: 'radio',
        name: label,
        value: item,
        checked: item === value,
      });
      input.addEventListener('change', () => onChange(item));
      const name = names?.[item] ?? String(item);
      const drawing = icons?.[item];
      return h(
        'label',
        drawing ? { title: name } : {},
        input,
        drawing
          ? h('span', {}, draw(drawing), h('span', { class: 'visually-hidden' }, name))
          : h('span', {}, name),
      );
    }),
  );
