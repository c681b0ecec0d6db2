import { describe, expect, it } from 'vitest';

import type { Canvas, Component } from './canvas.ts';
import type { Fault } from './faults.ts';
import { validateCanvas } from './validate-canvas.ts';

const submit = { type: 'submit' } as const;
const options = [
  { type: 'option', id: '1', text: 'No use' },
  { type: 'option', id: '2', text: 'Useful' },
] as const;

/** One of every component, with everything that it can have. */
const whole = (): Component[] => [
  {
    type: 'text',
    text: 'Refund request',
    id: 't',
    align: 'left',
    style: 'header',
    bottom_margin: 'none',
  },
  { type: 'data-table', items: [{ type: 'field-value', field: 'Confidence', value: '42 %' }] },
  {
    type: 'list',
    disabled: false,
    items: [
      {
        type: 'item',
        id: 'nav:why',
        title: 'Why',
        subtitle: 'Low confidence',
        tertiary_text: '#2',
        disabled: false,
        action: submit,
      },
      {
        type: 'item',
        id: 'article',
        title: 'Article',
        action: { type: 'url', url: 'https://help.example/1' },
      },
    ],
  },
  {
    type: 'button',
    id: 'act:rate',
    label: 'Send',
    action: submit,
    style: 'primary',
    disabled: true,
  },
  {
    type: 'button',
    id: 'open',
    label: 'Open',
    action: { type: 'url', url: 'https://baton.example/brief#t' },
    style: 'link',
  },
  { type: 'divider', id: 'd', bottom_margin: 'none' },
  { type: 'spacer', id: 's', size: 'xs' },
  {
    type: 'input',
    id: 'amount',
    label: 'Amount',
    placeholder: '10',
    value: '',
    action: submit,
    save_state: 'unsaved',
    disabled: false,
  },
  {
    type: 'textarea',
    id: 'note',
    label: 'Note',
    placeholder: 'What',
    value: 'one\ntwo',
    error: true,
    disabled: false,
  },
  {
    type: 'dropdown',
    id: 'missing',
    options: [...options],
    label: 'Missing',
    value: '2',
    save_state: 'saved',
    disabled: false,
  },
  {
    type: 'single-select',
    id: 'stars',
    options: [...options],
    label: 'Stars',
    value: '1',
    save_state: 'failed',
    disabled: false,
    action: submit,
  },
];

const sound = (): Canvas => ({
  content: { components: whole() },
  stored_data: { v: '1', view: 'home', page: '0', n: 'n-1' },
});

/** A canvas in which one thing is another. */
const changed = (path: readonly (string | number)[], value: unknown): unknown => {
  const canvas: unknown = structuredClone(sound());
  const last = path.at(-1) ?? '';
  let at = canvas as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return canvas;
};

/** Path below the components. */
const inside = (...path: (string | number)[]): (string | number)[] => [
  'content',
  'components',
  ...path,
];
const [TEXT, TABLE, LIST, SENDS, OPENS, DIVIDER, SPACER, INPUT, AREA, DROPDOWN, SELECT] =
  Array.from({ length: 11 }, (_, at) => at) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];

