import type { Block } from '@baton/handoff-panel';
import { verifies } from '@baton/testkit';
import { describe, expect, it } from 'vitest';

import { goldenIds, goldenPanel } from '../testing/golden-panel.ts';
import { readAll, sceneOf } from '../testing/read-all.ts';
import { allOf, textsOf } from '../testing/texts-of.ts';
import { page } from './page.ts';

/** For machines. */
const CODES =
  'id iso kind turnId conversationId actionId code command type language url currency by status tone outcome'.split(
    ' ',
  );
/** Made of other facts of the same block. */
const TOGETHER = ['fallbackText', 'totals'];
/** Of files, and of macros, which Freshdesk's editor does not take. */
const NONE_HERE = ['report', 'apply', 'insertText'];
/** Said after a press, when there is something to say; of the button that a form stands for. */
const AFTER = ['thanks', 'change', 'taken', 'newer', 'minutes'];

const NOT_DRAWN: ReadonlySet<string> = new Set([...CODES, ...TOGETHER, ...NONE_HERE, ...AFTER]);

type Fields = Readonly<Record<string, unknown>>;

/** What there is no reason to say as long as something else stands there. */
const isMoot = (name: string, fields: Fields): boolean => {
  const { enabled, active, restore, provided, open, kind, command } = fields;
  // stands with the next step, where there are words to insert
  if (command === 'insert_next_step') return true;
  if (name === 'summary') return open === true || kind === 'notices';
  if (name === 'title') return kind === 'headline' || kind === 'notices' || kind === 'controls';
  if (name === 'restoreConfirm') return restore === null;
  if (name === 'more' || name === 'hide' || name === 'show')
    return kind === 'actions' || 'show' in fields;
  if (name === 'threshold') return provided === false;
  if (active) return name !== 'active';
  return enabled === false && ['confirm', 'warning', 'anyway'].includes(name);
};

const factsOf = (value: unknown, path: string): [path: string, fact: string][] => {
  if (typeof value === 'string') return value.trim() === '' ? [] : [[path, value]];
  if (value === null || typeof value !== 'object') return [];
  const fields = { ...value, ...(value as { labels?: object }).labels } as Fields;
  return Object.entries(value).flatMap(([name, item]) =>
    NOT_DRAWN.has(name) || isMoot(name, fields) ? [] : factsOf(item, `${path}.${name}`),
  );
};

const LOOKS = [
  { locale: 'en', tier: 'standard', around: true },
  { locale: 'de', tier: 'full', around: true },
  { locale: 'ja', tier: 'restricted', around: false },
] as const;

describe.each(LOOKS)('for a viewer with %o', (looks) => {
  it.each(goldenIds)('lets every fact of every block be read (%s)', async (id) => {
    verifies(
      'panel.headline.one-line',
      'panel.intent.source',
      'panel.notices.open',
      'panel.promises.due',
      'panel.reasons.sentence',
      'panel.confidence.numeric',
      'panel.confidence.missing',
      'panel.sentiment.trajectory',
      'panel.actions.all-listed',
      'panel.actions.actor-named',
      'panel.actions.conflict-warned',
      'panel.actions.totals',
      'panel.actions.marks',
      'panel.next-step.one-line',
      'panel.attempts.outcome',
      'panel.routing.explained',
      'panel.evidence.linked',
      'panel.context.source-and-age',
      'panel.context.history',
      'panel.context.missing',
      'panel.assist.caution',
      'panel.assist.flags',
      'panel.assist.suggestions',
      'panel.privacy.hidden-counted',
      'panel.language.viewer',
      'panel.approvals.asked',
      'panel.host.lacks-said',
    );
    const golden = goldenPanel(id, looks);
    const { panel } = golden;
    const said = await readAll(golden);
    const facts = [
      ...panel.blocks.flatMap((block) => factsOf(block, block.kind)),
      ...factsOf(panel.degraded, 'degraded'),
      ...factsOf(panel.asOf, 'asOf'),
    ];
    expect(facts.filter(([, fact]) => !said.includes(fact))).toEqual([]);
    expect(panel.degraded).toHaveLength(2);
  });

  it.each(goldenIds)('lets the whole conversation and trace be read (%s)', async (id) => {
    verifies('panel.transcript.complete', 'panel.reasoning.full');
    const golden = goldenPanel(id, looks);
    const said = await readAll(golden);
    const turns = golden.transcript(0).items;
    const steps = golden.reasoning(0).items;
    for (const { byLabel, text, at, note } of turns)
      for (const fact of [byLabel, text, at.label, note]) expect(said).toContain(fact);
    for (const { kindLabel, text } of steps)
      for (const fact of [kindLabel, text]) expect(said).toContain(fact);
  });
});

it('shows what matters first and open, and the rest folded behind what it comes to', () => {
  verifies('panel.order.importance');
  const { panel } = goldenPanel('double-refund');
  const drawn = page(sceneOf(goldenPanel('double-refund')));
  const headings = allOf([drawn])
    .filter(({ tag }) => tag === 'h1' || tag === 'h2')
    .map(textsOf);
  const titles = panel.blocks
    .filter(({ kind }) => !['headline', 'notices', 'controls'].includes(kind))
    .map(({ title }) => title);
  expect(headings.slice(1)).toEqual(titles);
  const folded = allOf([drawn]).filter(
    ({ tag, props }) => tag === 'details' && String(props['class']).startsWith('block'),
  );
  expect(folded.map(({ kids: [summary] }) => summary && textsOf(summary))).toEqual(
    panel.blocks.filter(({ open }) => !open).map(({ title, summary }) => `${title}${summary}`),
  );
});

it('reads a block of a kind that it has never heard of as plain text', async () => {
  verifies('panel.fallback.text');
  const golden = goldenPanel('double-refund');
  const weather = {
    v: 1,
    kind: 'constructor',
    title: 'Weather',
    summary: 'rain',
    fallbackText: 'Rain from the west\nuntil noon',
    open: true,
  } as unknown as Block;
  const said = await readAll(golden, {
    ...golden.panel,
    blocks: [weather, ...golden.panel.blocks],
  });
  expect(said).toContain('Rain from the west\nuntil noon');
});
