import type { Block } from '@baton/handoff-panel';
import { verifies } from '@baton/testkit';
import { describe, expect, it } from 'vitest';

import type { Canvas } from '../canvas/canvas.ts';
import { escapeMarkdown } from '../canvas/escape-markdown.ts';
import { crawl } from '../testing/crawl.ts';
import { goldenBriefs, scenesOf } from '../testing/scenes.ts';
import { textsOf } from '../testing/texts-of.ts';

/** For machines. */
const CODES =
  'id iso kind turnId conversationId actionId code command type language url currency by status tone outcome name'.split(
    ' ',
  );
/** Made of other facts of the same block. */
const TOGETHER = ['fallbackText', 'summary', 'series', 'totals'];
/** Of an editor to insert into, of parts that unfold, and of files. */
const NONE_HERE = ['insert', 'insertText', 'copyLabel', 'more', 'report'];
/** Said after a press, when there is something to say. */
const AFTER = ['thanks', 'change', 'taken', 'newer'];

const NOT_DRAWN: ReadonlySet<string> = new Set([...CODES, ...TOGETHER, ...NONE_HERE, ...AFTER]);

type Fields = Readonly<Record<string, unknown>>;

/** What there is no reason to say as long as something else stands there. */
const isMoot = (name: string, { enabled, active, restore, command, provided }: Fields): boolean => {
  if (name === 'restoreConfirm') return restore === null;
  if (name === 'threshold') return provided === false;
  if (command === 'refresh' || command === 'copy') return true;
  if (active) return name !== 'active';
  return enabled === false && (name === 'confirm' || name === 'warning' || name === 'anyway');
};

const factsOf = (value: unknown, path: string): [path: string, fact: string][] => {
  if (typeof value === 'string') return value.trim() === '' ? [] : [[path, value]];
  if (value === null || typeof value !== 'object') return [];
  const fields = { ...value, ...(value as { labels?: object }).labels } as Fields;
  return Object.entries(value).flatMap(([name, item]) =>
    NOT_DRAWN.has(name) || isMoot(name, fields) ? [] : factsOf(item, `${path}.${name}`),
  );
};

/** What stands in the fields of a form, and what they show while they are empty. */
const fieldsOn = ({ content: { components } }: Canvas): string[] =>
  components.flatMap((each) =>
    each.type === 'textarea' ? [escapeMarkdown(each.value ?? ''), each.placeholder ?? ''] : [],
  );

const LOOKS = [
  { locale: 'en', tier: 'standard', around: true },
  { locale: 'de', tier: 'full', around: true },
  { locale: 'ja', tier: 'restricted', around: false },
] as const;

const briefs = goldenBriefs();

describe.each(LOOKS)('for a viewer with %o', (looks) => {
  const worlds = briefs.map(({ id, brief }) => {
    const at = scenesOf(brief, looks);
    const seen = crawl(at);
    const texts = seen.flatMap(({ canvas }) => [...textsOf(canvas), ...fieldsOn(canvas)]);
    return { id, panel: at().panel, seen, said: texts.join('\n').replaceAll('**', '') };
  });
  const isSaid = (said: string, fact: string): boolean =>
    fact.split('\n').every((line) => said.includes(escapeMarkdown(line)));

  it('lets every fact of every block be read on some canvas', () => {
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
    );
    const silent = worlds.flatMap(({ id, panel, said }) =>
      panel.blocks
        .flatMap((block) => factsOf(block, block.kind))
        .filter(([, fact]) => !isSaid(said, fact))
        .map(([path, fact]) => `${id} ${path}: ${fact}`),
    );
    expect(silent).toEqual([]);
  });

  it('says what a canvas lacks, and how old it is', () => {
    verifies('panel.host.lacks-said');
    for (const { panel, said } of worlds) {
      expect(panel.degraded).toHaveLength(6);
      for (const text of [...panel.degraded, panel.asOf?.label ?? '']) expect(said).toContain(text);
    }
  });

  it('leads from the first canvas to the rest by rows that tell what is behind them', () => {
    verifies('panel.order.importance');
    for (const { panel, seen } of worlds) {
      const more = seen.find(({ place }) => place.view === 'more')?.canvas;
      const rows = (more?.content.components ?? []).flatMap((each) =>
        each.type === 'list' ? each.items : [],
      );
      for (const { kind, title, summary } of panel.blocks) {
        if (['headline', 'confidence', 'sentiment', 'controls', 'feedback'].includes(kind))
          continue;
        const row = rows.find((each) => each.title === escapeMarkdown(title));
        expect([kind, row?.subtitle ?? '']).toEqual([kind, escapeMarkdown(summary)]);
      }
    }
  });
});

it('reads a block of a kind that it has never heard of as plain text', () => {
  verifies('panel.fallback.text');
  const [golden] = briefs;
  if (!golden) throw new Error('no golden conversation');
  const at = scenesOf(golden.brief);
  const weather = {
    v: 1,
    kind: 'weather',
    title: 'Weather',
    summary: 'rain',
    fallbackText: 'Rain from the west\nuntil *noon*',
    open: true,
  } as unknown as Block;
  const seen = crawl((place, more) => {
    const scene = at(place, more);
    return { ...scene, panel: { ...scene.panel, blocks: [weather, ...scene.panel.blocks] } };
  });
  const said = seen.flatMap(({ canvas }) => textsOf(canvas));
  expect(said).toContain('Rain from the west');
  expect(said).toContain('until \u2217noon\u2217');
});
