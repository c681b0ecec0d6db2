import type { Panel } from '@baton/handoff-panel';
import { verifies } from '@baton/testkit';
import { heightIn, refuse } from '@baton/testkit/intercom-inbox';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { FIRST_HEIGHT, estimateHeight } from '../canvas/estimate-height.ts';
import { escapeMarkdown } from '../canvas/escape-markdown.ts';
import { placeOf, readPress } from '../canvas/place-id.ts';
import { validateCanvas } from '../canvas/validate-canvas.ts';
import { pressesOn } from '../testing/crawl.ts';
import { goldenBriefs, goldenScenes, scenesOf } from '../testing/scenes.ts';
import type { Looks } from '../testing/scenes.ts';
import { showCanvas } from '../testing/show-canvas.ts';
import { textsOf } from '../testing/texts-of.ts';
import { whatWasDone } from './action-lines.ts';
import { blockOf } from './block-of.ts';
import { draw } from './draw.ts';
import type { Scene } from './scene.ts';

const LOCALES = ['en', 'de', 'es', 'fr', 'pt', 'ja'] as const;
const briefs = goldenBriefs();
const every = (looks: Looks): Scene[] => briefs.map(({ brief }) => scenesOf(brief, looks)());

/** The texts of a first canvas, in order. */
const home = (scene: Scene): string[] => textsOf(draw(scene));
const has = (texts: readonly string[], part: string): boolean =>
  texts.some((text) => text.includes(escapeMarkdown(part)));

describe.each(LOCALES)('the first canvas in %s', (locale) => {
  const scenes = [false, true].flatMap((around) =>
    (['restricted', 'full'] as const).flatMap((tier) => every({ locale, around, tier })),
  );

  it('is not taller than 400 pixels by two estimates, and has no primary button', () => {
    for (const scene of scenes) {
      const canvas = draw(scene);
      expect(validateCanvas(canvas, { first: true })).toEqual([]);
      expect(refuse(canvas, { first: true, dates: false })).toEqual([]);
      expect(heightIn(canvas.content.components as never)).toBeLessThanOrEqual(FIRST_HEIGHT);
    }
  });

  it('says what the customer wants, why a person is needed, how sure the AI is, how the mood went, what was done and what to do', () => {
    verifies(
      'panel.headline.one-line',
      'panel.confidence.numeric',
      'panel.sentiment.trajectory',
      'panel.next-step.one-line',
      'panel.order.importance',
    );
    for (const scene of scenes) {
      const texts = home(scene);
      const { panel } = scene;
      const headline = escapeMarkdown(blockOf(panel, 'headline')?.sentence.text ?? '');
      expect(headline.startsWith(texts[0]?.replace(/…$/u, '') ?? '-')).toBe(true);
      const why = blockOf(panel, 'reasons');
      const reason = why?.items[0]?.sentence.text ?? '-';
      // An approval that is asked for is a reason by itself.
      expect(
        has(texts, reason) ||
          has(texts, why?.summary ?? '-') ||
          (why?.items.length === 0 && blockOf(panel, 'approvals') !== null),
      ).toBe(true);
      expect(has(texts, blockOf(panel, 'confidence')?.label ?? '-')).toBe(true);
      expect(has(texts, blockOf(panel, 'sentiment')?.summary ?? '-')).toBe(true);
      expect(has(texts, blockOf(panel, 'next_step')?.title ?? '-')).toBe(true);
      const done = blockOf(panel, 'actions');
      const told =
        done?.items.filter(({ kind, status }) => kind === 'write' && status !== 'planned') ?? [];
      expect(has(texts, done?.summary ?? '-') || told.every(({ label }) => has(texts, label))).toBe(
        true,
      );
    }
  });

  it('hides no warning and nothing that waits for a decision', () => {
    verifies('panel.approvals.asked', 'panel.notices.open');
    for (const scene of scenes) {
      const texts = home(scene);
      const notices = blockOf(scene.panel, 'notices');
      const pressing =
        notices?.items.filter(({ tone }) => tone === 'warning' || tone === 'danger') ?? [];
      expect(
        pressing.every(({ sentence }) => has(texts, sentence.text)) ||
          (has(texts, notices?.title ?? '-') && has(texts, notices?.summary ?? '-')),
      ).toBe(true);
      const asked = blockOf(scene.panel, 'approvals');
      expect(
        asked === null ||
          asked.items.every(({ sentence }) => has(texts, sentence.text)) ||
          (has(texts, asked.title) && has(texts, asked.summary)),
      ).toBe(true);
    }
  });

  it('leads to the rest, to the whole brief and to Refresh', () => {
    for (const scene of scenes) {
      const presses = pressesOn(draw(scene));
      expect(presses).toEqual(expect.arrayContaining(['nav:more', 'refresh']));
      // Where there is no room for it, it is behind More.
      const more = pressesOn(draw({ ...scene, place: placeOf('more') }));
      expect([...presses, ...more]).toContain('nav:link');
    }
  });
});

