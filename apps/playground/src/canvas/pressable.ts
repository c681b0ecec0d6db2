import { h } from '../page/h.ts';
import type { Press } from './raw.ts';

/** What every part of a canvas is drawn with. */
export interface Drawing {
  /** Unlike that of any other canvas on the page: names groups of choices. */
  name: string;
  /** Rank of headings in the page around. */
  level: number;
  /** A component with a submit action was used. */
  submit(id: string): void;
}

type Child = Node | string | null;

/** A button that sends, or a link that opens in a new tab; what does neither is no control at all. */
export const pressable = (
  {
    id,
    press,
    disabled,
    className,
  }: { id: string; press: Press; disabled: boolean; className: string },
  { submit }: Drawing,
  ...children: Child[]
): HTMLElement => {
  if (press?.does === 'open' && !disabled)
    return h(
      'a',
      {
        class: className,
        href: press.url,
        target: '_blank',
        rel: 'noopener noreferrer',
        'data-id': id,
      },
      ...children,
      h('span', { class: 'visually-hidden' }, ' (opens in a new tab)'),
    );
  const button = h(
    'button',
    { type: 'button', class: className, disabled: disabled || press === null, 'data-id': id },
    ...children,
  );
  button.addEventListener('click', () => submit(id));
  return button;
};
