import type { Json } from './canvas-like.ts';

/** What people typed or chose, by the id of the component. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

const HOLDS = new Set<unknown>(['input', 'textarea', 'dropdown', 'single-select', 'checkbox']);

/** Whether people can change what stands in it. */
const isOpen = ({ disabled, save_state: saved }: Json): boolean =>
  disabled !== true && saved !== 'saved';

/** What is sent along with a press: what was typed, where nothing was what stood there from the start. */
export const inputValues = (components: readonly Json[], typed: Typed): Record<string, unknown> =>
  Object.fromEntries(
    components.flatMap((component) => {
      const { type, id, value } = component;
      if (typeof id !== 'string' || !HOLDS.has(type)) return [];
      const own = isOpen(component) ? typed[id] : undefined;
      const sent = own ?? value ?? (type === 'input' || type === 'textarea' ? '' : undefined);
      return sent === undefined ? [] : [[id, sent]];
    }),
  );
