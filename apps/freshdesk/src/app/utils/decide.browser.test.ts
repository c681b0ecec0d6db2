import { verifies } from '@baton/testkit';
import { expect, it } from 'vitest';

import { done, refused } from '../testing/fake-hands.ts';
import { goldenPanel } from '../testing/golden-panel.ts';
import { keyed, press, type, unfold, until } from '../testing/press.ts';
import { show, showPanel } from '../testing/show.ts';
import { blockOf } from './scene.ts';

const said = (root: HTMLElement): string => root.querySelector('.said')?.textContent ?? '';

const asked = (tier: 'full' | 'restricted') => {
  const shown = show('asks-first', { tier, around: true });
  const item = blockOf(shown.golden.panel, 'approvals')?.items[0];
  if (!item) throw new Error('nothing is asked');
  return { ...shown, item };
};

it('approves after saying what that brings about, and says that it was taken', async () => {
  const { root, hands, item } = asked('full');
  await press(`approve:${item.id}`);
  const form = await keyed(`form:approve:${item.id}`);
  expect(form.textContent).toContain(item.confirm.approve);
  expect(hands.acts).toEqual([]);
  await type(`approve:${item.id} note`, ' Checked by phone ');
  await press(`send:approve:${item.id}`);
  await until(() => said(root) === item.taken.approve);
  expect(hands.acts).toEqual([
    {
      verb: 'approval',
      approval: item.id,
      word: { decision: 'approve', note: 'Checked by phone' },
    },
  ]);
  expect(hands.calls).toContain(`say success ${item.taken.approve}`);
});

it('approves another amount only where there is one', async () => {
  verifies('panel.approvals.edit-amount');
  const { root, hands, item } = asked('full');
  await press(`edit:${item.id}`);
  const send = (await keyed(`send:edit:${item.id}`)) as HTMLButtonElement;
  await type(`edit:${item.id} amount`, '');
  expect(send.disabled).toBe(true);
  await type(`edit:${item.id} amount`, '12.5');
  await press(`send:edit:${item.id}`);
  await until(() => said(root) === item.taken.edit);
  expect(hands.acts).toMatchObject([{ word: { decision: 'edit', amount: 12.5 } }]);
});

it('keeps the words of whoever was refused, and says why on top and in place', async () => {
  const { root, hands, golden, item } = asked('full');
  hands.answer = () => refused('approval-decided', golden.panel);
  await press(`reject:${item.id}`);
  await type(`reject:${item.id} note`, 'Too much');
  await press(`send:reject:${item.id}`);
  const words = golden.panel.strings.problems['approval-decided'] ?? 'nothing is said';
  await until(() => said(root) === words);
  const form = await keyed(`form:reject:${item.id}`);
  expect(form.textContent).toContain(words);
  expect(form.querySelector('textarea')?.value).toBe('Too much');
});

it('shows the question to whoever may not decide, with why', () => {
  verifies('panel.approvals.by-tier');
  const { root, item } = asked('restricted');
  expect(root.querySelector<HTMLButtonElement>(`[data-key="approve:${item.id}"]`)?.disabled).toBe(
    true,
  );
  expect(root.textContent).toContain(item.why);
});

it('undoes an action after saying exactly what will happen', async () => {
  verifies('panel.actions.commands');
  const { root, hands, golden } = show('double-refund', { tier: 'full', around: true });
  const action = blockOf(golden.panel, 'actions')?.items.find(({ commands }) =>
    commands.some(({ command, enabled }) => command === 'reverse' && enabled),
  );
  const reverse = action?.commands.find(({ command }) => command === 'reverse');
  if (!action || !reverse) throw new Error('nothing to undo');
  await press(`reverse:${action.id}`);
  expect((await keyed(`form:reverse:${action.id}`)).textContent).toContain(reverse.confirm);
  await press(`send:reverse:${action.id}`);
  await until(() => said(root) === `${action.label}: ${action.statusLabel}`);
  expect(hands.acts).toMatchObject([
    { verb: 'action', action: action.id, run: { command: 'reverse' } },
  ]);
});

