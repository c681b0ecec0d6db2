import fc from 'fast-check';
import { expect, it } from 'vitest';

import { toHtml } from './to-html.ts';

it('keeps lines and paragraphs', () => {
  expect(toHtml('Hello,\nyour order\n\n\nis on its way.\n')).toBe(
    '<p>Hello,<br>your order</p><p>is on its way.</p>',
  );
});

it('lets no text become markup', () => {
  expect(toHtml('<img src=x onerror="alert(1)"> & \'you\'')).toBe(
    '<p>&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;you&#39;</p>',
  );
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'<>&"\'/\np img='.split('')) }), (text) => {
      const inside = toHtml(text).replaceAll(/<\/?p>|<br>/g, '');
      expect(inside).not.toMatch(/[<>"']/);
      expect(inside).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)/);
    }),
  );
});
