import type { Panel } from '@baton/handoff-panel';
import { verifies } from '@baton/testkit';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';

import { when } from './testing/block-samples.ts';
import { fakeActions } from './testing/fake-actions.ts';
import { refused } from './testing/refused.ts';
import { refundPanel } from './testing/refund-panel.ts';
import { show } from './testing/show.tsx';

afterEach(async () => {
  vi.restoreAllMocks();
  await cleanup();
});

const privacyOf = (active: boolean): Panel => ({
  ...refundPanel,
  version: `shown-${String(active)}`,
  blocks: refundPanel.blocks.map((block) =>
    block.kind === 'privacy' && block.reveal && active
      ? {
          ...block,
          reveal: {
            ...block.reveal,
            active: {
              sentence: 'Shown to you now: e-mail addresses.',
              until: { ...when('12:34'), label: 'until 12:34' },
              hide: 'Hide again',
            },
          },
        }
      : block,
  ),
});

describe('what is hidden', () => {
  it('leads from the value to the question, which wants a reason and a kind', async () => {
    verifies('panel.reveal.reason', 'panel.privacy.hidden-counted');
    const { actions, screen } = await show(refundPanel, { width: 258 });
    await screen.getByRole('button', { name: /^Customer Kim/ }).click();
    await screen.getByRole('button', { name: 'Show… Email' }).click();
    const reason = screen.getByRole('textbox', { name: 'Why do you need to see this?' });
    await expect.element(reason).toHaveFocus();
    const send = screen.getByRole('button', { name: 'Show', exact: true });
    await send.click();
    await expect.element(reason).toBeInvalid();
    await reason.fill('reads back the address');
    await send.click();
    const email = screen.getByRole('checkbox', { name: 'E-mail addresses' });
    await expect.element(email).toBeInvalid();
    expect(actions.calls).toEqual([]);
    (email.element() as HTMLElement).focus();
    await userEvent.keyboard(' ');
    await send.click();
    await vi.waitFor(() =>
      expect(actions.calls).toEqual([
        'reveal {"reason":"reads back the address","kinds":["email"]}',
      ]),
    );
    await expect.element(reason).not.toBeInTheDocument();
  });

  it('takes the reader to the question that is open already', async () => {
    const { screen } = await show(refundPanel);
    await screen.getByRole('button', { name: /^Privacy and proof/ }).click();
    await screen.getByRole('button', { name: 'Show hidden details' }).click();
    await screen.getByRole('button', { name: /^Customer Kim/ }).click();
    await screen.getByRole('button', { name: 'Show… Email' }).click();
    await expect.element(screen.getByRole('textbox', { name: /^Why do you/ })).toHaveFocus();
  });

  it('is shown until a time, and hidden again before it on demand', async () => {
    verifies('panel.reveal.active');
    const panel = privacyOf(true);
    const { actions, root, screen } = await show(panel);
    await screen.getByRole('button', { name: /^Privacy and proof/ }).click();
    await expect.element(screen.getByText('until 12:34')).toBeVisible();
    expect(root.querySelector('.bt-reveal')).toBeNull();
    await screen.getByRole('button', { name: 'Hide again' }).click();
    expect(actions.calls).toEqual(['hide']);
  });

  it('stays hidden when it was asked for too often, and the panel says so', async () => {
    const actions = fakeActions(refundPanel, {
      reveal: () => Promise.reject(refused('reveal-limit')),
    });
    const strings = {
      ...refundPanel.strings,
      problems: { 'reveal-limit': 'Too often within an hour.' },
    };
    const { screen } = await show({ ...refundPanel, strings }, { actions });
    await screen.getByRole('button', { name: /^Privacy and proof/ }).click();
    await screen.getByRole('button', { name: 'Show hidden details' }).click();
    await screen.getByRole('textbox', { name: /^Why do you/ }).fill('once more');
    await screen.getByRole('checkbox', { name: 'Card numbers' }).click({ force: true });
    await screen.getByRole('button', { name: 'Show', exact: true }).click();
    await expect.element(screen.getByText('Too often within an hour.')).toBeVisible();
  });
});

