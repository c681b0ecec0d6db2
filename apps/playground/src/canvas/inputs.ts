import { h } from '../page/h.ts';
import type { Drawing } from './pressable.ts';
import { listOf, pressOf, textOf } from './raw.ts';
import type { Raw } from './raw.ts';

/** An input, and what stands in it: a text, the id of an option, or ids of several; nothing chosen is left out. */
export interface Field {
  element: HTMLElement;
  id: string;
  read(): string | string[] | null;
}

const SAVED = { unsaved: null, saved: 'Saved', failed: 'Not saved' } as const;

const isLocked = (raw: Raw): boolean =>
  raw['disabled'] === true || textOf(raw, 'save_state') === 'saved';

/** What became of the last sending of this field alone. */
const stateOf = (raw: Raw): HTMLElement | null => {
  const word = SAVED[textOf(raw, 'save_state') as keyof typeof SAVED] ?? null;
  return word === null
    ? null
    : h('span', { class: 'ck-state', 'data-state': textOf(raw, 'save_state') }, word);
};

const labelled = (raw: Raw, place: string, ...children: Node[]): HTMLElement =>
  h(
    'div',
    { class: 'ck-field' },
    textOf(raw, 'label') === ''
      ? null
      : h('label', { class: 'ck-label', for: place }, textOf(raw, 'label')),
    ...children,
    stateOf(raw),
  );

/** Names a field that has no label by what stands in it, or by its id. */
const nameOf = (raw: Raw): string | null =>
  textOf(raw, 'label') === '' ? textOf(raw, 'placeholder') || textOf(raw, 'id') : null;

export const drawInput = (raw: Raw, drawing: Drawing): Field => {
  const id = textOf(raw, 'id');
  const place = `${drawing.name}-${id}`;
  const field = h('input', {
    id: place,
    type: 'text',
    value: textOf(raw, 'value'),
    placeholder: textOf(raw, 'placeholder') || null,
    disabled: isLocked(raw),
    'aria-label': nameOf(raw),
    'aria-invalid': textOf(raw, 'save_state') === 'failed' ? 'true' : null,
  });
  const sends = pressOf(raw)?.does === 'submit';
  const send = h(
    'button',
    {
      type: 'button',
      class: 'ck-send',
      disabled: isLocked(raw),
      'data-id': id,
      'aria-label': 'Send',
    },
    '→',
  );
  send.addEventListener('click', () => drawing.submit(id));
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && sends) drawing.submit(id);
  });
  return {
    element: labelled(raw, place, h('div', { class: 'ck-line' }, field, sends ? send : null)),
    id,
    read: () => field.value,
  };
};

export const drawTextarea = (raw: Raw, { name }: Drawing): Field => {
  const id = textOf(raw, 'id');
  const place = `${name}-${id}`;
  const field = h(
    'textarea',
    {
      id: place,
      rows: 4,
      placeholder: textOf(raw, 'placeholder') || null,
      disabled: isLocked(raw),
      'aria-label': nameOf(raw),
      'aria-invalid': raw['error'] === true ? 'true' : null,
    },
    textOf(raw, 'value'),
  );
  return { element: labelled(raw, place, field), id, read: () => field.value };
};

export const drawDropdown = (raw: Raw, { name }: Drawing): Field => {
  const id = textOf(raw, 'id');
  const place = `${name}-${id}`;
  const value = textOf(raw, 'value');
  const field = h(
    'select',
    { id: place, disabled: isLocked(raw), 'aria-label': nameOf(raw) },
    h('option', { value: '', selected: value === '' }, 'Select…'),
    ...listOf(raw, 'options').map((option) =>
      h(
        'option',
        {
          value: textOf(option, 'id'),
          selected: textOf(option, 'id') === value,
          disabled: option['disabled'] === true,
        },
        textOf(option, 'text'),
      ),
    ),
  );
  return {
    element: labelled(raw, place, field),
    id,
    read: () => (field.value === '' ? null : field.value),
  };
};

interface Choices extends Field {
  inputs: HTMLInputElement[];
}

const drawChoices = (
  raw: Raw,
  { name }: Drawing,
  type: 'radio' | 'checkbox',
  chosen: readonly string[],
): Choices => {
  const id = textOf(raw, 'id');
  const options = [...listOf(raw, 'options'), ...listOf(raw, 'option')];
  const drawn = options.map((option) => {
    const input = h('input', {
      type,
      name: `${name}-${id}`,
      value: textOf(option, 'id'),
      checked: chosen.includes(textOf(option, 'id')),
      disabled: isLocked(raw) || option['disabled'] === true,
    });
    return { input, element: h('label', {}, input, h('span', {}, textOf(option, 'text'))) };
  });
  const inputs = drawn.map(({ input }) => input);
  const on = (): string[] => inputs.filter((each) => each.checked).map((each) => each.value);
  return {
    element: h(
      'fieldset',
      { class: `ck-field ck-${type}`, 'aria-label': textOf(raw, 'label') === '' ? id : null },
      textOf(raw, 'label') === '' ? null : h('legend', { class: 'ck-label' }, textOf(raw, 'label')),
      h('div', { class: 'ck-choices' }, ...drawn.map(({ element }) => element)),
      stateOf(raw),
    ),
    id,
    inputs,
    read: () => (type === 'checkbox' ? on() : (on()[0] ?? null)),
  };
};

/** Drawn as buttons of which one is chosen; with an action, choosing one sends. */
export const drawSingleSelect = (raw: Raw, drawing: Drawing): Field => {
  const field = drawChoices(raw, drawing, 'radio', [textOf(raw, 'value')].filter(Boolean));
  if (pressOf(raw)?.does === 'submit')
    for (const input of field.inputs)
      input.addEventListener('change', () => drawing.submit(field.id));
  return field;
};

export const drawCheckbox = (raw: Raw, drawing: Drawing): Field => {
  const { value } = raw;
  const chosen = Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
  return drawChoices(raw, drawing, 'checkbox', chosen);
};
