import { redact } from '@baton/handoff-core';
import type { Brief, RedactedBrief, Source, Tier } from '@baton/handoff-core';
import { verifies } from '@baton/testkit';
import { describe, expect, it } from 'vitest';

import { LANGUAGES } from './copy/copy-for.ts';
import { composePanel } from './compose-panel.ts';
import { panelText } from './panel-text.ts';
import { Panel } from './schema/panel.ts';
import { blockOf } from './testing/block-of.ts';
import { plainGoldens } from './testing/sample-brief.ts';
import { AROUND_PERSONAL, withEverything } from './testing/with-everything.ts';

const TIERS: readonly Tier[] = ['restricted', 'standard', 'full'];
const AROUND = ['approvals', 'assist', 'customer', 'feedback', 'privacy'] as const;

const compose = (brief: RedactedBrief, locale: string): Panel =>
  composePanel(brief, { locale, timeZone: 'UTC', host: 'zendesk', viewer: 'zendesk:8' });

/** Every sentence with references, at any depth. */
const sentencesIn = (value: unknown): { text: string; refs: { id: string }[] }[] => {
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.flatMap(sentencesIn);
  const own =
    'text' in value && 'refs' in value ? [value as { text: string; refs: { id: string }[] }] : [];
  return [...own, ...Object.values(value).flatMap(sentencesIn)];
};