describe('the trust report', () => {
  it('is saved as a file and can be copied where a frame saves none', async () => {
    verifies('panel.privacy.report');
    const saved: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function save(
      this: HTMLAnchorElement,
    ) {
      saved.push(`${this.download} ${this.href.slice(0, 5)}`);
    });
    const { actions, screen } = await show(refundPanel, { width: 258 });
    await screen.getByRole('button', { name: /^Privacy and proof/ }).click();
    await screen.getByRole('button', { name: 'Download as a page' }).click();
    await expect.element(screen.getByText('trust-report.html')).toBeVisible();
    expect(saved).toEqual(['trust-report.html blob:']);
    await screen.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect.element(screen.getByRole('button', { name: 'Copied' })).toBeVisible();
    expect(actions.calls).toEqual(['report html', 'copy everything']);
  });

  it('says when it does not come', async () => {
    const actions = fakeActions(refundPanel, { loadReport: () => Promise.reject(new Error()) });
    const { screen } = await show(refundPanel, { actions });
    await screen.getByRole('button', { name: /^Privacy and proof/ }).click();
    await screen.getByRole('button', { name: 'Download as JSON' }).click();
    await expect.element(screen.getByRole('alert')).toBeVisible();
  });
});

describe('help for the person who answers', () => {
  const open = { name: /^Suggestions/ };

  it('begins with the caution, then what to weigh, then the draft', async () => {
    verifies('panel.assist.caution', 'panel.assist.flags');
    const { root, screen } = await show(refundPanel, { width: 258 });
    await screen.getByRole('button', open).click();
    const text = root.querySelector('.bt-assist .bt-fold-body')?.textContent ?? '';
    const places = ['check before you use them', 'Threatens legal action', 'Lamento', 'May fit'];
    expect(places.map((words) => text.indexOf(words)).toSorted((a, b) => a - b)).toEqual(
      places.map((words) => text.indexOf(words)),
    );
    expect(text).not.toMatch(/undefined/);
  });

  it('puts the draft into the editor as it stands there, in its own language', async () => {
    verifies('panel.assist.reply');
    const { actions, screen, root } = await show(refundPanel);
    await screen.getByRole('button', open).click();
    const draft = root.querySelector('blockquote');
    expect(draft?.lang).toBe('es');
    await screen.getByRole('button', { name: 'Insert into reply' }).click();
    await expect.element(screen.getByRole('button', { name: 'Done' })).toBeVisible();
    await screen.getByRole('button', { name: 'Copy', exact: true }).click();
    expect(actions.calls).toEqual([`reply ${draft?.textContent}`, `copy ${draft?.textContent}`]);
  });

  it('offers the draft for copying only where the host has no editor', async () => {
    const actions = fakeActions(refundPanel, { insertReply: undefined });
    const { screen } = await show(refundPanel, { actions });
    await screen.getByRole('button', open).click();
    await expect.element(screen.getByText('Insert into reply')).not.toBeInTheDocument();
    await expect.element(screen.getByRole('button', { name: 'Copy', exact: true })).toBeVisible();
  });

  it('unfolds a suggestion with its words and why it was found', async () => {
    verifies('panel.assist.suggestions');
    const { screen } = await show(refundPanel);
    await screen.getByRole('button', open).click();
    const excerpt = screen.getByText('A refund takes three to five working days.');
    await expect.element(excerpt).not.toBeVisible();
    await screen.getByRole('button', { name: /^How long refunds take/ }).click();
    await expect.element(excerpt).toBeVisible();
    await expect.element(screen.getByText('Matches: refund · Zendesk')).toBeVisible();
    await expect
      .element(screen.getByRole('link', { name: 'How long refunds take' }))
      .toHaveAttribute('href', 'https://help.example.com/refunds');
  });
});

describe('the customer', () => {
  it('is told with where and when each fact was read, and what was before', async () => {
    verifies('panel.context.source-and-age', 'panel.context.history', 'panel.context.missing');
    const { root, screen } = await show(refundPanel);
    await screen.getByRole('button', { name: /^Customer Kim/ }).click();
    expect(root.querySelector('.bt-source')?.textContent).toBe('Zendesk, 12:02');
    await expect.element(screen.getByText('Refund request, resolved by a person')).toBeVisible();
    await expect
      .element(screen.getByRole('link', { name: '#77 Address change, open' }))
      .toBeVisible();
  });
});
