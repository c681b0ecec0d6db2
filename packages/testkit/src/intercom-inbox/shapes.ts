/** What an attribute holds. */
export type Holds =
  | { kind: 'text' | 'flag' | 'size' | 'id' | 'texts' }
  | { kind: 'one-of'; values: readonly string[] }
  | { kind: 'address' }
  | { kind: 'action'; only?: 'url' }
  | { kind: 'label' }
  | { kind: 'rows'; of: 'item' | 'field-value' | 'option' };

/** The attributes of something with a type. */
export interface Shape {
  needs: Readonly<Record<string, Holds>>;
  may: Readonly<Record<string, Holds>>;
}

const text = { kind: 'text' } as const;
const label = { kind: 'label' } as const;
const id = { kind: 'id' } as const;
const flag = { kind: 'flag' } as const;
const size = { kind: 'size' } as const;
const action = { kind: 'action' } as const;
const oneOf = (...values: string[]): Holds => ({ kind: 'one-of', values });
const bottomMargin = oneOf('none');
const saveState = oneOf('unsaved', 'saved', 'failed');
const options = { kind: 'rows', of: 'option' } as const;

/** All components there are in the inbox. */
export const components: Readonly<Record<string, Shape>> = {
  text: {
    needs: { text },
    may: {
      id,
      align: oneOf('left', 'center', 'right'),
      style: oneOf('header', 'paragraph', 'muted', 'error'),
      bottom_margin: bottomMargin,
    },
  },
  'data-table': { needs: { items: { kind: 'rows', of: 'field-value' } }, may: {} },
  list: { needs: { items: { kind: 'rows', of: 'item' } }, may: { disabled: flag } },
  button: {
    needs: { id, label, action },
    may: { style: oneOf('primary', 'secondary', 'link'), disabled: flag },
  },
  divider: { needs: {}, may: { id, bottom_margin: bottomMargin } },
  spacer: { needs: {}, may: { id, size: oneOf('xs', 's', 'm', 'l', 'xl') } },
  image: {
    needs: { url: { kind: 'address' }, width: size, height: size },
    may: {
      id,
      align: oneOf('left', 'center', 'right', 'full_width'),
      rounded: flag,
      bottom_margin: bottomMargin,
      action: { kind: 'action', only: 'url' },
    },
  },
  input: {
    needs: { id },
    may: {
      label: text,
      placeholder: text,
      value: text,
      action,
      save_state: saveState,
      disabled: flag,
    },
  },
  textarea: {
    needs: { id },
    may: { label: text, placeholder: text, value: text, error: flag, disabled: flag },
  },
  dropdown: {
    needs: { id, options },
    may: { label: text, value: text, save_state: saveState, disabled: flag },
  },
  'single-select': {
    needs: { id, options },
    may: { label: text, value: text, save_state: saveState, disabled: flag, action },
  },
  checkbox: {
    needs: { id, label: text },
    may: {
      option: options,
      options,
      value: { kind: 'texts' },
      save_state: saveState,
      disabled: flag,
    },
  },
};

/** What stands inside of components. */
export const rows: Readonly<Record<'item' | 'field-value' | 'option', Shape>> = {
  item: {
    needs: { id, title: text },
    may: {
      subtitle: text,
      tertiary_text: text,
      image: { kind: 'address' },
      image_width: size,
      image_height: size,
      rounded_image: flag,
      disabled: flag,
      action,
    },
  },
  'field-value': { needs: { field: text, value: text }, may: {} },
  option: { needs: { id, text }, may: { disabled: flag } },
};
