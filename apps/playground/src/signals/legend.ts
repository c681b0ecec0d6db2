import { h } from '../page/h.ts';
import type { Words } from './words/words.ts';

/** What the marks of the grid mean; those who listen get the words in every cell instead. */
export const legend = ({ legend: words }: Words): HTMLElement[] =>
  (['near', 'fired', 'first', 'line'] as const).map((mark) =>
    h('span', { class: 'sig-key', 'data-mark': mark }, words[mark]),
  );
