import { redact } from '@baton/handoff-core';
import type { Brief } from '@baton/handoff-core';
import { verifies } from '@baton/testkit';
import { expect, it } from 'vitest';

import { composePanel } from '../compose-panel.ts';
import type { BlockOf } from '../schema/block.ts';
import { richBrief } from '../testing/sample-brief.ts';

const headlineOf = (intent: Brief['intent'], locale = 'en'): BlockOf<'headline'> => {
  const brief: Brief = { ...richBrief(), intent };
  const view = { locale, timeZone: 'UTC', host: 'zendesk' };
  const { blocks } = composePanel(redact(brief, 'full'), view);
  return blocks.find(({ kind }) => kind === 'headline') as BlockOf<'headline'>;
};
const evidence = [{ type: 'turn' as const, id: 't1' }];

it.each([
  ['en', 'Change of plan', 'intent detected', 'intent not detected'],
  ['de', 'Tarifwechsel', 'Anliegen erkannt', 'Anliegen nicht erkannt'],
  ['es', 'Cambio de plan', 'intención detectada', 'intención no detectada'],
  ['pt', 'Mudança de plano', 'intenção detectada', 'intenção não detectada'],
])('says whose word the intent is (%s)', (locale, name, detected, unknown) => {
  verifies('panel.intent.source');
  const read = headlineOf({ name: 'plan_change', from: 'detected', evidence }, locale);
  expect(read.sentence.text.startsWith(`${name}: `)).toBe(true);
  expect(read.meta.endsWith(` · ${detected}`)).toBe(true);
  const told = headlineOf({ name: 'plan_change', from: 'agent', evidence }, locale);
  expect(told.sentence.text).toBe(read.sentence.text);
  expect(told.meta).not.toContain(detected);
  expect(headlineOf(null, locale).meta.endsWith(` · ${unknown}`)).toBe(true);
});

it("calls an intent as the tenant does, and spells out an agent's own", () => {
  const own = headlineOf({ name: 'tm', label: 'Tasting menu', from: 'agent', evidence });
  expect(own.sentence.text.startsWith('Tasting menu: ')).toBe(true);
  const spelled = headlineOf({ name: 'sim_swap', from: 'agent', evidence });
  expect(spelled.sentence.text.startsWith('SIM swap: ')).toBe(true);
});
