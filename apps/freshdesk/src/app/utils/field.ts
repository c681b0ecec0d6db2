import { button, has } from './button.ts';
import { h } from './h.ts';
import type { Item, Listener } from './h.ts';
import type { Scene } from './scene.ts';

/** A field of a form. */
export interface Field {
  name: string;
  label: string;
  /** A text of several lines where nothing else is said. */
  kind?: 'number' | 'one' | 'any';
  /** What stands there before somebody types; of a choice, the codes, with a blank between them. */
  value?: string | undefined;
  hint?: string;
  max?: number;
  options?: readonly { code: string; label: string }[];
  /** Stands below it. */
  below?: Item | false;
}

/** What stands in the fields of a form, by name. */
export type Values = Readonly<Record<string, string>>;

/** What stands in the fields of a form now. */
export const valuesOf = ({ memory }: Scene, key: string, fields: readonly Field[]): Values =>
  Object.fromEntries(
    fields.map(({ name, value = '' }) => [name, (memory.drafts[`${key} ${name}`] ?? value).trim()]),
  );

/** One of a few, or any of a few: a button each, since a component for one of a few can't be reached with the keys. */
const choice = (
  { label, kind, options = [] }: Field,
  id: string,
  value: string,
  set: (value: string) => void,
): Item => {
  const chosen = value.split(' ').filter(Boolean);
  const chip = ({ code, label: name }: { code: string; label: string }): Item => {
    const isOn = chosen.includes(code);
    const any = isOn ? chosen.filter((one) => one !== code) : [...chosen, code];
    const press = (): void => set(kind === 'any' ? any.join(' ') : code);
    const color = isOn ? 'primary' : 'secondary';
    return button({ key: `${id} ${code}`, color, press }, isOn && '✓ ', name);
  };
  return h('div.buttons', { role: 'group', 'aria-label': label }, h('p', label), options.map(chip));
};

/** A field with its label; what is typed outlives drawing. */
export const fieldOf = ({ memory, draw }: Scene, key: string, field: Field): Item => {
  const { name, label, kind, hint, max, below } = field;
  const id = `${key} ${name}`;
  const value = memory.drafts[id] ?? field.value ?? '';
  const set = (text: string): void => {
    memory.drafts[id] = text;
    draw();
  };
  if (field.options) return choice(field, id, value, set);
  const input: Listener = ({ currentTarget }) =>
    set(String(Reflect.get(currentTarget ?? {}, 'value') ?? ''));
  const tag = kind === 'number' ? 'input' : 'textarea';
  const props = {
    'data-key': id,
    name: id,
    label,
    value,
    type: kind,
    placeholder: hint,
    maxlength: max,
    rows: 3,
    input,
    fwInput: input,
  };
  return h(
    'div',
    { 'data-key': name },
    has(`fw-${tag}`) ? h(`fw-${tag}`, props) : h('label', label, h(tag, props)),
    below,
  );
};
