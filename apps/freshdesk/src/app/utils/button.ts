import { h } from './h.ts';
import type { Item, Kid } from './h.ts';

/** Whether one of the helpdesk's own components is there; before, and where they never come, the browser's stand in. */
export const has = (tag: string): boolean => globalThis.customElements?.get(tag) !== undefined;

export interface Press {
  key: string;
  /** `primary` sends a form, `text` changes nothing. */
  color?: 'primary' | 'secondary' | 'danger' | 'text';
  disabled?: boolean;
  press: () => void;
}

/** A button, by its label. */
export const button = (
  { key, color = 'secondary', disabled, press }: Press,
  ...label: Kid[]
): Item => {
  // a component whose own part did not come says nothing of a click
  const click = (event: Event): void => {
    if (!(event.currentTarget as Element).matches('fw-button.hydrated')) press();
  };
  return has('fw-button')
    ? h(
        'fw-button',
        { 'data-key': key, color, size: 'small', disabled, fwClick: press, click },
        label,
      )
    : h(`button.${color}`, { 'data-key': key, type: 'button', disabled, click }, label);
};
