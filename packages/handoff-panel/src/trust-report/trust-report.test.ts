import { buildBrief, redact } from '@baton/handoff-core';
import type { Brief, Tier, Trail } from '@baton/handoff-core';
import { goldenEvents, goldens } from '@baton/testkit';
import { playConversation } from '@baton/testkit/play';
import { describe, expect, it } from 'vitest';

import { LANGUAGES } from '../copy/copy-for.ts';
import { richBrief } from '../testing/sample-brief.ts';
import { composeTrustReport } from './compose-trust-report.ts';
import { TRUST_REPORT_POLICY, renderTrustReport } from './html/render-trust-report.ts';
import type { TrustInput } from './report-scene.ts';
import { TrustReport } from './trust-report.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';

const HASH = 'ab'.repeat(32);
const TIERS: Tier[] = ['restricted', 'standard', 'full'];

const inputOf = (brief: Brief): TrustInput => ({
  tenant: 'a',
  madeAt: '2026-03-10T08:00:00.000Z',
  hidden: Object.fromEntries(
    TIERS.map((tier) => [tier, redact(brief, tier).masked]),
  ) as TrustInput['hidden'],
  checkpoint: {
    tenant: 'a',
    size: 3,
    root: HASH,
    at: '2026-03-10T07:59:00.000Z',
    key: HASH,
    signature: HASH + HASH,
  },
  leaf: { index: 2, seq: 2, path: [HASH] },
});

const at = '2026-03-09T09:00:00.000Z';
const PLANTED = 'planted.person@example.org';
const note = (what: string): string => `${what} for ${PLANTED}`;

const trailOf = (decisions: Trail['decisions'], actionId: string): Trail => ({
  entries: [
    {
      seq: 1,
      kind: 'event',
      eventId: 'e1',
      at,
      contentHash: HASH,
      answer: null,
      hash: HASH,
      erased: false,
      decision: null,
      content: { salt: 'cd'.repeat(16), body: JSON.stringify({ text: note('Said') }) },
      withheld: false,
      long: false,
    },
    {
      seq: 2,
      kind: 'event',
      eventId: PLANTED,
      at,
      contentHash: HASH,
      answer: null,
      hash: HASH,
      erased: false,
      decision: null,
      content: { salt: 'cd'.repeat(16), body: JSON.stringify({ text: 'Hello there' }) },
      withheld: false,
      long: false,
    },
  ],
  marks: [
    { kind: 'view', seq: 3, at, by: 'zendesk:7', tier: 'standard', what: 'panel' },
    {
      kind: 'reveal',
      seq: 4,
      at,
      by: 'zendesk:7',
      id: 'r1',
      tier: 'standard',
      reason: note('To call back'),
      kinds: ['phone'],
      until: '2026-03-09T09:10:00.000Z',
    },
    {
      kind: 'edit',
      seq: 5,
      at,
      by: 'zendesk:7',
      version: 1,
      headline: note('Headline'),
      nextStep: note('Step'),
      note: note('Note'),
    },
    {
      kind: 'rating',
      seq: 6,
      at,
      by: 'zendesk:7',
      stars: 4,
      missing: ['intent'],
      comment: note('Fine'),
    },
    {
      kind: 'run',
      seq: 7,
      at,
      by: 'zendesk:7',
      action: actionId,
      command: 'retry',
      endpoint: 'refunds',
      status: 'succeeded',
      note: note('Again'),
    },
    {
      kind: 'handoff',
      seq: 8,
      at,
      by: 'zendesk:7',
      handoffId: 'h1',
      from: 'requested',
      to: 'active',
      reason: 'answered',
      note: note('Mine'),
      routed: null,
      arrangement: null,
    },
    { kind: 'survey', seq: 8, at, by: 'bot', score: 4, comment: note('Good') },
    {
      kind: 'approval',
      seq: 9,
      at,
      by: 'zendesk:7',
      action: actionId,
      state: 'approved',
      note: note('Go'),
    },
    { kind: 'erasure', seq: 10, at, by: 'admin', through: 9, reason: note('Asked') },
  ],
  decisions,
  handoffs: [
    {
      id: 'h1',
      episode: 1,
      state: 'active',
      queue: 'support',
      requestedAt: at,
      updatedAt: at,
      resolution: note('Done'),
    },
  ],
  policies: [
    { version: 'default-1', rules: [{ id: 'r', title: note('Rule') }], topics: ['legal'] },
  ],
});

