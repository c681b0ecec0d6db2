import type { EventInput } from '@baton/handoff-core';
import { verifies } from '@baton/testkit';
import { expect, it } from 'vitest';

import { placeOf } from '../canvas/place-id.ts';
import { validateCanvas } from '../canvas/validate-canvas.ts';
import { crawl } from '../testing/crawl.ts';
import { marksIn } from '../testing/marks-in.ts';
import { briefOf, scenesOf } from '../testing/scenes.ts';
import type { SceneAt } from '../testing/scenes.ts';
import { textsOf } from '../testing/texts-of.ts';
import { draw } from './draw.ts';

const at = '2026-03-09T08:30:00.000Z';

type Step = Extract<EventInput, { type: 'reasoning' }>;

const traceOf = (...steps: Partial<Step>[]): SceneAt =>
  scenesOf(
    briefOf('trace', [
      { type: 'turn', id: 't1', at, by: 'customer', text: 'Where is my parcel?' },
      ...steps.map((step, n): EventInput => ({
        type: 'reasoning',
        id: `s${n + 1}`,
        at,
        kind: 'thought',
        text: `Step ${n + 1}.`,
        ...step,
      })),
    ]),
    { tier: 'full' },
  );

it('holds the whole way the AI went, page by page', () => {
  verifies('panel.reasoning.full');
  const steps = Array.from({ length: 45 }, (_, n) => ({ text: `Thought number ${n + 1}.` }));
  const seen = crawl(traceOf(...steps)).filter(({ place }) => place.view === 'reasoning');
  expect(seen).toHaveLength(6);
  const inOrder = seen
    .toSorted((a, b) => a.place.page - b.place.page)
    .flatMap(({ canvas }) => textsOf(canvas))
    .filter((text) => text.startsWith('Thought number'));
  expect(inOrder).toEqual(steps.map(({ text }) => text));
});

it('names kind, number, time, duration and depth of a step, and says when it failed', () => {
  const texts = textsOf(
    draw(
      traceOf(
        { kind: 'plan', durationMs: 1_240 },
        { kind: 'tool_call', parent: 's1', status: 'error' },
      )(placeOf('reasoning')),
    ),
  );
  expect(texts).toContain('**Plan** · 1 · Mar 9, 09:30 · 1.2 sec');
  expect(texts).toContain('› **Tool call** · **Failed** · 2 · Mar 9, 09:30');
});

it('leads to sources by https alone, and names the others', () => {
  const canvas = draw(
    traceOf({
      sources: [
        { title: 'Returns', url: 'https://help.example/returns' },
        { title: 'Intranet', url: 'http://intranet.example/x' },
        { title: '[here](https://evil.example)' },
      ],
    })(placeOf('reasoning')),
  );
  const rows = canvas.content.components.flatMap((each) =>
    each.type === 'list' ? each.items : [],
  );
  expect(rows.map(({ title }) => title)).toEqual(['Returns']);
  expect(textsOf(canvas)).toContain('From Intranet');
  expect(
    textsOf(canvas)
      .filter((text) => text.startsWith('From '))
      .flatMap(marksIn),
  ).toEqual([]);
});

it('shows a step that is too long for a list on canvases of its own, with all its sources', () => {
  const sources = Array.from({ length: 20 }, (_, n) => ({
    title: `Source ${n} ${'漢'.repeat(280)}`,
    url: `https://help.example/${n}/${'x'.repeat(1_900)}`,
  }));
  const seen = crawl(
    traceOf(...Array.from({ length: 9 }, () => ({ text: 'Aha. '.repeat(2_000), sources }))),
  ).filter(({ place }) => place.view === 'reasoning');
  expect(seen.flatMap(({ canvas }) => validateCanvas(canvas, { first: false }))).toEqual([]);
  const first = seen.filter(({ place }) => place.key === '0/s1');
  expect(first.length).toBeGreaterThan(1);
  const urls = first.flatMap(({ canvas }) =>
    canvas.content.components.flatMap((each) =>
      each.type === 'list' ? each.items.filter(({ action }) => action?.type === 'url') : [],
    ),
  );
  expect(urls).toHaveLength(20);
});

it('says why there is nothing to read', () => {
  expect(textsOf(draw(traceOf()(placeOf('reasoning'))))).toContain(
    'This AI did not share its reasoning.',
  );
});
