import type { Panel } from '@baton/handoff-panel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { idOf } from '../canvas/place-id.ts';
import { validateCanvas } from '../canvas/validate-canvas.ts';
import { crawl } from '../testing/crawl.ts';
import { marksIn } from '../testing/marks-in.ts';
import { goldenScenes } from '../testing/scenes.ts';
import { textsOf } from '../testing/texts-of.ts';
import { draw } from './draw.ts';
import type { Scene } from './scene.ts';

/** What is no text for people, or a word of Baton's own that is never empty. */
const KEPT = new Set([
  'v',
  'kind',
  'id',
  'code',
  'tone',
  'by',
  'status',
  'type',
  'command',
  'iso',
  'url',
  'actionId',
  'turnId',
  'language',
  'currency',
  'strings',
  'labels',
  'options',
  'kinds',
  'missing',
  'version',
  'conversationId',
  'handoffId',
  'state',
  'locale',
  'dir',
  'tier',
  'host',
  'next',
  'question',
  'missingQuestion',
  'commentLabel',
  'kindsLabel',
  'send',
]);

/** The same thing in which texts are others. */
const retold = (value: unknown, texts: readonly string[], at: { next: number }): unknown => {
  if (Array.isArray(value)) return value.map((item) => retold(item, texts, at));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      if (KEPT.has(key)) return [key, item];
      if (typeof item !== 'string') return [key, retold(item, texts, at)];
      at.next += 1;
      return [key, texts[at.next % texts.length]];
    }),
  );
};

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ maxLength: 3_000 }),
  fc.lorem({ maxCount: 200 }),
  fc.constantFrom(
    '',
    ' ',
    '\u200B',
    '\u202E',
    '\n\n\n',
    'one\ntwo\r\nthree\u2028four',
    '[x](https://evil.example)',
    '**bold** __bold__',
    '<b>bold</b>',
    '\uD83D',
    '返金してください。'.repeat(50),
  ),
);

describe('whatever a panel says', () => {
  const at = goldenScenes('double-refund', { around: true, tier: 'full' });
  const places = crawl(at).map(({ place }) => place);

  it('every canvas is valid, and nothing in it is a mark', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 12 }), fc.nat(), (texts, next) => {
        const turn = { next };
        const base = at();
        const panel: Panel = {
          ...base.panel,
          blocks: retold(base.panel.blocks, texts, turn) as Panel['blocks'],
        };
        for (const place of places) {
          const scene = at(place);
          const told: Scene = {
            ...scene,
            panel,
            transcript: retold(scene.transcript, texts, turn) as Scene['transcript'],
            reasoning: retold(scene.reasoning, texts, turn) as Scene['reasoning'],
            outcome: { tone: 'done', text: texts[0] ?? '' },
            typed: { note: texts[0] ?? '', amount: texts[1] ?? '', reason: texts[2] ?? '' },
          };
          const canvas = draw(told);
          const faults = validateCanvas(canvas, { first: false });
          const marks = textsOf(canvas)
            .map((each) => each.replace(/\*\*([^*]*)\*\*/gu, '$1'))
            .filter((each) => marksIn(each).length > 0);
          expect({ place: idOf(place), faults, marks }).toEqual({
            place: idOf(place),
            faults: [],
            marks: [],
          });
        }
      }),
      { numRuns: 60 },
    );
  });
});
