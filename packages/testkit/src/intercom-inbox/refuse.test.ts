import fc from 'fast-check';
import { expect, it } from 'vitest';
import { refuse } from './refuse.ts';

const SUBMIT = { type: 'submit' };
const BACK = { type: 'button', id: 'nav:home', label: 'Back', style: 'link', action: SUBMIT };

const canvas = (...components: object[]) => ({ content: { components: [...components, BACK] } });

const codes = (value: unknown, first = false): string[] =>
  refuse(value, { first }).map(({ code }) => code);

const option = (id: string, more: object = {}) => ({ type: 'option', id, text: id, ...more });
const options = (count: number) => Array.from({ length: count }, (_, n) => option(`o${n}`));

/** One of each component, as whole as it can be. */
const whole = [
  { type: 'text', text: 'Hello', id: 't', align: 'left', style: 'header', bottom_margin: 'none' },
  { type: 'data-table', items: [{ type: 'field-value', field: 'Order', value: '4711' }] },
  {
    type: 'list',
    disabled: false,
    items: [
      {
        type: 'item',
        id: 'i',
        title: 'One',
        subtitle: 'two',
        tertiary_text: 'three',
        image: 'https://cdn.example/a.png',
        image_width: 20,
        image_height: 20,
        rounded_image: true,
        disabled: false,
        action: SUBMIT,
      },
    ],
  },
  { type: 'divider', id: 'd', bottom_margin: 'none' },
  { type: 'spacer', id: 's', size: 'xl' },
  {
    type: 'image',
    url: 'https://cdn.example/a.png',
    width: 20,
    height: 20,
    id: 'im',
    align: 'full_width',
    rounded: true,
    bottom_margin: 'none',
    action: { type: 'url', url: 'https://acme.example' },
  },
  {
    type: 'input',
    id: 'in',
    label: 'Amount',
    placeholder: '0',
    value: '1',
    action: SUBMIT,
    save_state: 'unsaved',
    disabled: false,
  },
  {
    type: 'textarea',
    id: 'ta',
    label: 'Note',
    placeholder: '',
    value: 'x',
    error: true,
    disabled: false,
  },
  {
    type: 'dropdown',
    id: 'dd',
    label: 'Which',
    options: options(10),
    value: 'o3',
    save_state: 'failed',
    disabled: true,
  },
  { type: 'single-select', id: 'ss', label: 'Stars', options: options(2), action: SUBMIT },
  {
    type: 'checkbox',
    id: 'cb',
    label: 'All',
    option: options(1),
    options: options(1),
    value: ['o0'],
  },
  { type: 'button', id: 'b', label: 'Send', style: 'primary', disabled: false, action: SUBMIT },
] as const;

it('takes every component as whole as it can be', () => {
  expect(refuse(canvas(...whole), { first: false })).toStrictEqual([]);
});

it.each<[string, object, string]>([
  ['a component nobody knows', { type: 'button-list', id: 'x' }, 'unknown-component'],
  ['a style nobody knows', { type: 'text', text: 'x', style: 'body' }, 'unknown-value'],
  ['an attribute nobody knows', { type: 'text', text: 'x', color: 'red' }, 'unknown-attribute'],
  ['a text that is a number', { type: 'text', text: 7 }, 'wrong-type'],
  ['no text', { type: 'text' }, 'missing-attribute'],
  ['an empty text', { type: 'text', text: ' ' }, 'empty'],
  ['lines in a text', { type: 'text', text: 'one\ntwo' }, 'line-break'],
  ['a button without an id', { ...BACK, id: undefined }, 'missing-attribute'],
  ['an empty id', { ...BACK, id: '' }, 'empty'],
  ['an id that another has', BACK, 'duplicate-id'],
  ['a button that does nothing', { type: 'button', id: 'x', label: 'x' }, 'missing-attribute'],
  ['lines on a button', { ...BACK, id: 'x', label: 'one\ntwo' }, 'line-break'],
  [
    'a sheet',
    { ...BACK, id: 'x', action: { type: 'sheet', url: 'https://acme.example' } },
    'sheet',
  ],
  ['an action nobody knows', { ...BACK, id: 'x', action: { type: 'open_url' } }, 'unknown-value'],
  [
    'an address of a script',
    { ...BACK, id: 'x', action: { type: 'url', url: 'javascript:alert(1)' } },
    'address',
  ],
  [
    'an address without encryption',
    { ...BACK, id: 'x', action: { type: 'url', url: 'http://acme.example' } },
    'address',
  ],
  ['one option', { type: 'dropdown', id: 'x', options: options(1) }, 'too-few-options'],
  ['eleven options', { type: 'single-select', id: 'x', options: options(11) }, 'too-many-options'],
  [
    'two options with one id',
    { type: 'dropdown', id: 'x', options: [option('a'), option('a')] },
    'duplicate-id',
  ],
  [
    'a choice that is none',
    { type: 'dropdown', id: 'x', options: options(2), value: 'o9' },
    'no-such-option',
  ],
  ['a list of nothing', { type: 'list', items: [] }, 'empty'],
  [
    'an item that is none',
    { type: 'list', items: [{ type: 'row', id: 'x', title: 'x' }] },
    'unknown-value',
  ],
  [
    'a picture without a size',
    {
      type: 'list',
      items: [{ type: 'item', id: 'x', title: 'x', image: 'https://cdn.example/a.png' }],
    },
    'missing-attribute',
  ],
  ['a live canvas', { type: 'text', text: 'x', content_url: 'https://acme.example' }, 'live'],
  [
    'check boxes whose options have one name alone',
    { type: 'checkbox', id: 'x', label: 'x', options: options(2) },
    'checkbox-keys',
  ],
  ['a time ago', { type: 'text', text: 'Refunded 5 minutes ago' }, 'relative-date'],
])('refuses %s', (_, component, code) => {
  expect(codes(canvas(component))).toContain(code);
});

