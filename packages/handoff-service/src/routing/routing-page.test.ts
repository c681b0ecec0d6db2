import { readFile } from 'node:fs/promises';
import { CustomerMoment, Policy, Queue, initialState } from '@baton/handoff-core';
import type { ConversationFacts, Situation } from '@baton/handoff-core';
import { checkPolicy, createEngine } from '@baton/handoff-engine';
import { PLACEHOLDERS } from '@baton/handoff-panel';
import { expect, it } from 'vitest';

const page = await readFile(new URL('../../../../docs/routing.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/^```json\n(.*?)^```$/gms)].map(
  ([, text]) => JSON.parse(text ?? '') as unknown,
);

it('shows policies of which nothing is wrong and nothing is doubtful', () => {
  expect(examples.length).toBeGreaterThan(0);
  for (const example of examples)
    expect(checkPolicy(example)).toMatchObject({ ok: true, warnings: [] });
});

it('describes every setting of a queue and every moment', () => {
  const described = [...page.matchAll(/^\| (`[^|]+`) *\|/gm)].flatMap(([, names]) =>
    (names ?? '').split(', ').map((name) => name.replaceAll('`', '').trim()),
  );
  for (const setting of Object.keys(Queue.shape).filter((name) => name !== 'id'))
    expect(described).toContain(setting);
  for (const moment of CustomerMoment.options) expect(page).toContain(`\`${moment}\``);
});

it.each(PLACEHOLDERS)('names {%s}, and the check of a policy knows it', (name) => {
  expect(page).toContain(`\`{${name}}\``);
  const messages = [{ moment: 'requested', language: 'en', text: `{${name}}` }];
  expect(checkPolicy({ messages })).toMatchObject({ ok: true, warnings: [] });
});

it.each<[string, ConversationFacts, string[], string, string]>([
  ['a complaint that is one', {}, ['regulated_topic'], 'care', 'queue'],
  ['a refund in office hours', { intent: 'refund' }, [], 'billing', 'queue'],
  ['a refund in French', { intent: 'refund', language: 'fr' }, [], 'support', 'queue'],
  ['everything else', { intent: 'order_status' }, [], 'support', 'queue'],
])('routes by its example as the page says: %s', (_, facts, reasons, queue, kind) => {
  const engine = createEngine(Policy.parse(examples[0]));
  const situation: Situation = { now: '2026-03-09T09:00:00.000Z', queues: new Map() };
  const { routed, arrangement } = engine.route(
    { reasons: reasons.map((code) => ({ code })) },
    { ...initialState(), facts },
    situation,
  );
  expect([routed.queue, arrangement.kind]).toEqual([queue, kind]);
});

it('offers a call back at the weekend, and says when it opens', () => {
  const engine = createEngine(Policy.parse(examples[0]));
  const { routed, arrangement } = engine.route(
    { reasons: [] },
    { ...initialState(), facts: { intent: 'refund' } },
    { now: '2026-03-07T12:00:00.000Z', queues: new Map() },
  );
  expect(routed.queue).toBe('billing');
  expect(arrangement).toMatchObject({ kind: 'callback', opensAt: '2026-03-09T08:00:00.000Z' });
});
