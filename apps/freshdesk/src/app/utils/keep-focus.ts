import type { ViewMemory } from './memory.ts';

const FIELDS = 'fw-textarea,fw-input,fw-checkbox,fw-radio,textarea,input,fw-button,button';

const find = (root: HTMLElement, key: string | null | undefined): HTMLElement | null =>
  root.querySelector(`[data-key="${CSS.escape(key ?? '')}"]`);

/** A component takes the focus by a method of its own, since what can be focused lies inside it. */
const focusOn = (place: HTMLElement): void => {
  const el = place.matches('form') ? (place.querySelector<HTMLElement>(FIELDS) ?? place) : place;
  const own: unknown = Reflect.get(el, 'setFocus');
  if (typeof own === 'function') Reflect.apply(own, el, []);
  else el.focus();
};

/** The focus where it is wanted after a drawing, where it was before, or at least in the panel; evidence that is sought is lit up. */
export const keepFocus = (root: HTMLElement, memory: ViewMemory, draw: () => void): void => {
  const before = document.activeElement;
  const had = root.contains(before);
  draw();
  const target = find(root, memory.focus);
  memory.focus = null;
  if (target) focusOn(target);
  else if (had && !root.contains(document.activeElement))
    focusOn(find(root, before?.getAttribute('data-key')) ?? (root.firstChild as HTMLElement));
  const sought = find(root, memory.sought);
  if (!sought) return;
  memory.sought = null;
  focusOn(sought);
  sought.scrollIntoView({ block: 'center' });
};
