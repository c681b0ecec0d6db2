import { readFileSync } from 'node:fs';
import path from 'node:path';

import { TRANSITIONS } from '@baton/handoff-core';
import { expect, it } from 'vitest';

import { lifecycleText, withLifecycle } from './lib/lifecycle-page.ts';
import { repoRoot } from './lib/repo-root.ts';

const page = readFileSync(path.join(repoRoot, 'docs', 'lifecycle.md'), 'utf8');

it('has a page about the life of handoffs that says what the code does (node scripts/write-lifecycle.ts writes it)', () => {
  expect(page).toBe(withLifecycle(page));
});

it('shows every step there is, once', () => {
  const text = lifecycleText();
  for (const [state, steps] of Object.entries(TRANSITIONS))
    for (const [command, to] of Object.entries(steps))
      expect(text.split(`  ${state} --> ${to}: ${command}\n`)).toHaveLength(2);
});

it('refuses a page without a place for it', () => {
  expect(() => withLifecycle('# Life of a handoff')).toThrow('no place');
});