it.each<[string, unknown, string]>([
  ['nothing', null, 'not-a-canvas'],
  ['components that are none', { content: { components: ['x'] } }, 'not-a-canvas'],
  ['no components', { content: { components: [] } }, 'empty'],
  ['no way on', { content: { components: [{ type: 'text', text: 'x' }] } }, 'no-way-on'],
  ['a live canvas', { ...canvas(), content_url: 'https://acme.example' }, 'live'],
  ['more than a canvas', { ...canvas(), results: {} }, 'unknown-attribute'],
  ['stored data that is a list', { ...canvas(), stored_data: [] }, 'wrong-type'],
  [
    'a picture in trouble',
    canvas(
      { type: 'text', text: 'It did not work.', style: 'error' },
      { type: 'image', url: 'https://cdn.example/a.png', width: 1, height: 1 },
    ),
    'image-in-trouble',
  ],
])('refuses %s as a whole', (_, value, code) => {
  expect(codes(value)).toContain(code);
});

it('counts bytes of what is sent, not characters', () => {
  const long = (text: string) => canvas({ type: 'text', text });
  expect(codes(long('x'.repeat(65_000)))).toStrictEqual([]);
  expect(codes(long('ü'.repeat(33_000)))).toStrictEqual(['too-large']);
  const stored = { ...canvas(), stored_data: { k: 'x'.repeat(65_536) } };
  expect(codes(stored)).toStrictEqual(['too-large']);
});

it('lets a form have a primary button, the first canvas none, and nothing two', () => {
  const send = { type: 'button', id: 'a', label: 'Send', style: 'primary', action: SUBMIT };
  const { style: _, ...plain } = { ...send, id: 'b' };
  expect(codes(canvas(send))).toStrictEqual([]);
  expect(codes(canvas(send), true)).toStrictEqual(['primary-on-first']);
  expect(codes(canvas(plain), true)).toStrictEqual(['primary-on-first']);
  expect(codes(canvas(send, plain))).toStrictEqual(['two-primaries']);
});

it('refuses a first canvas that is taller than 400 pixels, and lets later ones scroll', () => {
  const texts = Array.from({ length: 14 }, (_, n) => ({ type: 'text', text: `Line ${n}` }));
  expect(codes(canvas(...texts), true)).toStrictEqual(['too-tall']);
  expect(codes(canvas(...texts))).toStrictEqual([]);
  expect(codes(canvas(...texts.slice(0, 8)), true)).toStrictEqual([]);
});

it('leaves times alone that customers wrote', () => {
  const said = canvas({ type: 'text', text: 'I ordered three weeks ago, vor 3 Wochen' });
  expect(refuse(said, { first: false, dates: false })).toStrictEqual([]);
  expect(codes(canvas({ type: 'text', text: 'Jan 8, 2026 at 1:05PM' }))).toStrictEqual([]);
});

it('takes an address on this machine, where tests run', () => {
  const url = { type: 'url', url: 'http://127.0.0.1:4801/brief#x' };
  expect(codes(canvas({ ...BACK, id: 'x', action: url }))).toStrictEqual([]);
});

it('says where, and never throws, whatever it is given', () => {
  const [refusal] = refuse(canvas({ type: 'list', items: [{ type: 'item', id: 'x' }] }), {
    first: false,
  });
  expect(refusal).toStrictEqual({
    at: 'components[0].items[0]',
    code: 'missing-attribute',
    kind: 'broken',
    about: 'title',
  });
  const thing = fc.letrec((tie) => ({
    thing: fc.oneof(
      { depthSize: 'small' },
      fc.jsonValue(),
      fc.record(
        {
          type: fc.constantFrom(...whole.map(({ type }) => type), 'item', 'option'),
          items: fc.array(tie('thing')),
          options: fc.array(tie('thing')),
          action: tie('thing'),
          value: tie('thing'),
        },
        { requiredKeys: [] },
      ),
    ),
  })).thing;
  fc.assert(
    fc.property(fc.array(thing), fc.jsonValue(), (components, stored) => {
      const all = refuse({ content: { components }, stored_data: stored }, { first: true });
      return all.every(({ at, about }) => typeof at === 'string' && typeof about === 'string');
    }),
  );
});

it('finds whatever is taken away from a whole canvas, or put into it', () => {
  const places = whole.flatMap((component, index) =>
    Object.keys(component).map((name) => [index, name] as const),
  );
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.constantFrom('drop', 'spoil'), (place, how) => {
      const [index, name] = place;
      const changed = whole.map((component, at): Record<string, unknown> => {
        if (at !== index) return component;
        const { [name]: _, ...rest } = component as Record<string, unknown>;
        return how === 'drop' ? rest : { ...rest, [name]: { spoiled: 7 } };
      });
      const found = refuse(canvas(...changed), { first: false });
      const isNeeded =
        name === 'type' || !['align', 'style', 'size', 'bottom_margin'].includes(name);
      return how === 'drop' ? isNeeded || found.length === 0 : found.length > 0;
    }),
  );
});
