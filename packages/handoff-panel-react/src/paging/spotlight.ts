const FLASH_MS = 1_800;

/** Moves focus to an element, brings it into sight and lights it up for a moment. */
export function spotlight(element: HTMLElement): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  element.classList.add('bt-flash');
  setTimeout(() => element.classList.remove('bt-flash'), FLASH_MS);
}