const golden = (id: string): Brief => {
  const found = goldens.find((each) => each.id === id);
  if (!found) throw new Error(`no golden conversation ${id}`);
  const events = goldenEvents(found, {
    conversationId: id,
    startAt: '2026-03-09T08:30:00.000Z',
  }).flat();
  const { record, policy } = playConversation(id, events, found.policy);
  const brief = buildBrief(record, policy);
  const decisions = record.decisions.map((decision, index) => ({ seq: index + 1, at, decision }));
  return { ...brief, trail: trailOf(decisions, brief.actions[0]?.id ?? 'none') };
};

describe.each(goldens.map(({ id }) => id))('%s', (id) => {
  it('tells every decision and action in each language, and nothing that a tier may not see', () => {
    const brief = golden(id);
    const input = inputOf(brief);
    for (const tier of TIERS)
      for (const locale of LANGUAGES) {
        const redacted = redact(brief, tier);
        const report = composeTrustReport(redacted, input, { locale, timeZone: 'Europe/Berlin' });
        expect(TrustReport.parse(report)).toEqual(report);
        expect(report.facts.decisions).toHaveLength(brief.trail?.decisions.length ?? -1);
        expect(report.facts.actions.map((action) => action.id)).toEqual(
          brief.actions.map((action) => action.id),
        );
        const html = renderTrustReport(report);
        for (const { n } of brief.actions) expect(html).toContain(`<bdi>#${n}</bdi>`);
        const said = JSON.stringify(report) + html;
        for (const value of valuesHidden(brief, tier)) expect(said).not.toContain(value);
      }
  });
});

it('leaves no text of the conversation’s own ledger that a tier may not see', () => {
  const brief = { ...richBrief(), trail: trailOf([], 'a2') };
  const entries = redact(brief, 'restricted').trail?.entries;
  expect(entries?.[0]).toMatchObject({ content: null, withheld: false, eventId: 'e1' });
  expect(entries?.[1]).toMatchObject({ content: null, withheld: true, eventId: null });
  expect(redact(brief, 'full').trail).toEqual(brief.trail);
});

it('keeps hostile text inert and in its place', () => {
  const evil = '<script>alert(1)</script>"\'><img src=x onerror=alert(2)>\u202Egnp.exe';
  const brief = richBrief();
  const report = composeTrustReport(
    redact(
      {
        ...brief,
        actions: brief.actions.map((action) => ({ ...action, name: evil, error: evil })),
        trail: {
          ...trailOf([], 'a2'),
          marks: trailOf([], 'a2').marks.map((mark) => ({ ...mark, by: evil })),
          policies: [{ version: evil, rules: [], topics: [evil] }],
        },
      },
      'full',
    ),
    { ...inputOf(brief), tenant: evil },
    { locale: 'en', timeZone: evil },
  );
  const html = renderTrustReport(report);
  expect(html).not.toMatch(/<script|<img|onerror=alert\(2\)>[^&]|\u202E/);
  expect(html).toContain('&lt;script&gt;');
  expect(report.timeZone).toBe('UTC');
});