it('warns before the same is done again, lets it happen on purpose, and asks again with the same id while nobody knows', async () => {
  verifies('panel.actions.repeat-guarded');
  const golden = goldenPanel('double-refund', { tier: 'full', around: true });
  const action = blockOf(golden.panel, 'actions')?.items[0];
  if (!action) throw new Error('no action');
  action.commands = [
    {
      command: 'retry',
      label: 'Try again',
      confirm: 'It is sent once more.',
      warning: 'Careful: this was done already.',
      anyway: 'Do it a second time',
      enabled: true,
      why: '',
    },
  ];
  const { root, hands } = showPanel(golden);
  hands.answer = () => ({ state: 'unavailable', pace: { again: 60 } });
  const key = `retry:${action.id}`;
  await press(key);
  const form = await keyed(`form:${key}`);
  expect(form.textContent).toContain('Careful: this was done already.');
  expect((await keyed(`send:${key}`)).textContent).toBe('Do it a second time');
  await press(`send:${key}`);
  const lost = golden.panel.strings.problems['no-answer'] ?? 'nothing is said';
  await until(() => said(root) === lost);
  hands.answer = () => done(golden.panel);
  await press(`send:${key}`);
  await until(() => root.querySelector('form') === null);
  const [first, second] = hands.acts;
  expect(first).toMatchObject({ verb: 'action', run: { anyway: true } });
  expect(second).toEqual(first);
});

it('takes over at once, and asks before it resolves', async () => {
  verifies('panel.controls.by-state');
  const { root, hands, golden } = show('double-refund');
  const controls = blockOf(golden.panel, 'controls')?.items ?? [];
  for (const { command, label, enabled, confirm } of controls) {
    if (command === 'insert_next_step') continue;
    const button = (await keyed(command)) as HTMLButtonElement;
    expect([button.textContent, button.disabled]).toEqual([label, !enabled]);
    if (!enabled || command === 'copy' || command === 'refresh') continue;
    const before = hands.acts.length;
    await press(command);
    const asks = confirm !== null || command === 'resolve';
    if (asks) await keyed(`form:${command}`);
    await until(() => asks || hands.acts.length > before);
    expect([command, hands.acts.length]).toEqual([command, asks ? before : before + 1]);
    expect(root.textContent).toContain(confirm ?? label);
    if (asks) await press(`send:${command}`);
    await until(() => said(root) === golden.panel.strings.done);
    expect(hands.acts.at(-1)).toEqual({ verb: 'command', command: { command } });
  }
});

it('asks for what a model writes to be written anew, and copies the whole brief as text', async () => {
  const { root, hands, golden } = show('double-refund');
  await press('refresh');
  await until(() => said(root) === golden.panel.strings.done);
  expect(hands.acts).toEqual([{ verb: 'refresh' }]);
  await press('copy');
  await until(() => said(root) === golden.panel.strings.copied);
  const copied = hands.calls.find((call) => call.startsWith('copy '));
  for (const { fallbackText } of golden.panel.blocks) expect(copied).toContain(fallbackText);
});

it('puts the next step into a private note', async () => {
  verifies('panel.controls.insert-note');
  const { root, hands, golden } = show('double-refund');
  await press('note');
  await until(() => said(root) === golden.panel.strings.done);
  const text = blockOf(golden.panel, 'next_step')?.insertText ?? 'none';
  expect(hands.calls).toContain(`note ${text}`);
});

it('takes a draft reply over, names its language, and copies it', async () => {
  verifies('panel.assist.reply');
  const { root, hands, golden } = show('double-refund', { around: true });
  const reply = blockOf(golden.panel, 'assist')?.reply;
  if (!reply) throw new Error('no draft');
  await until(() => root.querySelector('blockquote'));
  const draft = root.querySelector('blockquote');
  expect([draft?.lang, draft?.textContent]).toEqual([reply.language, reply.text]);
  await press('reply');
  await until(() => said(root) === golden.panel.strings.done);
  await press('copy-reply');
  await until(() => said(root) === golden.panel.strings.copied);
  expect(hands.calls).toEqual(
    expect.arrayContaining([`reply ${reply.text}`, `copy ${reply.text}`]),
  );
});

it('says nothing of its own where the editor took no text: the app has said it', async () => {
  const { root, hands } = show('double-refund');
  hands.insertNote = () => Promise.resolve(false);
  await press('note');
  await until(() => root.querySelector<HTMLButtonElement>('[data-key="note"]')?.disabled === false);
  expect(said(root)).toBe('');
});