const MUTATIONS: readonly [
  what: string,
  path: (string | number)[],
  value: unknown,
  code: Fault['code'],
][] = [
  ['no content', ['content'], undefined, 'missing-key'],
  ['no components', inside(), undefined, 'missing-key'],
  ['components that are no list', inside(), {}, 'wrong-type'],
  ['an empty canvas', inside(), [], 'empty'],
  ['a key beside the content', ['content_url'], 'https://baton.example', 'unknown-key'],
  ['a key beside the components', ['content', 'version'], '0.1', 'unknown-key'],
  ['no stored data', ['stored_data'], undefined, 'missing-key'],
  ['stored data that is a list', ['stored_data'], [], 'not-an-object'],
  ['stored data that is no text', ['stored_data', 'page'], 0, 'wrong-type'],
  ['stored data that is too long', ['stored_data', 'key'], 'x'.repeat(60_001), 'too-many-bytes'],
  ['a component that is no object', inside(TEXT), 'text', 'unknown-component'],
  ['a component without a type', inside(TEXT, 'type'), undefined, 'unknown-component'],
  [
    'an image',
    inside(TEXT),
    { type: 'image', url: 'https://a.example/a.png', width: 1, height: 1 },
    'unknown-component',
  ],
  [
    'a list of buttons, which does not exist',
    inside(TEXT, 'type'),
    'button-list',
    'unknown-component',
  ],
  ['a type that every object has', inside(TEXT, 'type'), 'constructor', 'unknown-component'],
  ['an unknown key', inside(TEXT, 'colour'), 'red', 'unknown-key'],
  ['a text without words', inside(TEXT, 'text'), '  ', 'empty'],
  ['a text that is a number', inside(TEXT, 'text'), 42, 'wrong-type'],
  ['a text of two lines', inside(TEXT, 'text'), 'one\ntwo', 'line-break'],
  ['a text with the separator of lines', inside(TEXT, 'text'), 'one\u2028two', 'line-break'],
  ['a text that is turned around', inside(TEXT, 'text'), 'abc\u202Ecba', 'unsafe-text'],
  ['a text with a control character', inside(TEXT, 'text'), 'abc\u0000', 'unsafe-text'],
  ['a text with half a character', inside(TEXT, 'text'), 'abc\uD83D', 'unsafe-text'],
  ['a text with a link', inside(TEXT, 'text'), '[here](https://evil.example)', 'markdown-link'],
  ['a style that does not exist', inside(TEXT, 'style'), 'body', 'wrong-value'],
  ['an alignment that does not exist', inside(TEXT, 'align'), 'justify', 'wrong-value'],
  ['a margin that does not exist', inside(TEXT, 'bottom_margin'), 'small', 'wrong-value'],
  ['a table without rows', inside(TABLE, 'items'), [], 'empty'],
  ['a table with an empty value', inside(TABLE, 'items', 0, 'value'), '', 'empty'],
  ['a table with a value of two lines', inside(TABLE, 'items', 0, 'value'), 'a\nb', 'line-break'],
  ['a table with another kind of row', inside(TABLE, 'items', 0, 'type'), 'row', 'wrong-value'],
  ['a list without rows', inside(LIST, 'items'), [], 'empty'],
  ['a row without a title', inside(LIST, 'items', 0, 'title'), undefined, 'missing-key'],
  ['a row without an id', inside(LIST, 'items', 0, 'id'), undefined, 'missing-key'],
  [
    'a row with a picture',
    inside(LIST, 'items', 0, 'image'),
    'https://a.example/a.png',
    'unknown-key',
  ],
  ['a row with a title of two lines', inside(LIST, 'items', 0, 'title'), 'a\r\nb', 'line-break'],
  ['two rows of one id', inside(LIST, 'items', 1, 'id'), 'nav:why', 'same-id'],
  ['a row with the id of a button', inside(LIST, 'items', 1, 'id'), 'act:rate', 'same-id'],
  ['a button without an action', inside(SENDS, 'action'), undefined, 'missing-key'],
  ['a button without a label', inside(SENDS, 'label'), undefined, 'missing-key'],
  ['a label of two lines', inside(SENDS, 'label'), 'Send\nnow', 'line-break'],
  ['an id with a blank', inside(SENDS, 'id'), 'act rate', 'bad-id'],
  ['an id with a letter beyond ASCII', inside(SENDS, 'id'), 'act:genehmigén', 'bad-id'],
  ['an empty id', inside(SENDS, 'id'), '', 'bad-id'],
  ['two primary buttons', inside(OPENS, 'style'), 'primary', 'too-many-primaries'],
  [
    'two buttons of which one is primary by saying nothing',
    inside(OPENS, 'style'),
    undefined,
    'too-many-primaries',
  ],
  [
    'an action that Intercom does not know',
    inside(SENDS, 'action'),
    { type: 'open_url' },
    'unknown-action',
  ],
  [
    'a sheet, which is not for the inbox',
    inside(SENDS, 'action'),
    { type: 'sheet', url: 'https://baton.example' },
    'unknown-action',
  ],
  ['an address without https', inside(OPENS, 'action', 'url'), 'http://baton.example', 'bad-url'],
  ['an address that is a script', inside(OPENS, 'action', 'url'), 'javascript:alert(1)', 'bad-url'],
  [
    'an address with a password',
    inside(OPENS, 'action', 'url'),
    'https://a:b@baton.example',
    'bad-url',
  ],
  ['an address that is none', inside(OPENS, 'action', 'url'), '/brief', 'bad-url'],
  [
    'an address beside a submit',
    inside(SENDS, 'action'),
    { type: 'submit', url: 'https://a.example' },
    'unknown-key',
  ],
  ['a flag that is a text', inside(SENDS, 'disabled'), 'true', 'wrong-type'],
  ['a divider of a size', inside(DIVIDER, 'size'), 's', 'unknown-key'],
  ['a spacer of an unknown size', inside(SPACER, 'size'), 'xxl', 'wrong-value'],
  ['an input without an id', inside(INPUT, 'id'), undefined, 'missing-key'],
  ['an input in a state that does not exist', inside(INPUT, 'save_state'), 'saving', 'wrong-value'],
  ['an input with the id of another', inside(INPUT, 'id'), 'note', 'same-id'],
  ['a text area with an action', inside(AREA, 'action'), submit, 'unknown-key'],
  ['a text area whose error is a text', inside(AREA, 'error'), 'too long', 'wrong-type'],
  ['a drop-down with an action', inside(DROPDOWN, 'action'), submit, 'unknown-key'],
  ['one option', inside(DROPDOWN, 'options'), options.slice(0, 1), 'option-count'],
  [
    'eleven options',
    inside(SELECT, 'options'),
    Array.from({ length: 11 }, (_, at) => ({ type: 'option', id: String(at + 1), text: 'x' })),
    'option-count',
  ],
  ['two options of one id', inside(SELECT, 'options', 1, 'id'), '1', 'same-id'],
  ['a choice that is none of the options', inside(SELECT, 'value'), '9', 'wrong-value'],
  ['an option without words', inside(DROPDOWN, 'options', 0, 'text'), '', 'empty'],
  ['more bytes than Intercom takes', inside(TEXT, 'text'), 'é'.repeat(30_000), 'too-many-bytes'],
];

