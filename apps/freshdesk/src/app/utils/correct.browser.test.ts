import { verifies } from '@baton/testkit';
import { expect, it } from 'vitest';

import { done, refused } from '../testing/fake-hands.ts';
import { goldenPanel } from '../testing/golden-panel.ts';
import { keyed, press, type, unfold, until } from '../testing/press.ts';
import { show, showPanel } from '../testing/show.ts';
import { blockOf } from './scene.ts';

const said = (root: HTMLElement): string => root.querySelector('.said')?.textContent ?? '';

it('sends only what was written over, and leaves the rest as Baton wrote it', async () => {
  verifies('panel.feedback.edit');
  const { root, hands, golden } = show('double-refund');
  const edit = blockOf(golden.panel, 'feedback')?.edit;
  await unfold('feedback');
  await press('edit');
  await keyed('form:edit');
  expect(root.querySelectorAll('form[data-key="form:edit"] textarea')).toHaveLength(3);
  expect(((await keyed('edit headline')) as HTMLTextAreaElement).value).toBe(edit?.headline);
  await type('edit nextStep', 'Call her back.');
  await press('send:edit');
  await until(() => said(root) === golden.panel.strings.done);
  expect(hands.acts).toEqual([
    { verb: 'edit', edit: { base: 0, headline: null, nextStep: 'Call her back.', note: null } },
  ]);
  expect(root.querySelector('form[data-key="form:edit"]')).toBeNull();
});

it('shows what somebody else saved meanwhile, keeps one’s own words, and writes over it only then', async () => {
  const golden = goldenPanel('double-refund');
  const { root, hands } = showPanel(golden);
  const newer = structuredClone(golden.panel);
  const edit = blockOf(newer, 'feedback')?.edit;
  if (!edit) throw new Error('nothing to edit');
  newer.version = 'newer';
  Object.assign(edit, {
    version: 3,
    headline: 'Written by a colleague',
    own: { headline: true, nextStep: false },
  });
  await unfold('feedback');
  await press('edit');
  await type('edit headline', 'Written by me');
  hands.answer = () => refused('brief-changed', newer);
  await press('send:edit');
  await until(() => root.textContent?.includes('Written by a colleague'));
  expect(((await keyed('edit headline')) as HTMLTextAreaElement).value).toBe('Written by me');
  expect(root.textContent).toContain(edit.labels.newer);
  hands.answer = () => done(newer);
  await press('send:edit');
  await until(() => said(root) === newer.strings.done);
  expect(
    hands.acts.map((act) => act.verb === 'edit' && [act.edit.base, act.edit.headline]),
  ).toEqual([
    [0, 'Written by me'],
    [3, 'Written by me'],
  ]);
});

it('goes back to what Baton wrote after a question, and shows it before', async () => {
  verifies('panel.edited.original-readable');
  const { root, hands, golden } = show('double-refund', { around: true });
  const headline = blockOf(golden.panel, 'headline');
  const edit = blockOf(golden.panel, 'feedback')?.edit;
  if (!headline?.edited || !edit) throw new Error('nobody edited');
  for (const fact of [headline.edited.label, headline.edited.stale ?? ''])
    expect(root.textContent).toContain(fact);
  await unfold('headline');
  expect((await keyed('fold:headline')).textContent).toContain(headline.edited.original.text);
  await unfold('feedback');
  await press('restore');
  expect((await keyed('form:restore')).textContent).toContain(edit.restoreConfirm);
  await press('send:restore');
  await until(() => hands.acts.length === 1);
  expect(hands.acts).toEqual([
    { verb: 'edit', edit: { base: edit.version, headline: null, nextStep: null, note: null } },
  ]);
});

it('rates in words, and asks then what was missing', async () => {
  verifies('panel.feedback.rating');
  const { root, hands, golden } = show('double-refund');
  const rating = blockOf(golden.panel, 'feedback')?.rating;
  if (!rating) throw new Error('nothing to rate');
  await unfold('feedback');
  await keyed('form:rate');
  expect(root.querySelector('[data-key^="rate missing"]')).toBeNull();
  await press('rate stars 2');
  const [first, second] = rating.missing;
  for (const one of [first, second, first]) await press(`rate missing ${one?.code ?? ''}`);
  await type('rate comment', 'No order number');
  await press('send:rate');
  await until(() => said(root) === rating.thanks);
  expect(hands.acts).toEqual([
    { verb: 'rate', rating: { stars: 2, missing: [second?.code], comment: 'No order number' } },
  ]);
});
