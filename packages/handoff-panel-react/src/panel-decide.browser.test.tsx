import type { ActionRun, BlockOf, Panel } from '@baton/handoff-panel';
import { verifies } from '@baton/testkit';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';

import { approvals } from './testing/around-blocks.ts';
import { fakeActions } from './testing/fake-actions.ts';
import { refused } from './testing/refused.ts';
import { pending } from './testing/pending.ts';
import { refundPanel } from './testing/refund-panel.ts';
import { show } from './testing/show.tsx';

afterEach(() => cleanup());

const without = (kind: string, version: string): Panel => ({
  ...refundPanel,
  version,
  blocks: refundPanel.blocks.filter((block) => block.kind !== kind),
});

describe('an approval', () => {
  it('says what is asked, why and until when', async () => {
    verifies('panel.approvals.asked');
    const { root } = await show(refundPanel, { width: 258 });
    const card = root.querySelector('.bt-approval')?.textContent;
    for (const words of [approvals.items[0]?.sentence.text, 'From €50.00 on', 'Decide by 12:34'])
      expect(card).toContain(words);
  });

  it('is given by keyboard alone, with a note', async () => {
    const { actions, screen } = await show(refundPanel, { width: 258 });
    const approve = screen.getByRole('button', { name: 'Approve', exact: true }).first();
    (approve.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByRole('textbox', { name: 'Why' })).toHaveFocus();
    await expect.element(screen.getByText('approve it?', { exact: false })).toBeVisible();
    await userEvent.keyboard('checked with billing');
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect
      .element(screen.getByRole('status').getByText('Approved. The AI learns it.'))
      .toBeVisible();
    expect(actions.calls).toEqual([
      'decide p1 {"decision":"approve","note":"checked with billing"}',
    ]);
    await expect.element(approve).toHaveFocus();
  });

  it('may be given with another amount', async () => {
    verifies('panel.approvals.edit-amount');
    const { actions, screen } = await show(refundPanel, { width: 258 });
    await screen.getByRole('button', { name: 'Approve another amount' }).click();
    const amount = screen.getByRole('spinbutton', { name: 'Amount' });
    await expect.element(amount).toHaveValue(80);
    await amount.fill('20.5');
    await screen.getByRole('button', { name: 'Approve another amount' }).last().click();
    await vi.waitFor(() =>
      expect(actions.calls).toEqual(['decide p1 {"decision":"edit","amount":20.5}']),
    );
  });

  it('is not sent without an amount, or with one under nothing', async () => {
    const { actions, screen } = await show(refundPanel, { width: 258 });
    await screen.getByRole('button', { name: 'Approve another amount' }).click();
    const amount = screen.getByRole('spinbutton', { name: 'Amount' });
    for (const wrong of ['', '-1']) {
      await amount.fill(wrong);
      await screen.getByRole('button', { name: 'Approve another amount' }).last().click();
      await expect.element(amount).toBeInvalid();
    }
    expect(actions.calls).toEqual([]);
  });

  it('is refused with a word why', async () => {
    const { actions, screen } = await show(refundPanel, { width: 258 });
    await screen.getByRole('button', { name: 'Reject' }).first().click();
    await screen.getByRole('textbox', { name: 'Why' }).fill('not our order');
    await screen.getByRole('button', { name: 'Reject' }).nth(1).click();
    await vi.waitFor(() =>
      expect(actions.calls).toEqual(['decide p1 {"decision":"reject","note":"not our order"}']),
    );
  });

  it('is left by Escape, and the focus goes back to where it came from', async () => {
    const { actions, screen } = await show(refundPanel);
    const reject = screen.getByRole('button', { name: 'Reject' }).first();
    await reject.click();
    await expect.element(screen.getByRole('textbox', { name: 'Why' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(screen.getByRole('textbox')).not.toBeInTheDocument();
    await expect.element(reject).toHaveFocus();
    expect(actions.calls).toEqual([]);
  });

  it('that somebody else has given is said to be, although its own block is gone', async () => {
    const late = pending();
    const actions = fakeActions(refundPanel, { decide: () => late.promise });
    const { root, screen, update } = await show(refundPanel, { actions });
    await screen.getByRole('button', { name: 'Approve', exact: true }).first().click();
    await screen.getByRole('button', { name: 'Approve', exact: true }).nth(1).click();
    await expect.element(screen.getByText('Working…')).toBeVisible();
    await update(without('approvals', 'refund-2'));
    late.reject(refused('approval-decided'));
    await expect.element(screen.getByText('This was decided already.')).toBeVisible();
    expect(root.querySelector('.bt-approvals')).toBeNull();
    expect(document.activeElement).toBe(root.querySelector('main'));
  });

  it('is not for everybody, and says for whom', async () => {
    verifies('panel.approvals.by-tier');
    const { screen } = await show(refundPanel);
    const approve = screen.getByRole('button', { name: 'Approve', exact: true }).nth(1);
    await expect.element(approve).toBeDisabled();
    await expect
      .element(approve)
      .toHaveAccessibleDescription('Only people with full access may decide this.');
  });
});

describe('a command on an action', () => {
  const undo = { name: 'Undo: Refund order #2' };
  const again = { name: 'Try again: Refund order #2' };
  const runsOf = (answers: (() => Promise<void>)[]) => {
    const runs: ActionRun[] = [];
    const runAction = (_action: string, run: ActionRun): Promise<void> => {
      runs.push(run);
      return (answers.shift() ?? (() => Promise.resolve()))();
    };
    return { runs, actions: fakeActions(refundPanel, { runAction }) };
  };

  it('says exactly what will happen before it does', async () => {
    verifies('panel.actions.commands');
    const { actions, screen } = await show(refundPanel, { width: 258 });
    await screen.getByRole('button', undo).click();
    await expect.element(screen.getByText('it was done at 12:03', { exact: false })).toBeVisible();
    expect(actions.calls).toEqual([]);
    await screen.getByRole('textbox', { name: 'Note' }).fill('asked on the phone');
    await screen.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.element(screen.getByRole('status').getByText('Refund order: Done')).toBeVisible();
    expect(actions.calls).toEqual(['action a2 {"command":"reverse","note":"asked on the phone"}']);
  });

  it('warns before a second time, and says so in the button that does it', async () => {
    verifies('panel.actions.repeat-guarded');
    const { actions, screen, root } = await show(refundPanel, { width: 258 });
    await screen.getByRole('button', again).click();
    await vi.waitFor(() => {
      const form = root.querySelector('.bt-form');
      expect(form?.querySelector('p')?.textContent).toBe(
        'Careful: this was done at 12:03 already.',
      );
    });
    await screen.getByRole('button', { name: 'Do it a second time' }).click();
    await vi.waitFor(() =>
      expect(actions.calls).toEqual(['action a2 {"command":"retry","anyway":true}']),
    );
  });

  it('is never sent as a second time where the panel does not offer it', async () => {
    const warned = refundPanel.blocks.map((block) =>
      block.kind === 'actions' ? withoutAnyway(block) : block,
    );
    const { actions, screen } = await show({ ...refundPanel, blocks: warned });
    await screen.getByRole('button', again).click();
    await screen.getByRole('button', { name: 'Try again', exact: true }).click();
    await vi.waitFor(() => expect(actions.calls).toEqual(['action a2 {"command":"retry"}']));
  });

  it('carries one id through every try whose outcome nobody knows, and a new one after a refusal', async () => {
    const lost = (): Promise<void> => Promise.reject(refused('unreachable', true));
    const no = (): Promise<void> => Promise.reject(refused('effect-held'));
    const { runs, actions } = runsOf([lost, lost, no]);
    const { screen } = await show(refundPanel, { actions });
    const send = screen.getByRole('button', { name: 'Undo', exact: true });
    await screen.getByRole('button', undo).click();
    await send.click();
    await expect
      .element(screen.getByText('No answer came. Nobody knows yet whether it was done.'))
      .toBeVisible();
    // leaving the question changes nothing about it
    await screen.getByRole('button', { name: 'Cancel' }).click();
    await screen.getByRole('button', undo).click();
    await send.click();
    await vi.waitFor(() => expect(runs).toHaveLength(2));
    await send.click();
    await expect.element(screen.getByText('The same was done already.')).toBeVisible();
    await send.click();
    await vi.waitFor(() => expect(runs).toHaveLength(4));
    const [first, second, third, fourth] = runs.map(({ run }) => run);
    expect([second, third]).toEqual([first, first]);
    expect(fourth).not.toBe(first);
    expect(fourth).toMatch(/^[\da-f-]{36}$/);
  });

  it('is sent once however often it is pressed while its endpoint works', async () => {
    const slow = pending();
    const { runs, actions } = runsOf([() => slow.promise]);
    const { screen } = await show(refundPanel, { actions });
    await screen.getByRole('button', undo).click();
    const send = screen.getByRole('button', { name: 'Undo', exact: true });
    await send.click();
    await expect.element(screen.getByText('Working…')).toBeVisible();
    (send.element() as HTMLElement).click();
    await userEvent.keyboard('{Escape}');
    await expect.element(send).toBeVisible();
    slow.resolve();
    await expect.element(send).not.toBeInTheDocument();
    expect(runs).toHaveLength(1);
  });

  it('tells how the action stands afterwards, also when nobody knows', async () => {
    const slow = pending();
    const { actions } = runsOf([() => slow.promise]);
    const { screen, update } = await show(refundPanel, { actions });
    await screen.getByRole('button', undo).click();
    await screen.getByRole('button', { name: 'Undo', exact: true }).click();
    const blocks = refundPanel.blocks.map((block) =>
      block.kind === 'actions' ? withStatus(block, 'a2', 'unknown', 'Outcome unknown') : block,
    );
    await update({ ...refundPanel, version: 'refund-2', blocks });
    slow.resolve();
    await expect
      .element(screen.getByRole('status').getByText('Refund order: Outcome unknown'))
      .toBeVisible();
  });

  it('says why it is closed', async () => {
    const { screen } = await show(refundPanel);
    const button = screen.getByRole('button', { name: 'Try again: Send confirmation email #5' });
    await expect.element(button).toBeDisabled();
    await expect
      .element(button)
      .toHaveAccessibleDescription('Only people with full access may do this.');
  });

  it('stands under what the customer’s actions come to', async () => {
    verifies('panel.actions.totals', 'panel.actions.marks');
    const { root } = await show(refundPanel);
    expect(root.querySelector('.bt-totals')?.textContent).toBe(
      'Within 24 hours: 2 refunds, €80.00',
    );
    expect([...root.querySelectorAll('.bt-mark')].map((mark) => mark.textContent)).toEqual([
      'Approved by Sam, 12:02',
      'Not in the catalogue',
    ]);
  });
});

const withStatus = (
  block: BlockOf<'actions'>,
  id: string,
  status: BlockOf<'actions'>['items'][number]['status'],
  statusLabel: string,
): BlockOf<'actions'> => ({
  ...block,
  items: block.items.map((item) => (item.id === id ? { ...item, status, statusLabel } : item)),
});

const withoutAnyway = (block: BlockOf<'actions'>): BlockOf<'actions'> => ({
  ...block,
  items: block.items.map((item) => ({
    ...item,
    commands: item.commands.map((command) => ({ ...command, anyway: null })),
  })),
});
