import type { BlockOf, Panel } from '@baton/handoff-panel';
import { verifies } from '@baton/testkit';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';

import { feedback } from './testing/around-blocks.ts';
import { says } from './testing/block-samples.ts';
import { fakeActions } from './testing/fake-actions.ts';
import { refused } from './testing/refused.ts';
import { refundPanel } from './testing/refund-panel.ts';
import { show } from './testing/show.tsx';

afterEach(() => cleanup());

type Edit = BlockOf<'feedback'>['edit'];

const edited = (version: string, edit: Partial<Edit>): Panel => ({
  ...refundPanel,
  version,
  blocks: refundPanel.blocks.map((block) =>
    block.kind === 'feedback'
      ? {
          ...block,
          edit: {
            ...block.edit,
            ...edit,
            labels: { ...block.edit.labels, restore: 'Back to Baton’s text' },
          },
        }
      : block,
  ),
});

/** Somebody wrote the next step and a note. */
const written = edited('refund-2', {
  version: 2,
  nextStep: 'Ask billing.',
  note: 'Travels until Friday.',
  own: { headline: false, nextStep: true },
  edited: 'Edited by Sam, 12:10',
});

describe('a text of the brief', () => {
  const headline = { name: 'Edit brief: In short' };

  it('is written over by keyboard, and the others stay as they were', async () => {
    verifies('panel.feedback.edit');
    const { actions, screen } = await show(refundPanel, { width: 258 });
    const pencil = screen.getByRole('button', headline);
    (pencil.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    const text = screen.getByRole('textbox', { name: 'In short' });
    await expect.element(text).toHaveFocus();
    await expect.element(text).toHaveValue(feedback.edit.headline);
    await userEvent.keyboard('{Control>}a{/Control}Paid twice');
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect.element(text).not.toBeInTheDocument();
    expect(actions.calls).toEqual([
      'edit {"base":0,"headline":"Paid twice","nextStep":null,"note":null}',
    ]);
    await expect.element(pencil).toHaveFocus();
  });

  it('keeps what others wrote elsewhere, and is Baton’s again when it is emptied', async () => {
    const { actions, screen } = await show(written);
    await screen.getByRole('button', headline).click();
    await screen.getByRole('textbox', { name: 'In short' }).fill('  ');
    await screen.getByRole('button', { name: 'Save' }).click();
    await vi.waitFor(() =>
      expect(actions.calls).toEqual([
        'edit {"base":2,"headline":null,"nextStep":"Ask billing.","note":"Travels until Friday."}',
      ]),
    );
  });

  it('meets another’s: both are shown, and saving again goes over theirs', async () => {
    let base: number | undefined;
    const actions = fakeActions(refundPanel, {
      saveEdit: (edit) => {
        base = edit.base;
        return edit.base === 0 ? Promise.reject(refused('brief-changed')) : Promise.resolve();
      },
    });
    const { screen, update } = await show(refundPanel, { actions });
    await screen.getByRole('button', { name: 'Edit brief: Next step' }).click();
    const text = screen.getByRole('textbox', { name: 'Next step' });
    await text.fill('Call the bank.');
    await screen.getByRole('button', { name: 'Save' }).click();
    await expect.element(screen.getByText('Somebody else edited this.')).toBeVisible();
    await update(written);
    await expect.element(text).toHaveValue('Call the bank.');
    await expect.element(screen.getByText('Saved meanwhile: Ask billing.')).toBeVisible();
    await screen.getByRole('button', { name: 'Save' }).click();
    await expect.element(text).not.toBeInTheDocument();
    expect(base).toBe(2);
  });

  it('goes back to Baton’s words after a question', async () => {
    const { actions, screen } = await show(written);
    await screen.getByRole('button', headline).click();
    await screen.getByRole('button', { name: 'Back to Baton’s text' }).click();
    await expect.element(screen.getByText('Show Baton’s text again?')).toBeVisible();
    expect(actions.calls).toEqual([]);
    await screen.getByRole('button', { name: 'Back to Baton’s text' }).click();
    await vi.waitFor(() =>
      expect(actions.calls).toEqual([
        'edit {"base":2,"headline":null,"nextStep":null,"note":null}',
      ]),
    );
  });

  it('that a person wrote says so, and shows Baton’s with its evidence on demand', async () => {
    verifies('panel.edited.original-readable');
    const blocks = refundPanel.blocks.map((block) =>
      block.kind === 'headline'
        ? {
            ...block,
            edited: {
              label: 'Edited by Sam, 12:10',
              original: says('Paid two times', 1),
              stale: '2 messages since this edit',
            },
          }
        : block,
    );
    const { screen } = await show({ ...refundPanel, blocks });
    await expect.element(screen.getByText('Edited by Sam, 12:10')).toBeVisible();
    await expect.element(screen.getByText('2 messages since this edit')).toBeVisible();
    await expect.element(screen.getByText(/^Paid two times/)).not.toBeVisible();
    await screen.getByRole('button', { name: 'Show original' }).click();
    await expect.element(screen.getByText(/^Paid two times/)).toBeVisible();
    await screen.getByRole('button', { name: 'Hide original' }).click();
    await expect.element(screen.getByText(/^Paid two times/)).not.toBeVisible();
  });

  it('can’t be written over where the panel brings no form', async () => {
    const blocks = refundPanel.blocks.filter(({ kind }) => kind !== 'feedback');
    const { root } = await show({ ...refundPanel, blocks });
    expect(root.querySelector('.bt-pencil')).toBeNull();
  });
});

describe('a rating', () => {
  it('is five radio buttons, chosen with the arrows and said in words', async () => {
    verifies('panel.feedback.rating');
    const { actions, screen, root } = await show(refundPanel, { width: 258 });
    await screen.getByRole('button', { name: /^Correct and rate/ }).click();
    const stars = screen.getByRole('group', { name: 'How useful was this brief?' });
    await expect.element(stars.getByRole('radio', { name: 'No use' })).toBeInTheDocument();
    expect(root.querySelectorAll('[type=radio]')).toHaveLength(5);
    (stars.getByRole('radio', { name: 'No use' }).element() as HTMLElement).focus();
    await userEvent.keyboard(' {ArrowRight}{ArrowRight}');
    await expect.element(stars.getByRole('radio', { name: 'Some use' })).toBeChecked();
    expect(root.querySelectorAll('[data-lit]')).toHaveLength(3);
    await userEvent.tab();
    await userEvent.keyboard(' ');
    await screen.getByRole('textbox', { name: 'What else?' }).fill('Too short.');
    await screen.getByRole('button', { name: 'Send' }).click();
    await expect.element(screen.getByRole('status').getByText('Thank you.')).toBeVisible();
    expect(actions.calls).toEqual([
      'rate {"stars":3,"missing":["history"],"comment":"Too short."}',
    ]);
    await screen.getByRole('button', { name: 'Change rating' }).click();
    await expect.element(screen.getByRole('checkbox').first()).toBeChecked();
  });

  it('given before stands there, to be changed', async () => {
    const blocks = refundPanel.blocks.map((block) =>
      block.kind === 'feedback'
        ? { ...block, rating: { ...block.rating, stars: 4, chosen: ['wrong'] } }
        : block,
    );
    const { screen } = await show({ ...refundPanel, blocks });
    await screen.getByRole('button', { name: /^Correct and rate/ }).click();
    await expect.element(screen.getByRole('radio', { name: 'Useful' })).toBeChecked();
    await expect.element(screen.getByRole('button', { name: 'Send' })).not.toBeInTheDocument();
    await screen.getByRole('radio', { name: 'Little use' }).click();
    await expect
      .element(screen.getByRole('checkbox', { name: 'Something was wrong' }))
      .toBeChecked();
  });
});