describe('validateCanvas', () => {
  it('lets every component pass with everything that it can have', () => {
    expect(validateCanvas(sound(), { first: false })).toEqual([]);
  });

  it.each(MUTATIONS)('refuses %s', (_, path, value, code) => {
    const faults = validateCanvas(changed(path, value), { first: false });
    expect(faults.map((fault) => fault.code)).toContain(code);
  });

  it.each([undefined, null, 'canvas', 7, [], [sound()]])('refuses %j for a canvas', (value) => {
    expect(validateCanvas(value, { first: true })).not.toEqual([]);
  });

  it('says where the fault is, and how it would be right', () => {
    const faults = validateCanvas(changed(inside(LIST, 'items', 0, 'title'), ''), { first: false });
    expect(faults).toEqual([
      {
        code: 'empty',
        at: 'content.components[2].items[0].title',
        text: 'says nothing: leave the component out',
      },
    ]);
  });

  it('finds every fault, not only the first', () => {
    const canvas = changed(inside(TEXT, 'style'), 'body') as Canvas;
    canvas.content.components.push({ type: 'button', id: 'x y', label: '\n', action: submit });
    expect(
      validateCanvas(canvas, { first: false })
        .map(({ code }) => code)
        .toSorted(),
    ).toEqual(['bad-id', 'empty', 'wrong-value']);
  });

  it('repeats no word of a customer', () => {
    const secret = 'my card is 4242';
    for (const [at] of whole().entries())
      for (const key of ['text', 'label', 'colour', 'style', 'options', 'items', 'value']) {
        const faults = validateCanvas(changed(inside(at, key), [`${secret}\n`]), { first: true });
        expect(JSON.stringify(faults)).not.toContain(secret);
      }
  });
});

describe('a first canvas', () => {
  const first = (components: Component[]): Fault['code'][] =>
    validateCanvas({ ...sound(), content: { components } }, { first: true }).map(
      ({ code }) => code,
    );
  const line: Component = { type: 'text', text: 'A line of text' };

  it('has no primary button, not even one that is primary because nothing else is said', () => {
    expect(
      first([{ type: 'button', id: 'a', label: 'Go', action: submit, style: 'primary' }]),
    ).toEqual(['primary-first']);
    expect(first([{ type: 'button', id: 'a', label: 'Go', action: submit }])).toEqual([
      'primary-first',
    ]);
    expect(
      first([{ type: 'button', id: 'a', label: 'Go', action: submit, style: 'secondary' }]),
    ).toEqual([]);
  });

  it('is not taller than 400 pixels', () => {
    expect(first(Array.from({ length: 12 }, () => line))).toEqual([]);
    expect(first(Array.from({ length: 13 }, () => line))).toEqual(['too-tall']);
  });

  it('may be followed by taller ones', () => {
    const components = Array.from({ length: 100 }, () => line);
    expect(validateCanvas({ ...sound(), content: { components } }, { first: false })).toEqual([]);
  });
});