describe('the first canvas', () => {
  it('offers no whole brief where no address leads to it', () => {
    const at = goldenScenes('double-refund');
    expect(pressesOn(draw(at(undefined, { fullBrief: null })))).not.toContain('nav:link');
  });

  it('tells both halves of a double refund, and that one is of unknown outcome', () => {
    verifies('panel.actions.conflict-warned');
    const texts = home(goldenScenes('double-refund')());
    expect(texts).toContain('⚠ #3 Refund of €40.00 has the same effect as #2.');
    expect(texts.some((text) => text.startsWith('⚠ #2 Refund of €40.00: sent'))).toBe(true);
  });

  it('tells a double refund in ten seconds', () => {
    expect(showCanvas(draw(goldenScenes('double-refund')()))).toMatchInlineSnapshot(`
      "  40 header: Refund request: “The glass shade in order 61177 arrived cracked.…
        40 error: ⚠ #3 Refund of €40.00 has the same effect as #2.
        60 error: ⚠ #2 Refund of €40.00: sent on Mar 9, 09:30, no answer came. It may or may not have happened.
       106 Why | Outcome unknown
      Confidence | 92% · Limit 50%
      Customer mood | Calm, steady
      What was done | 2 changes, 1 lookup
        50 paragraph: Next step · Refund of €40.00 (order 61177): #3 repeats #2. Undo one…
        28 [More] (nav:more) link
        28 [Refresh] (refresh) link"
    `);
  });

  it('offers what is pressed next: taking over, later the question whether it is resolved', () => {
    const step = (command: 'accept' | 'resolve', confirm: string | null): Panel => ({
      ...scene0.panel,
      blocks: scene0.panel.blocks.map((block) =>
        block.kind === 'controls'
          ? {
              ...block,
              items: [{ command, label: 'Do it', enabled: true, why: '', confirm }],
            }
          : block,
      ),
    });
    const presses = (panel: Panel): string[] => pressesOn(draw({ ...scene0, panel }));
    expect(presses(step('accept', null))).toContain('act:accept');
    // Nothing that is asked about first is done by one press.
    const resolving = presses(step('resolve', 'Really?'));
    expect(resolving).toContain('nav:confirm:0:act%3Aresolve');
    expect(resolving.filter((id) => id.startsWith('act:'))).toEqual([]);
  });

  it('says what came of the latest press on top', () => {
    const at = goldenScenes('low-confidence');
    const outcome = { tone: 'done', text: 'You took over *this* conversation.' } as const;
    expect(home(at(undefined, { outcome }))[0]).toBe('✓ You took over ∗this∗ conversation.');
    const canvas = draw(at(undefined, { outcome: { ...outcome, tone: 'failed' } }));
    expect(canvas.content.components[0]).toMatchObject({ type: 'text', style: 'error' });
  });

  it('credits nobody else with what the customer did', () => {
    verifies('panel.actions.actor-named');
    for (const scene of every({ locale: 'en' })) {
      const table = draw(scene).content.components.flatMap((each) =>
        each.type === 'data-table' ? each.items : [],
      );
      const facts = new Set(
        (blockOf(scene.panel, 'actions')?.items ?? []).map(
          (item) => `${item.byLabel} · ${item.statusLabel} | ${escapeMarkdown(whatWasDone(item))}`,
        ),
      );
      const told = table.filter(({ field }) => field.includes(' · '));
      expect(told.filter(({ field, value }) => !facts.has(`${field} | ${value}`))).toEqual([]);
    }
  });

  it('counts the reasons that it has no room for', () => {
    const scene = every({ locale: 'en' }).find(({ panel }) => {
      const items = blockOf(panel, 'reasons')?.items ?? [];
      return items.length > 1 && !has(home({ ...scene0, panel }), items[1]?.sentence.text ?? '');
    });
    const first = blockOf(scene?.panel ?? scene0.panel, 'reasons')?.items[0]?.sentence.text;
    expect(scene && home(scene)).toContain(`${first} · +1`);
  });
});

const scene0 = goldenScenes('low-confidence')();

/** A panel in which texts are as long as they like. */
const stretched = (panel: Panel, texts: readonly string[]): Panel => {
  let next = 0;
  const text = (): string => texts[next++ % texts.length] ?? '';
  return {
    ...panel,
    blocks: panel.blocks.map((block) => {
      switch (block.kind) {
        case 'headline':
          return { ...block, sentence: { ...block.sentence, text: text() } };
        case 'next_step':
          return { ...block, sentence: { ...block.sentence, text: text() } };
        case 'notices':
          return {
            ...block,
            items: texts.map((each) => ({
              code: 'x',
              tone: 'warning' as const,
              sentence: { text: each || '…', refs: [] },
            })),
          };
        case 'approvals':
          return {
            ...block,
            items: texts.flatMap((each, at) =>
              block.items.map((item) => ({
                ...item,
                id: `${item.id}-${at}`,
                sentence: { ...item.sentence, text: each },
              })),
            ),
          };
        default:
          return block;
      }
    }),
  };
};

describe('however long texts are and however many things are asked', () => {
  const scene = goldenScenes('double-refund', { around: true, locale: 'de' })();
  const text = fc.oneof(
    fc.lorem({ maxCount: 60 }),
    fc.string({ maxLength: 300 }),
    fc.constantFrom(
      '返金してください。'.repeat(30),
      'x'.repeat(400),
      '[x](https://evil.example)',
      '',
    ),
  );

  it('the first canvas fits and is valid', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (texts) => {
        const canvas = draw({ ...scene, panel: stretched(scene.panel, texts) });
        expect(validateCanvas(canvas, { first: true })).toEqual([]);
        expect(estimateHeight(canvas)).toBeLessThanOrEqual(FIRST_HEIGHT);
        const views = pressesOn(canvas).map(readPress);
        expect(JSON.stringify(views)).toContain('"approval"');
      }),
      { numRuns: 200 },
    );
  });
});
