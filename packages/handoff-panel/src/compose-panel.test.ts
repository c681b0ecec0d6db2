import { redact } from '@baton/handoff-core';
import type { Brief, Tier } from '@baton/handoff-core';
import { verifies } from '@baton/testkit';
import { describe, expect, it } from 'vitest';

import { LANGUAGES } from './copy/copy-for.ts';
import { composePanel } from './compose-panel.ts';
import { composeReasoning, composeTranscript } from './compose-pages.ts';
import { panelText } from './panel-text.ts';
import type { BlockKind, BlockOf } from './schema/block.ts';
import { Panel } from './schema/panel.ts';
import { goldenBriefs, plainGoldens, richBrief } from './testing/sample-brief.ts';

const view = { locale: 'en', timeZone: 'Europe/Berlin', host: 'zendesk' };
const panelOf = (brief: Brief, more: Partial<typeof view> = {}, tier: Tier = 'full'): Panel =>
  composePanel(redact(brief, tier), { ...view, ...more });
const blockOf = <K extends BlockKind>(panel: Panel, kind: K): BlockOf<K> =>
  panel.blocks.find((block) => block.kind === kind) as BlockOf<K>;

const rich = richBrief();
const panel = panelOf(rich);

describe.each(goldenBriefs('restricted'))('$id', ({ brief }) => {
  it.each(LANGUAGES)('composes to a valid panel in %s', (locale) => {
    verifies('panel.fallback.text', 'panel.headline.one-line');
    const made = composePanel(brief, { ...view, locale });
    expect(Panel.safeParse(made).error?.issues).toBeUndefined();
    const { sentence } = blockOf(made, 'headline');
    expect(sentence.text.length).toBeLessThanOrEqual(150);
    expect(sentence.text).not.toContain('\n');
    for (const block of made.blocks)
      expect(`${block.kind} ${block.fallbackText}`).not.toMatch(/undefined|NaN|\[object/);
  });

  it('lists every action and pages through every turn', () => {
    verifies('panel.actions.all-listed', 'panel.transcript.complete', 'panel.reasoning.full');
    const made = composePanel(brief, view);
    const listed = blockOf(made, 'actions').items.map(({ id }) => id);
    expect(listed.toSorted()).toEqual(brief.actions.map(({ id }) => id).toSorted());
    const read: string[] = [];
    for (let after: number | null = 0; after !== null;) {
      const page = composeTranscript(brief, view, { after, limit: 7 });
      read.push(...page.items.filter((item) => !item.unsent).map(({ id }) => id));
      after = page.next;
    }
    expect(read).toEqual(brief.turns.map(({ id }) => id));
    const steps = composeReasoning(brief, view, { after: 0, limit: 500 }).items;
    expect(steps.map(({ id }) => id)).toEqual(brief.steps.map(({ id }) => id));
  });

  it('refers only to what is in the conversation', () => {
    verifies('panel.evidence.linked');
    const made = composePanel(brief, view);
    // The transcript shows the answer that was held back at its place.
    const held = brief.heldBack ? [brief.heldBack] : [];
    const ids = new Set(
      [...brief.turns, ...held, ...brief.actions, ...brief.steps].map(({ id }) => id),
    );
    const refs = [
      ...JSON.stringify(made.blocks).matchAll(/"type":"(?:turn|action|step)","id":"([^"]+)"/g),
    ];
    expect(refs.filter((ref) => !ids.has(ref[1] ?? ''))).toEqual([]);
  });
});

it('says each reason with its numbers', () => {
  verifies('panel.reasons.sentence');
  expect(blockOf(panel, 'reasons').items.map((item) => item.sentence.text)).toEqual([
    'Confidence 42%, under the limit of 50%',
    'Customer asked for a person twice',
  ]);
});

it('gives confidence as a number beside its limit', () => {
  verifies('panel.confidence.numeric');
  expect(blockOf(panel, 'confidence')).toMatchObject({
    provided: true,
    value: 0.42,
    label: '42%',
    threshold: { value: 0.5, label: '50%' },
    summary: '42% · Limit 50%',
  });
});

