import { h } from './h.ts';

interface ChoiceOptions<T extends string | number> {
  label: string;
  values: readonly T[];
  names?: Partial<Record<T, string>>;
  value: T;
  onChange: (value: T) => void;
}

/** A labelled drop-down. */
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
  const element = h('label', { class: 'choice' }, h('span', {}, label), list);
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
  value,
  onChange,
}: ChoiceOptions<T>): HTMLElement =>
  h(
    'fieldset',
    { class: 'segments' },
    h('legend', {}, label),
    ...values.map((item) => {
      const input = h('input', {
        type: 'radio',
        name: label,
        value: item,
        checked: item === value,
      });
      input.addEventListener('change', () => onChange(item));
      return h('label', {}, input, h('span', {}, names?.[item] ?? String(item)));
    }),
  );
