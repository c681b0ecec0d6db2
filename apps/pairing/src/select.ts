import { h } from './dom.ts';

/** A labelled choice of one. */
export const select = (
  name: string,
  label: string,
  options: readonly (readonly [value: string, words: string])[],
  value: string,
  hint?: string,
): HTMLElement => {
  const hintId = hint === undefined ? null : `${name}-hint`;
  return h(
    'div',
    { class: 'field' },
    h('label', { for: name }, label),
    h(
      'select',
      { id: name, name, 'aria-describedby': hintId },
      ...options.map(([each, words]) =>
        h('option', { value: each, selected: each === value }, words),
      ),
    ),
    hint === undefined ? null : h('p', { class: 'hint', id: hintId }, hint),
  );
};
