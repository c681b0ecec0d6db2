import { redact } from '@baton/handoff-core';
import type { Brief, Reason } from '@baton/handoff-core';
import { expect, it } from 'vitest';

import { LANGUAGES } from '../copy/copy-for.ts';
import { composePanel } from '../compose-panel.ts';
import { panelText } from '../panel-text.ts';
import type { BlockOf } from '../schema/block.ts';
import { blockOf } from '../testing/block-of.ts';
import { goldenBriefs, plainGoldens, richBrief, signalOf } from '../testing/sample-brief.ts';

const view = { locale: 'en', timeZone: 'UTC', host: 'zendesk' };
const panelOf = (brief: Brief, locale = 'en') =>
  composePanel(redact(brief, 'full'), { ...view, locale });
const stepOf = (brief: Brief, locale = 'en'): BlockOf<'next_step'> =>
  panelOf(brief, locale).blocks.find(({ kind }) => kind === 'next_step') as BlockOf<'next_step'>;
const rich = richBrief();

const asking = (text: string, said = text): Brief => ({
  ...rich,
  turns: rich.turns.map((turn) => (turn.id === 't1' ? { ...turn, text: said } : turn)),
  notices: [],
  unanswered: null,
  nextStep: { code: 'answer_request', params: { request: text }, because: [], evidence: [] },
});

it.each(goldenBriefs('standard'))('sets every mark once and well: $id', ({ brief }) => {
  for (const locale of LANGUAGES) {
    const text = panelText(composePanel(brief, { ...view, locale }));
    expect(text).not.toMatch(/\.…|…\.|[.!?…][”“»]\.|(?<!\.)\.\.(?!\.)|[.,;:]…/u);
  }
});

it.each([
  ['en', 'It leaks.', 'Reply to “It leaks.”'],
  ['de', 'Es tropft.', 'Antworten auf „Es tropft.“'],
  ['es', 'Gotea.', 'Responda a «Gotea».'],
  ['fr', 'Elle fuit.', 'Répondez à «\u202FElle fuit\u202F».'],
  ['pt-BR', 'Está vazando.', 'Responda a “Está vazando.”'],
  ['fr', 'Où est-il ?', 'Répondez à «\u202FOù est-il ?\u202F»'],
  ['en', 'Where is it?', 'Reply to “Where is it?”'],
  ['de', 'Wo ist es?', 'Antworten auf „Wo ist es?“'],
  ['es', '¿Dónde está?', 'Responda a «¿Dónde está?»'],
  ['en', 'The screen says “no service”', 'Reply to “The screen says ‘no service’”.'],
  ['es', 'Pone «sin servicio»', 'Responda a «Pone “sin servicio”».'],
  ['fr', 'Il dit « hors service »', 'Répondez à «\u202FIl dit “hors service”\u202F».'],
])('closes a sentence of ours that ends in a quote (%s): %s', (locale, request, said) => {
  expect(stepOf(asking(request), locale).sentence.text).toBe(said);
});

it('says that words are missing only where they are', () => {
  const whole = 'My parcel from last week is still not here';
  expect(stepOf(asking(whole)).sentence.text).toBe(`Reply to “${whole}”.`);
  expect(stepOf(asking(whole, `${whole}\nAnna`)).sentence.text).toBe(`Reply to “${whole}”.`);
  expect(stepOf(asking(whole, `${whole}, though I called.`)).sentence.text).toBe(
    `Reply to “${whole}…”`,
  );
});

it('names at most two reasons in few words, and weak signs only when there is nothing else', () => {
  const reason = (code: Reason['code'], fired: boolean): Reason => ({
    code,
    signal: { ...signalOf('answer_repeats', 2, 2, 't3'), fired },
  });
  const because = (reasons: Reason[]) =>
    stepOf({
      ...asking('Where is it?'),
      reasons,
      nextStep: {
        ...asking('Where is it?').nextStep,
        because: reasons.map(({ code }) => code),
      },
    }).why;
  expect(
    because([
      reason('negative_sentiment', true),
      reason('low_confidence', false),
      reason('repetition', true),
      reason('turn_limit', true),
    ]),
  ).toBe('Because: the customer is upset; the conversation is going in circles.');
  expect(because([reason('low_confidence', false), reason('repetition', false)])).toBe(
    'Because: several weak signs together.',
  );
});

it('does not say again what a notice says', () => {
  const golden = goldenBriefs('full').find(({ id }) => id === 'double-refund');
  expect(stepOf(golden?.brief ?? rich).why).toBe('Not answered yet: “Did the refund go through?”');
});

it.each([
  ['resolved', 'Nothing to do: this is resolved.'],
  ['handed_back', 'Nothing to do: the AI is in charge again.'],
  ['declined', 'Nothing to do: the AI is in charge.'],
  ['active', 'Nothing suggested: a person is in charge.'],
  ['requested', 'Read the conversation and reply to the customer.'],
] as const)('stays calm when nothing follows in state %s', (handoffState, said) => {
  const none = { code: 'none' as const, params: {}, because: [], evidence: [] };
  const step = stepOf({ ...rich, handoffState, nextStep: none });
  expect(step).toMatchObject({ why: '', insertText: null });
  expect(step.sentence.text).toBe(said);
});

it('puts into a note what the strictest tier sees, whoever inserts it, or nothing', () => {
  const inserted = plainGoldens().map(({ id, brief }) => {
    const full = redact(brief, 'full');
    const restricted = redact(brief, 'restricted');
    const strict = blockOf(composePanel(restricted, view), 'next_step').insertText;
    expect(blockOf(composePanel(full, view, restricted), 'next_step').insertText, id).toBe(strict);
    expect(blockOf(composePanel(full, view), 'next_step').insertText, id).toBeNull();
    return strict;
  });
  expect(inserted.filter((text) => text !== null).length).toBeGreaterThan(8);
});