describe.each(plainGoldens())('$id with everything around it', ({ brief }) => {
  const full = withEverything(brief);

  it.each(TIERS)('is a valid panel in each language, with evidence and in order (%s)', (tier) => {
    verifies('panel.evidence.every-sentence', 'panel.fallback.text', 'panel.order.importance');
    const redacted = redact(full, tier);
    const ids = new Set(
      [
        ...full.turns,
        ...full.actions,
        ...full.steps,
        ...(full.heldBack ? [full.heldBack] : []),
      ].map(({ id }) => id),
    );
    for (const locale of LANGUAGES) {
      const panel = compose(redacted, locale);
      expect(Panel.safeParse(panel).error?.issues).toBeUndefined();
      const sentences = sentencesIn(panel.blocks);
      expect(sentences.filter(({ refs }) => refs.length === 0)).toEqual([]);
      expect(sentences.flatMap(({ refs }) => refs).filter(({ id }) => !ids.has(id))).toEqual([]);
      expect(panelText(panel)).not.toMatch(/undefined|NaN|\[object|function/);
      expect(panel.blocks.map(({ kind }) => kind)).toEqual([
        'headline',
        ...(brief.notices.length > 0 ? ['notices'] : []),
        'approvals',
        'reasons',
        'actions',
        'next_step',
        'assist',
        'confidence',
        'sentiment',
        ...(brief.attempts.length > 0 ? ['attempts'] : []),
        'customer',
        ...(brief.routing ? ['routing'] : []),
        'reasoning',
        'transcript',
        'feedback',
        'privacy',
        'controls',
      ]);
      for (const block of panel.blocks.filter(({ open }) => !open))
        expect(`${block.kind} ${block.summary}`).not.toBe(`${block.kind} `);
    }
  });

  it('shows nobody what their tier hides of it', () => {
    verifies('panel.redaction.by-tier');
    for (const [tier, hidden] of [
      ['restricted', true],
      ['standard', true],
      ['full', false],
    ] as const) {
      const text = JSON.stringify(compose(redact(full, tier), 'en'));
      for (const value of Object.values(AROUND_PERSONAL))
        expect(text.includes(value)).toBe(!hidden);
    }
  });

  it('says all of it in plain text, and no code of ours', () => {
    const panel = compose(redact(full, 'full'), 'de');
    for (const kind of AROUND) {
      const { fallbackText } = blockOf(panel, kind);
      expect(fallbackText).not.toMatch(/\b(?:approval|amount|sum|count|legal|next)_[a-z]+/);
    }
    const customer = blockOf(panel, 'customer');
    const assist = blockOf(panel, 'assist');
    const approvals = blockOf(panel, 'approvals');
    for (const said of [
      ...customer.fields.flatMap(({ label, value, source }) => [label, value, source ?? '']),
      ...customer.previous.flatMap(({ sentence, when }) => [sentence, when.label]),
      ...customer.tickets.map(({ label }) => label),
      ...customer.missing,
      customer.more,
    ])
      expect(customer.fallbackText).toContain(said);
    for (const said of [
      assist.caution,
      ...assist.flags.flatMap(({ label, sentence }) => [label, sentence.text]),
      assist.reply?.text ?? '',
      ...assist.suggestions.flatMap(({ title, why }) => [title, why]),
      ...assist.items.map(({ text }) => text),
    ])
      expect(assist.fallbackText).toContain(said);
    for (const { sentence, reasons, expires } of approvals.items)
      for (const said of [sentence.text, ...reasons, expires.label])
        expect(approvals.fallbackText).toContain(said);
  });
});

const [first] = plainGoldens();
const brief: Brief = withEverything(first?.brief as Brief);

const readLater = (source: Source, seconds: number): Source => ({
  ...source,
  at: new Date(Date.parse(source.at) + seconds * 1_000).toISOString(),
});

/** The same, with every source read anew some seconds later. */
const reread = (seconds: number): Brief => {
  const { context } = brief;
  if (!context) throw new Error('no context');
  return {
    ...brief,
    context: {
      ...context,
      previous: { ...context.previous, source: readLater(context.previous.source, seconds) },
      tickets: context.tickets && {
        ...context.tickets,
        source: readLater(context.tickets.source, seconds),
      },
      facts: context.facts.map((fact) => ({ ...fact, source: readLater(fact.source, seconds) })),
    },
  };
};

it('keeps its version while sources are read anew and say the same', () => {
  verifies('panel.version.steady');
  const at = (seconds: number): string => compose(redact(reread(seconds), 'full'), 'en').version;
  expect(at(0)).toBe(compose(redact(brief, 'full'), 'en').version);
  // Told in steps of five minutes: at most one other panel in each.
  const versions = new Set([...Array(60).keys()].map((n) => at(n * 10)));
  expect(versions.size).toBeLessThanOrEqual(3);
  expect(at(3_600)).not.toBe(at(0));
});

it('stays small however much is known', () => {
  verifies('panel.size.bounded');
  const { context, assist } = brief;
  const [previous] = context?.previous.items ?? [];
  const [fact] = context?.facts ?? [];
  const [suggestion] = assist?.suggestions ?? [];
  const [flag] = assist?.flags ?? [];
  if (!context || !assist || !previous || !fact || !suggestion || !flag) throw new Error('thin');
  const times = <T>(count: number, make: (n: number) => T): T[] =>
    Array.from({ length: count }, (_, n) => make(n));
  const long = 'word '.repeat(400);
  const crowded: Brief = {
    ...brief,
    turns: times(200, (n) => ({ ...(brief.turns[0] as Brief['turns'][number]), id: `t${n}`, n })),
    actions: times(99, (n) => ({
      ...(brief.actions.at(-1) as Brief['actions'][number]),
      id: `a${n}`,
      n,
    })),
    context: {
      ...context,
      previous: {
        ...context.previous,
        items: times(20, () => ({ ...previous, subject: long })),
        count: 20,
      },
      facts: times(50, (n) => ({ ...fact, key: `fact_${n}`, value: long })),
    },
    assist: {
      ...assist,
      flags: times(40, () => ({ ...flag, text: long })),
      suggestions: times(40, (n) => ({ ...suggestion, id: `m${n}`, title: long, excerpt: long })),
    },
  };
  const bytes = JSON.stringify(compose(redact(crowded, 'full'), 'de')).length;
  expect(bytes).toBeLessThan(110_000);
  const customer = blockOf(compose(redact(crowded, 'full'), 'en'), 'customer');
  expect(customer.fields.at(-1)?.value).toMatch(/more fields$/);
  expect(customer.fallbackText).toContain('and 15 more');
});