it('reveals for a reason and some kinds only, and hides again', async () => {
  verifies('panel.reveal.reason');
  const golden = goldenPanel('double-refund', { around: true });
  const reveal = blockOf(golden.panel, 'privacy')?.reveal;
  if (!reveal || reveal.kinds.length < 2) throw new Error('nothing to choose from');
  Object.assign(reveal, { active: null, enabled: true, why: '' });
  const { root, hands } = showPanel(golden);
  await unfold('privacy');
  await press('reveal');
  const form = await keyed('form:reveal');
  expect(form.textContent).toContain(reveal.notice);
  const send = (await keyed('send:reveal')) as HTMLButtonElement;
  await type('reveal reason', 'Customer asks me to read it back');
  const [kind] = reveal.kinds;
  if (!kind) throw new Error('no kinds');
  expect(send.disabled).toBe(true);
  await press(`reveal kinds ${kind.kind}`);
  await type('reveal reason', 'no');
  expect(send.disabled).toBe(true);
  await type('reveal reason', 'Customer asks me to read it back');
  await press('send:reveal');
  await until(() => root.querySelector('form[data-key="form:reveal"]') === null);
  expect(hands.acts).toEqual([
    {
      verb: 'reveal',
      wish: { reason: 'Customer asks me to read it back', kinds: [kind.kind] },
    },
  ]);
});

it('tells whoever may not ask why', async () => {
  const golden = goldenPanel('double-refund', { tier: 'restricted', around: true });
  const reveal = blockOf(golden.panel, 'privacy')?.reveal;
  if (!reveal) throw new Error('nothing to reveal');
  Object.assign(reveal, { active: null, enabled: false, why: 'Not for your role.' });
  const { root } = showPanel(golden);
  await unfold('privacy');
  expect(((await keyed('reveal')) as HTMLButtonElement).disabled).toBe(true);
  expect(root.textContent).toContain('Not for your role.');
});

it('says what is shown and until when, with a way to hide it, and hides it when the time is over', async () => {
  verifies('panel.reveal.active');
  const golden = goldenPanel('double-refund', { around: true });
  const active = blockOf(golden.panel, 'privacy')?.reveal?.active;
  if (!active) throw new Error('nothing is shown');
  active.until.iso = new Date(Date.now() + 600_000).toISOString();
  const { root, hands, redraw } = showPanel(golden);
  await unfold('privacy');
  await press('hide');
  await until(() => hands.acts.length === 1);
  expect(root.textContent).toContain(active.sentence);
  expect(root.textContent).toContain(active.until.label);
  active.until.iso = new Date(Date.now() - 1_000).toISOString();
  redraw({ ...golden.panel, version: 'over' });
  await until(() => hands.acts.length === 2);
  expect(hands.acts).toEqual([{ verb: 'hide' }, { verb: 'hide' }]);
});

it('takes what was revealed off the page when the time is over, whether or not somebody answers', async () => {
  const golden = goldenPanel('double-refund', { around: true });
  const active = blockOf(golden.panel, 'privacy')?.reveal?.active;
  const [headline] = golden.panel.blocks;
  if (!active || headline?.kind !== 'headline') throw new Error('nothing is shown');
  active.until.iso = new Date(Date.now() - 1_000).toISOString();
  const { root, hands, redraw } = showPanel(golden);
  hands.answer = () => ({ state: 'unavailable', pace: { again: 60 } });
  await until(() => hands.acts.length === 1);
  expect(root.textContent).not.toContain(headline.sentence.text);
  redraw({ ...golden.panel, version: 'still there' });
  expect(root.textContent).not.toContain(headline.sentence.text);
  expect(hands.acts).toEqual([{ verb: 'hide' }]);
  redraw(goldenPanel('double-refund').panel);
  await keyed('fold:privacy');
  expect(root.querySelector('h1')).not.toBeNull();
});

it('leads from a hidden value to where it can be shown', async () => {
  const golden = goldenPanel('double-refund', { around: true });
  const reveal = blockOf(golden.panel, 'privacy')?.reveal;
  if (!reveal) throw new Error('nothing to reveal');
  Object.assign(reveal, { active: null, enabled: true, why: '' });
  const { root } = showPanel(golden);
  await unfold('customer');
  const link = await until(() => root.querySelector<HTMLElement>('[data-key="to:reveal"]'));
  expect(root.querySelector('.masked')?.textContent).toBe(golden.panel.strings.masked);
  link.click();
  await until(() => document.activeElement?.getAttribute('data-key') === 'reveal');
  expect(root.querySelector<HTMLDetailsElement>('[data-key="fold:privacy"]')?.open).toBe(true);
});
