type Child = Node | string | null;

/** An element with attributes and children; what is false or null is left out. */
export const h = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | boolean | null>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null) continue;
    element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
};

/** A labelled text field. */
export const field = (
  name: string,
  label: string,
  more: {
    type?: string;
    value?: string;
    hint?: string;
    required?: boolean;
    suffix?: string;
    /** As the `pattern` of an input. */
    pattern?: string;
    /** Id of a datalist. */
    list?: string;
  } = {},
): HTMLElement => {
  const { type = 'text', value = '', hint, required = true, suffix, pattern, list } = more;
  const hintId = hint === undefined ? null : `${name}-hint`;
  const input = h('input', {
    id: name,
    name,
    type,
    value,
    required,
    pattern: pattern ?? null,
    list: list ?? null,
    autocomplete: 'off',
    spellcheck: 'false',
    autocapitalize: 'none',
    'aria-describedby': hintId,
  });
  return h(
    'div',
    { class: 'field' },
    h('label', { for: name }, label),
    suffix === undefined ? input : h('div', { class: 'with-suffix' }, input, h('span', {}, suffix)),
    hint === undefined ? null : h('p', { class: 'hint', id: hintId }, hint),
  );
};

/** What stands in a field of a form, without spaces around it. */
export const valueOf = (form: HTMLFormElement, name: string): string => {
  const value = new FormData(form).get(name);
  return typeof value === 'string' ? value.trim() : '';
};
