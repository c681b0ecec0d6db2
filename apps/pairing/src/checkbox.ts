import { h } from './dom.ts';

/** A box to tick, with what it means below. */
export const checkbox = (
  name: string,
  label: string,
  checked: boolean,
  hint?: string,
): HTMLElement => {
  const hintId = hint === undefined ? null : `${name}-hint`;
  return h(
    'div',
    { class: 'choice' },
    h('input', { type: 'checkbox', id: name, name, checked, 'aria-describedby': hintId }),
    h(
      'div',
      {},
      h('label', { for: name }, label),
      hint === undefined ? null : h('p', { class: 'hint', id: hintId }, hint),
    ),
  );
};
