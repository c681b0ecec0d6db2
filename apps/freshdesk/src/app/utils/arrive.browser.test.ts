import { expect, it } from 'vitest';

import { loadCrayons } from '../testing/load-crayons.ts';
import { keyed, press, type, until } from '../testing/press.ts';
import { show } from '../testing/show.ts';

// the helpdesk's components come once and stay: this page begins without them
it('lets the components take over from the browser’s own, with the focus and what was typed', async () => {
  const { root } = show('asks-first', { around: true, tier: 'full' });
  const key = root.querySelector('[data-key^="approve:"]')?.getAttribute('data-key') ?? '';
  expect(root.querySelector(`button[data-key="${key}"]`)).not.toBeNull();
  await press(key);
  await type(`${key} note`, 'Half a sen');
  (await keyed(`${key} note`)).focus();
  await loadCrayons();
  const field = await until(() =>
    root.querySelector<HTMLTextAreaElement>(`fw-textarea[data-key="${key} note"]`),
  );
  await until(() => document.activeElement === field);
  expect(field.value).toBe('Half a sen');
  expect(root.querySelectorAll('button, textarea')).toHaveLength(0);
  expect(root.querySelector(`fw-button[data-key="${key}"]`)?.textContent).toContain('Approve');
});
