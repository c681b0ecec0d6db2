import type { Item, Listener, Props } from './h.ts';

/** What a person changes on the page: the attribute only says how it began. */
const TYPED = new Set(['value', 'checked']);

const NOTHING: Item = { tag: '', props: {}, kids: [], text: '' };

/** What an element was drawn from last. */
const sources = new WeakMap<Element, Props>();

const create = ({ tag, props }: Item): Element => {
  const el =
    tag === 'svg' || tag === 'path'
      ? document.createElementNS('http://www.w3.org/2000/svg', tag)
      : document.createElement(tag);
  for (const [name, value] of Object.entries(props))
    if (typeof value === 'function')
      el.addEventListener(name, (event) => ((sources.get(el) as Props)[name] as Listener)(event));
  return el;
};

const put = (el: Element, name: string, value: Props[string]): void => {
  if (TYPED.has(name) || name === 'open') Reflect.set(el, name, value);
  else if (typeof value === 'string' || typeof value === 'number')
    el.setAttribute(name, String(value));
  else el.toggleAttribute(name, value === true);
};

const dress = (el: Element, was: Props, is: Props): void => {
  for (const name of Object.keys({ ...was, ...is })) {
    const shown: unknown = TYPED.has(name) ? Reflect.get(el, name) : was[name];
    if (shown !== is[name]) put(el, name, is[name]);
  }
};

const write = (item: Item, text: Text): void => {
  if (text.data !== item.text) text.data = item.text;
  item.el = text;
};

const draw = (item: Item, was: Item): void => {
  if (item === was) return;
  if (item.tag === '') {
    write(item, (was.el as Text | undefined) ?? new Text());
    return;
  }
  const el = (was.el as Element | undefined) ?? create(item);
  item.el = el;
  sources.set(el, item.props);
  patch(el, was.kids, item.kids);
  dress(el, was.props, item.props);
};

const nameOf = ({ tag, props }: Item): string => `${tag} ${String(props['data-key'])}`;

/**
 * Makes the children of an element what they shall be. What was there and still shall be stays the same element: it keeps
 * its focus, what was typed into it, and whatever a component has put into it. Items are told apart by tag and `data-key`; the same
 * item again is left as it is.
 */
export const patch = (parent: Element, was: readonly Item[], is: readonly Item[]): void => {
  const spare = [...was];
  for (const item of is) {
    const at = spare.findIndex((one) => nameOf(one) === nameOf(item));
    draw(item, spare.splice(at, at < 0 ? 0 : 1)[0] ?? NOTHING);
  }
  for (const { el } of spare) el?.remove();
  is.forEach(({ el }, index) => {
    const now = parent.childNodes[index];
    if (el && el !== now) parent.insertBefore(el, now ?? null);
  });
};