it('never writes two different shares alike', () => {
  const near = { ...rich, confidence: { ...rich.confidence, latest: 0.4996, threshold: 0.5 } };
  expect(blockOf(panelOf(near), 'confidence').sentence.text).toBe(
    'Confidence 49.96%, under the limit of 50%',
  );
});

it('says openly that an agent gives no confidence', () => {
  verifies('panel.confidence.missing', 'panel.notices.open');
  const silent: Brief = {
    ...rich,
    confidence: { provided: false, latest: null, threshold: 0.5, series: [] },
    notices: [{ code: 'confidence_not_provided', params: {}, evidence: [] }],
  };
  const made = panelOf(silent);
  expect(blockOf(made, 'confidence')).toMatchObject({ value: null, summary: 'not provided' });
  expect(blockOf(made, 'notices').fallbackText).toContain('does not say how sure it is');
});

it('says how the customer feels and where it went', () => {
  verifies('panel.sentiment.trajectory');
  expect(blockOf(panel, 'sentiment').summary).toBe('Angry, falling');
});

it('lists changes before lookups and names who did each', () => {
  verifies('panel.actions.actor-named');
  const { items, counts } = blockOf(panel, 'actions');
  expect(items.map(({ kind }) => kind)).toEqual(['write', 'write', 'write', 'read']);
  expect(items.find(({ id }) => id === 'a3')).toMatchObject({
    by: 'customer',
    byLabel: 'Customer',
  });
  expect(counts).toMatchObject({ byCustomer: 1, unknown: 1, reads: 1 });
});

it('warns of a repeat on both sides', () => {
  verifies('panel.actions.conflict-warned');
  const { items } = blockOf(panel, 'actions');
  expect(items.find(({ id }) => id === 'a2')?.warning).toBe(
    'Refund of €40.00 was sent at 11:03: do not send it again',
  );
  expect(items.find(({ id }) => id === 'a4')?.warning).toBe('Same effect as #2, done at 11:03');
});

it('recommends one step in one line', () => {
  verifies('panel.next-step.one-line');
  const step = blockOf(panel, 'next_step');
  expect(step.sentence.text).toContain('Refund of €40.00 (order 1)');
  expect(step.sentence.text).not.toContain('\n');
  // A notice says already that nobody knows whether it went through.
  expect(step.why).toBe('Not answered yet: “Where is the rest?”');
});

it('lists what was tried and how it ended', () => {
  verifies('panel.attempts.outcome');
  const { items } = blockOf(panel, 'attempts');
  expect(items[0]).toMatchObject({ outcome: 'worked', outcomeLabel: 'Worked' });
  expect(items.map((item) => item.sentence.text).join()).not.toContain('Restart device');
});

it('calls an action planned or undone, and not unsent or failed', () => {
  const golden = plainGoldens().find(({ id }) => id === 'big-refund-rule');
  if (!golden) throw new Error('no such golden conversation');
  const labelsOf = (status: 'planned' | 'reversed', outcome: 'not_sent' | 'failed') =>
    blockOf(
      panelOf({
        ...golden.brief,
        actions: golden.brief.actions.map((action) => ({ ...action, status })),
        attempts: golden.brief.attempts.map((attempt) => ({ ...attempt, outcome })),
      }),
      'attempts',
    ).items.map(({ outcomeLabel }) => outcomeLabel);
  expect(labelsOf('planned', 'not_sent')).toContain('Planned');
  expect(labelsOf('reversed', 'failed')).toContain('Undone');
});

it('explains where the handoff goes', () => {
  verifies('panel.routing.explained');
  expect(blockOf(panel, 'routing').sentence.text).toBe('Goes to support, by default');
});

it('puts what matters first and folds the rest', () => {
  verifies('panel.order.importance');
  const kinds = panel.blocks.map(({ kind }) => kind);
  expect(kinds.slice(0, 5)).toEqual(['headline', 'notices', 'reasons', 'actions', 'next_step']);
  for (const block of panel.blocks.slice(5, -1)) {
    expect(block.open).toBe(false);
    expect(block.summary).not.toBe('');
  }
});

