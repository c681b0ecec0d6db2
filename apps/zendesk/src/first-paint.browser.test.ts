import { afterEach, describe, expect, it, vi } from 'vitest';

import { paintFirst } from './first-paint.ts';
import { openSidebar } from './testing/fake-host.ts';
import type { FakeHost } from './testing/fake-host.ts';
import { panelAnswer, smallPanel } from './testing/small-panel.ts';

let host: FakeHost | undefined;
afterEach(() => host?.close());

describe('the first paint', () => {
  it('shows headline and next step before anything else has run', () => {
    const root = document.createElement('div');
    paintFirst(root, smallPanel('1', 'Charged twice'));
    expect(root.querySelector('h1')?.textContent).toBe('Charged twice');
    expect(root.textContent).toContain('Waiting for a person');
    expect(root.textContent).toContain('Call the customer back');
    expect(root.querySelector('main')?.lang).toBe('en');
  });

  it('shows what customers write as text', () => {
    const root = document.createElement('div');
    paintFirst(root, smallPanel('1', '<img src=x onerror="alert(1)"><b>bold</b>'));
    expect(root.querySelectorAll('img, b')).toHaveLength(0);
    expect(root.querySelector('h1')?.textContent).toContain('<img src=x');
  });

  it('gives way to the whole panel', async () => {
    host = await openSidebar(() => panelAnswer('1', 'Charged twice'));
    await vi.waitFor(
      () => expect(host?.document.querySelectorAll('button').length).toBeGreaterThan(0),
      {
        timeout: 20_000,
      },
    );
    const headings = [...(host.document.querySelectorAll('h1') ?? [])];
    expect(headings.map(({ textContent }) => textContent)).toEqual(['Charged twice']);
  });
});
