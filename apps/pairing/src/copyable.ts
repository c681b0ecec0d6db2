import { h } from './dom.ts';

/** Selects what was to be copied, where a page may not copy: pages that came over plain http. */
const select = (element: Element): void => {
  const range = document.createRange();
  range.selectNodeContents(element);
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
};

/** A text that is needed elsewhere, with a button that copies it. `say` tells what became of it. */
export const copyable = (label: string, text: string, say: (text: string) => void): HTMLElement => {
  const code = h('code', {}, text);
  const button = h('button', { type: 'button', 'aria-label': `Copy: ${label}` }, 'Copy');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      say(`${label}: copied.`);
    } catch {
      select(code);
      say(`${label}: selected. Copy it with the keyboard, or by a long press.`);
    }
  };
  button.addEventListener('click', () => void copy());
  return h(
    'div',
    { class: 'copyable' },
    h('p', { class: 'hint' }, label),
    h('div', { class: 'with-suffix' }, code, button),
  );
};
