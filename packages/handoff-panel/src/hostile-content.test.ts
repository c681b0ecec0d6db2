import { buildBrief, redact } from '@baton/handoff-core';
import type { Brief, EventInput, Tier } from '@baton/handoff-core';
import { playConversation } from '@baton/testkit/play';
import { expect, it } from 'vitest';

import { composePanel } from './compose-panel.ts';
import { composeTranscript } from './compose-pages.ts';

interface Spent {
  user: number;
  system: number;
}
/** Of the test runner; the panel itself knows no clock. */
declare const process: { cpuUsage: (since?: Spent) => Spent };

const VIEW = { locale: 'en', timeZone: 'UTC', host: 'web' };
const TIERS: readonly Tier[] = ['restricted', 'standard', 'full'];
const at = (minute: number): string => `2026-03-01T10:${String(minute).padStart(2, '0')}:00.000Z`;

const briefOf = (inputs: readonly EventInput[]): Brief => {
  const { record, policy } = playConversation('c1', inputs);
  return buildBrief(record, policy);
};

/** A tool result of so many bytes in rows with text, JSON inside text and a blob. */
const resultOf = (bytes: number) => {
  const row = (n: number) => ({
    sku: `A-${n}`,
    note: `The parcel of Anna Berg went to anna.berg${n}@example.com, she called 555-123-4567.`,
    raw: JSON.stringify({ email: `u${n}@example.com`, order_id: `#W${1_000_000 + n}` }),
    blob: 'QUJDRA=='.repeat(8),
  });
  const size = JSON.stringify(row(1_000)).length;
  return { rows: Array.from({ length: Math.ceil(bytes / size) }, (_, n) => row(n)) };
};
const withResult = (result: unknown): Brief =>
  briefOf([
    { type: 'turn', id: 't1', at: at(1), by: 'customer', text: 'Where is my parcel?' },
    {
      type: 'action',
      id: 'e1',
      at: at(2),
      action: 'a1',
      name: 'list_parcels',
      kind: 'read',
      status: 'succeeded',
      result,
    },
  ]);

const SMALL = withResult(resultOf(100_000));
const LARGE = withResult(resultOf(1_000_000));

it.each(TIERS)(
  'keeps the panel of a megabyte of tool result small for %s, and hides in it',
  (tier) => {
    const panel = JSON.stringify(composePanel(redact(LARGE, tier), VIEW));
    expect(JSON.stringify(LARGE).length).toBeGreaterThan(1_000_000);
    expect(panel.length).toBeLessThan(40_000);
    expect(panel.includes('Anna Berg')).toBe(tier !== 'restricted');
  },
);

/** In processor time: a busy machine takes longer, not more of it. */
const quickest = (run: () => unknown): number => {
  let best = Infinity;
  for (let round = 0; round < 3; round += 1) {
    const start = process.cpuUsage();
    run();
    best = Math.min(best, process.cpuUsage(start).user);
  }
  return best;
};

it('takes ten times as long for ten times the tool result, not a hundred times', () => {
  const show = (brief: Brief) => () => composePanel(redact(brief, 'restricted'), VIEW);
  show(SMALL)();
  expect(quickest(show(LARGE)) / quickest(show(SMALL))).toBeLessThan(25);
});

it('shows attachments of odd types and names as text, and none of their bytes', () => {
  const brief = briefOf([
    {
      type: 'turn',
      id: 't1',
      at: at(1),
      by: 'customer',
      text: `See data:application/octet-stream;base64,${'AAECAwQF'.repeat(2_000)} of john@x.de`,
      attachments: [
        { name: '../../etc/passwd\u202Egpj.exe', type: 'application/x-msdownload' },
        { name: 'john@x.de.pdf', type: 'text/html"><script>alert(1)</script>', size: 0 },
        { name: 'x'.repeat(300), type: '', url: 'https://files.example/x?for=john%40x.de' },
      ],
    },
  ]);
  for (const tier of TIERS) {
    const panel = composePanel(redact(brief, tier), VIEW);
    const page = composeTranscript(redact(brief, tier), VIEW, { after: 0, limit: 10 });
    const text = JSON.stringify([panel, page]);
    expect(text.length).toBeLessThan(120_000);
    expect(text).not.toContain('\u202E');
    expect(/john(?:@|%40)x\.de/.test(text)).toBe(tier === 'full');
  }
});

it('says what a customer wrote as words: markup and links are no markup in it', () => {
  const text =
    '<script>alert(1)</script> [pay here](https://evil.example) \u202Eevil\u202C please refund';
  const panel = composePanel(
    redact(briefOf([{ type: 'turn', id: 't1', at: at(1), by: 'customer', text }]), 'full'),
    VIEW,
  );
  expect(JSON.stringify(panel)).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
});

it('composes a panel of the deepest JSON that gets in, for every tier', () => {
  let value: unknown = 'mail john@x.de';
  for (let depth = 0; depth < 19; depth += 1) value = depth % 2 === 0 ? [value] : { next: value };
  for (const tier of TIERS) {
    const panel = JSON.stringify(composePanel(redact(withResult(value), tier), VIEW));
    expect(panel.includes('john@x.de')).toBe(tier === 'full');
  }
});
