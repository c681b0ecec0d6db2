/** What a person can press of a button, also of one whose own button lies inside it. */
export const innerOf = (el: Element): HTMLElement =>
  el.shadowRoot?.querySelector<HTMLElement>(
    'button, textarea, input:not([type="checkbox"], [type="radio"])',
  ) ?? (el as HTMLElement);

/** Waits until something is so; the test's own time is the limit. */
export const until = async <T>(look: () => T | null | undefined | false): Promise<T> => {
  for (;;) {
    const found = look();
    if (found !== null && found !== undefined && found !== false) return found;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
};

const byKey = (key: string): Element | null =>
  document.querySelector(`[data-key="${CSS.escape(key)}"]`);

/** The element with a key, once it is there. */
export const keyed = (key: string): Promise<HTMLElement> =>
  until(() => byKey(key) as HTMLElement | null);

/** Presses the button with a key, once it is there. */
export const press = async (key: string): Promise<void> => {
  await keyed(key);
  innerOf(await until(() => byKey(key))).click();
};

/** Types into the field with a key, once it is there. */
export const type = async (key: string, text: string): Promise<void> => {
  const field = innerOf(await keyed(key)) as HTMLTextAreaElement;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
};

/** Unfolds a part. */
export const unfold = async (key: string): Promise<void> => {
  const fold = (await keyed(`fold:${key}`)) as HTMLDetailsElement;
  fold.open = true;
  await until(() => byKey(`fold:${key}`)?.querySelector(':scope > :not(summary)'));
};
