import { expect, it } from 'vitest';

import { insertText } from './insert-text.ts';
import { sayWith } from './say.ts';

const page = (isThere = true) => {
  const triggered: unknown[] = [];
  return {
    triggered,
    client: {
      interface: {
        trigger: (name: string, options: object) => {
          triggered.push([name, options]);
          return isThere ? Promise.resolve() : Promise.reject(new Error('no'));
        },
      },
    },
  };
};

it('opens the editors with escaped text', async () => {
  const { client, triggered } = page();
  expect(await insertText(client, 'reply', 'a <b>')).toBe(true);
  expect(await insertText(client, 'note', 'c')).toBe(true);
  expect(triggered).toEqual([
    ['click', { id: 'reply', text: '<p>a &lt;b&gt;</p>' }],
    ['click', { id: 'openNote', isPublic: false, text: '<p>c</p>' }],
  ]);
});

it('says where an editor takes nothing', async () => {
  expect(await insertText(page(false).client, 'note', 'c')).toBe(false);
});

it('says things within the platform’s limits', () => {
  const { client, triggered } = page();
  sayWith(client, () => undefined)('x'.repeat(300), 'neutral');
  expect(triggered).toEqual([
    ['showNotify', { type: 'info', title: 'Baton', message: `${'x'.repeat(99)}…` }],
  ]);
});

it('says them in the page where the platform does not', async () => {
  const heard = await new Promise((resolve) => {
    sayWith(page(false).client, resolve)('words', 'danger');
  });
  expect(heard).toBe('words');
});