it('is a page that asks nobody for anything', () => {
  expect(TRUST_REPORT_POLICY).toContain("default-src 'none'");
  const html = renderTrustReport(
    composeTrustReport(redact(golden('pii-heavy'), 'full'), inputOf(golden('pii-heavy')), {
      locale: 'de',
      timeZone: 'UTC',
    }),
  );
  expect(html).toContain('<html lang="de"');
  expect(html).not.toMatch(/<script|<link|<iframe|<object|\bsrc=|url\(|@import|style="/);
});

it('says in its first lines that nothing is signed where nothing is', () => {
  const brief = golden('low-confidence');
  const report = composeTrustReport(
    redact(brief, 'full'),
    { ...inputOf(brief), checkpoint: null, leaf: null },
    { locale: 'en', timeZone: 'UTC' },
  );
  expect(report.document.lead[1]).toMatchObject({ label: 'Not signed', tone: 'warning' });
  expect(report.facts.ledger).toMatchObject({ covered: 0, checkpoint: null, leaf: null });
});

const inFull = (brief: Brief, more: Partial<TrustInput> = {}) =>
  composeTrustReport(
    redact(brief, 'full'),
    { ...inputOf(brief), ...more },
    { locale: 'en', timeZone: 'UTC' },
  );

it('warns where no checkpoint covers the newest entries', () => {
  const brief = golden('low-confidence');
  expect(inFull(brief).document.lead[1]?.tone).toBe('success');
  const partly = inFull(brief, { leaf: { index: 0, seq: 1, path: [] } });
  expect(partly.facts.ledger).toMatchObject({ entries: 2, covered: 1 });
  expect(partly.document.lead[1]?.tone).toBe('warning');
});

it('tells in order of time, and the end of a reveal in its table alone', () => {
  const brief = golden('low-confidence');
  const trail = brief.trail as Trail;
  const early = '2026-03-09T08:30:10.000Z';
  const marks = trail.marks.map((mark) => ({ ...mark, at: early }));
  const over = marks.flatMap((mark) =>
    mark.kind === 'reveal' ? [{ ...mark, kinds: [], at: early }] : [],
  );
  const { document } = inFull({ ...brief, trail: { ...trail, marks: [...marks, ...over] } });
  const times = document.timeline.marks.map((mark) => Date.parse(mark.at));
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(document.timeline.marks.filter(({ kind }) => kind === 'reveal')).toHaveLength(1);
  const tables = document.sections.flatMap((section) => section.tables);
  expect(tables.find(({ id }) => id === 'reveals')?.rows).toHaveLength(2);
});

it('keeps decisions to go on for the list of all', () => {
  const brief = golden('low-confidence');
  const made = brief.trail?.decisions ?? [];
  const led = made.filter(({ decision }) => decision.outcome !== 'continue');
  expect(led.length).toBeLessThan(made.length);
  const tables = inFull(brief).document.sections.flatMap((section) => section.tables);
  expect(tables.find(({ id }) => id === 'decisions-made')?.rows).toHaveLength(led.length);
  expect(tables.find(({ id }) => id === 'all-decisions')?.rows).toHaveLength(made.length);
});

it('has a word for every word in every language', () => {
  const keys = (value: unknown): unknown =>
    value !== null && typeof value === 'object'
      ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, keys(item)]))
      : typeof value;
  expect(keys(de)).toEqual(keys(en));
  expect(keys(es)).toEqual(keys(en));
});

/** Values that the conversation holds and this tier is not shown. */
function valuesHidden({ customer }: Brief, tier: Tier): string[] {
  return tier === 'full'
    ? []
    : [PLANTED, customer?.email, customer?.phone].filter((value) => value !== undefined);
}

it('tells programs, too, which decisions were only noted in shadow mode', () => {
  const brief = golden(goldens[0]?.id ?? '');
  const { trail } = brief;
  if (!trail) throw new Error('made above');
  const decisions = trail.decisions.map((each, index) =>
    index === 0 ? { ...each, decision: { ...each.decision, shadow: true as const } } : each,
  );
  const redacted = redact({ ...brief, trail: { ...trail, decisions } }, 'full');
  const view = { locale: 'en', timeZone: 'UTC' };
  const { facts } = TrustReport.parse(composeTrustReport(redacted, inputOf(brief), view));
  expect(facts.decisions.map(({ shadow }) => shadow)).toEqual(
    decisions.map((_, index) => (index === 0 ? true : undefined)),
  );
});