it.each([
  ['requested', 'escalated', ['accept', 'decline']],
  ['accepted', 'human_active', ['resolve', 'decline']],
  ['active', 'human_active', ['resolve']],
  ['resolved', 'resolved', ['hand_back']],
  ['expired', 'ai_active', []],
  ['failed', 'ai_active', []],
  ['handed_back', 'handed_back', []],
] as const)('offers in state %s what can be done there', (handoffState, state, steps) => {
  verifies('panel.controls.by-state');
  const made = panelOf({ ...rich, handoffState });
  expect(made.state).toBe(state);
  const commands = blockOf(made, 'controls').items;
  const tools = new Set<string>(['insert_next_step', 'refresh', 'copy']);
  expect(commands.map((item) => item.command).filter((each) => !tools.has(each))).toEqual(steps);
  const asked = commands.filter(({ confirm }) => confirm !== null).map(({ command }) => command);
  expect(asked).toEqual(steps.filter((each) => each !== 'accept'));
});

it('disables the note where there is none and says so', () => {
  verifies('panel.controls.insert-note');
  const made = panelOf(rich, { host: 'web' });
  const control = blockOf(made, 'controls').items.find(
    (item) => item.command === 'insert_next_step',
  );
  expect(control?.enabled).toBe(false);
  expect(control?.why).not.toBe('');
  expect(made.degraded).toHaveLength(1);
  expect(panelOf(rich, { host: 'web', locale: 'ja' }).degraded).toEqual([
    'このページには挿入先の社内メモがありません。',
  ]);
});

it('holds nothing that the tier of the viewer hides', () => {
  verifies('panel.redaction.by-tier');
  expect(JSON.stringify(panelOf(rich, {}, 'full'))).toContain('anna.berg@example.com');
  for (const tier of ['standard', 'restricted'] as const) {
    expect(JSON.stringify(panelOf(rich, {}, tier))).not.toContain('anna.berg');
  }
  const fields = blockOf(panelOf(rich, {}, 'restricted'), 'customer').fields;
  expect(fields.find(({ label }) => label === 'E-mail')).toMatchObject({ masked: true });
});

it('speaks the language and keeps the time of the viewer', () => {
  verifies('panel.language.viewer');
  const german = panelOf(rich, { locale: 'de-AT' });
  expect(german.locale).toBe('de-AT');
  expect(panelText(german)).toContain('unter der Grenze von 50');
  expect(panelText(german)).toContain('Kunde hat zweimal nach einem Menschen gefragt');
  expect(blockOf(panelOf(rich, { timeZone: 'UTC' }), 'headline').meta).toContain('10:06');
});

it('falls back for a locale, time zone or host it does not know', () => {
  for (const odd of [
    { locale: 'sv' },
    { locale: '!!' },
    { timeZone: 'Mars/Base' },
    { host: 'elsewhere' },
  ]) {
    expect(Panel.safeParse(panelOf(rich, odd)).success).toBe(true);
  }
  expect(panelOf(rich, { locale: 'sv' }).locale).toBe('en');
});

it('names equal panels alike and different ones differently', () => {
  expect(panelOf(richBrief()).version).toBe(panel.version);
  expect(panelOf({ ...rich, handoffState: 'active' }).version).not.toBe(panel.version);
});

it('takes out what could reorder or hide text', () => {
  const turns = rich.turns.map((turn) => ({ ...turn, text: `\u202E<b>${turn.text}\u0007` }));
  const made = redact(
    { ...rich, turns, want: { text: '\u202Ereverse\nme', evidence: [] } },
    'full',
  );
  expect(JSON.stringify(composePanel(made, view))).not.toContain('\u202E');
  expect(composeTranscript(made, view, { after: 0, limit: 1 }).items[0]?.text).toMatch(
    /^<b>[\p{L}\s.]*$/u,
  );
});

it('cuts what a tool returned and says how much', () => {
  const [first, ...others] = rich.actions;
  const big = { ...first, result: { page: 'x'.repeat(1_000_000) } } as Brief['actions'][number];
  const made = panelOf({ ...rich, actions: [big, ...others] });
  expect(JSON.stringify(made).length).toBeLessThan(20_000);
  expect(JSON.stringify(made)).toMatch(/\+999,\d{3} more characters/);
});
