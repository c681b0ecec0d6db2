import type { EventInput } from '@baton/handoff-core';
import { verifies } from '@baton/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Canvas } from '../canvas/canvas.ts';
import { bytesOf } from '../canvas/pages.ts';
import { idOf, placeOf, readPress } from '../canvas/place-id.ts';
import { validateCanvas } from '../canvas/validate-canvas.ts';
import { pressesOn } from '../testing/crawl.ts';
import { marksIn } from '../testing/marks-in.ts';
import { briefOf, goldenBriefs, scenesOf } from '../testing/scenes.ts';
import type { SceneAt } from '../testing/scenes.ts';
import { textsOf } from '../testing/texts-of.ts';
import { draw } from './draw.ts';
import type { Place } from './scene.ts';
import { wantedPages } from './transcript-wanted.ts';

const at = (second: number): string => new Date(Date.UTC(2026, 2, 9, 8, 30, second)).toISOString();

type Turn = Extract<EventInput, { type: 'turn' }>;

const talkOf = (...turns: Partial<Turn>[]): SceneAt =>
  scenesOf(
    briefOf('talk', [
      { type: 'conversation', id: 'c', at: at(0) },
      ...turns.map((turn, n): EventInput => ({
        type: 'turn',
        id: `t${n + 1}`,
        at: at(n + 1),
        by: n % 2 === 0 ? 'customer' : 'ai',
        text: 'Hello',
        ...turn,
      })),
    ]),
    { tier: 'full' },
  );

/** As somebody reads it: without letters that nobody sees, however it wraps. */
const read = (text: string): string =>
  text.replaceAll(/[\u2060\s]/gu, '').replaceAll('\u2217', '*');

const navs = (canvas: Canvas): Place[] =>
  pressesOn(canvas).flatMap((id) => {
    const press = readPress(id);
    return press !== null && press !== 'refresh' && 'nav' in press ? [press.nav] : [];
  });

/** Every canvas from a place on, as long as a page follows. */
const pagesFrom = (scenes: SceneAt, first: Place): Canvas[] => {
  const pages: Canvas[] = [];
  let place: Place | undefined = first;
  while (place !== undefined) {
    const canvas: Canvas = draw(scenes(place));
    pages.push(canvas);
    const wanted: string = idOf({ ...place, page: place.page + 1 });
    place = navs(canvas).find((next) => idOf(next) === wanted);
  }
  return pages;
};

const faultsOf = (canvas: Canvas): unknown[] => validateCanvas(canvas, { first: false });

const long = goldenBriefs().find(({ id }) => id === 'two-hundred-turns');

describe('a conversation of two hundred turns', () => {
  if (!long) throw new Error('no long conversation');
  const scenes = scenesOf(long.brief, { tier: 'full' });
  const pages = pagesFrom(scenes, placeOf('transcript'));

  it('can be read whole, page by page, in its order', () => {
    verifies('panel.transcript.complete');
    const said = read(pages.flatMap(textsOf).join('\n'));
    let from = 0;
    for (const { text } of long.brief.turns) {
      const found = said.indexOf(read(text), from);
      expect(found).toBeGreaterThanOrEqual(0);
      from = found;
    }
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.flatMap(faultsOf)).toEqual([]);
  });

  it('is left from both ends at one press', () => {
    const [first] = pages;
    const last = pages.at(-1);
    if (!first || !last) throw new Error('no pages');
    const end = placeOf('transcript', null, pages.length - 1);
    expect(pressesOn(first)).toContain(idOf(end));
    expect(pressesOn(last)).toContain(idOf(placeOf('transcript')));
  });
});

it('shows an answer that was held back at its place, and says that it never went out', () => {
  verifies('panel.transcript.complete');
  const held = goldenBriefs().filter(({ brief }) => brief.heldBack !== null);
  expect(held.length).toBeGreaterThan(0);
  for (const { brief } of held) {
    const scenes = scenesOf(brief, { tier: 'full' });
    const texts = pagesFrom(scenes, placeOf('transcript')).flatMap(textsOf);
    const unsent = texts.findIndex((text) => text.includes('**Not sent to the customer**'));
    expect(unsent).toBeGreaterThan(0);
    expect(read(brief.heldBack?.text ?? '').startsWith(read(texts[unsent + 1] ?? '-'))).toBe(true);
  }
});

it('names for each message who spoke, its number and when', () => {
  const texts = textsOf(draw(talkOf({}, { text: 'Hi', confidence: 0.42 })(placeOf('transcript'))));
  expect(texts).toContainEqual(
    expect.stringMatching(/^\*\*Customer\*\* · 1 · Mar 9, 09:30( · |$)/u),
  );
  expect(texts).toContain('**AI** · 2 · Mar 9, 09:30 · Confidence 42%');
});

describe('a long message', () => {
  const words = Array.from({ length: 5_000 }, (_, n) => `word${n}`).join(' ');

  it('is cut in the list, and read whole in parts on canvases of its own', () => {
    const scenes = talkOf({}, { text: words });
    const list = draw(scenes(placeOf('transcript')));
    expect(bytesOf(list)).toBeLessThan(5_000);
    const whole = navs(list).find(({ key }) => key !== null);
    if (!whole) throw new Error('no way to the rest');
    const parts = pagesFrom(scenes, whole);
    expect(parts.length).toBeGreaterThan(2);
    expect(read(parts.flatMap(textsOf).join('\n'))).toContain(read(words).slice(0, 5_000));
    for (const [, text] of [...words.matchAll(/(word\d+99)\b/g)].slice(0, 50)) {
      expect(parts.flatMap(textsOf).some((said) => said.includes(text ?? '-'))).toBe(true);
    }
    expect(parts.flatMap(faultsOf)).toEqual([]);
    for (const part of parts) expect(navs(part)).toContainEqual(placeOf('transcript'));
  });

  it('loses no letter, whatever it is made of', () => {
    const text = fc
      .array(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom('\n', '**', '](https://x.example)', '😀', '漢字'),
        ),
        {
          minLength: 50,
          maxLength: 400,
        },
      )
      .map((parts) => parts.join(' ').trim());
    const talk = talkOf({});
    const item = talk(placeOf('transcript')).transcript?.items[0];
    if (!item) throw new Error('no message');
    fc.assert(
      fc.property(text, (hostile) => {
        // As though redaction and the composer had let everything through.
        const transcript = { items: [{ ...item, text: hostile }], next: null, version: '' };
        const scenes: SceneAt = (place, more) => talk(place, { ...more, transcript });
        const parts = pagesFrom(scenes, placeOf('transcript', `0/${item.id}`));
        const pieces = parts.flatMap(({ content }) =>
          content.components.flatMap((each) =>
            each.type === 'text' && each.style === 'paragraph' ? [each.text] : [],
          ),
        );
        const visible = (given: string): string =>
          read(
            given
              .replaceAll(/[\u200B\u2066-\u2069\u200E\u200F\u202A-\u202E\u061C\uFEFF]/gu, '')
              // oxlint-disable-next-line no-control-regex -- nobody sees them
              .replaceAll(/[\u0000-\u001F\u007F-\u009F]/gu, ''),
          );
        expect(visible(pieces.join(''))).toBe(visible(hostile.toWellFormed()));
        for (const canvas of [draw(scenes(placeOf('transcript'))), ...parts])
          expect(faultsOf(canvas)).toEqual([]);
        expect(pieces.flatMap(marksIn)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what customers attach', () => {
  const files = [
    { name: 'photo.png', type: 'image/png', size: 20_480, url: 'https://files.example/photo.png' },
    {
      name: '[click](https://evil.example)',
      type: 'text/html',
      url: 'https://bank.example@evil.example/x',
    },
    { name: 'n'.repeat(300), type: 'text/plain', url: `https://files.example/${'ä'.repeat(400)}` },
    ...Array.from({ length: 17 }, (_, n) => ({
      name: `${n}-${'漢'.repeat(250)}`,
      type: 'x/y',
      url: `https://files.example/${n}/${'漢'.repeat(600)}`,
    })),
  ];
  const scenes = talkOf(
    ...Array.from({ length: 8 }, () => ({ attachments: files, text: ']'.repeat(900) })),
  );
  const rowsOn = (canvas: Canvas) =>
    canvas.content.components.flatMap((each) => (each.type === 'list' ? each.items : []));

  it('opens from a row that says where it leads, unless the address poses as another', () => {
    const rows = rowsOn(draw(scenes(placeOf('transcript'))));
    const photo = rows.find(({ title }) => title === 'photo.png');
    expect(photo).toMatchObject({
      subtitle: 'image/png, 20.5 kB · files.example',
      action: { type: 'url', url: 'https://files.example/photo.png' },
    });
    expect(JSON.stringify(rows)).not.toContain('evil.example/x');
  });

  it('fits a canvas however long its names and addresses are', () => {
    const list = draw(scenes(placeOf('transcript')));
    expect(faultsOf(list)).toEqual([]);
    const whole = navs(list).find(({ key }) => key !== null);
    const parts = pagesFrom(scenes, whole ?? placeOf('transcript'));
    expect(parts.flatMap(faultsOf)).toEqual([]);
    const urls = parts.flatMap(rowsOn).filter(({ action }) => action?.type === 'url');
    expect(urls.length).toBe(files.length - 1);
    expect(parts.flatMap(textsOf).join('\n')).not.toMatch(/\]\(/u);
  });
});

it('leads back where a page or a message is not there any more', () => {
  const scenes = talkOf({});
  for (const place of [
    placeOf('transcript', null, 77),
    placeOf('transcript', '0/nothing'),
    placeOf('transcript', 'nonsense'),
    placeOf('transcript', '99999/x', 4),
  ]) {
    const canvas = draw(scenes(place));
    expect(textsOf(canvas)).toContain('This is not there any more.');
    expect(navs(canvas).some(({ view, key }) => view === 'transcript' && key === null)).toBe(true);
    expect(faultsOf(canvas)).toEqual([]);
  }
});

it('offers another try where the messages did not come', () => {
  for (const place of [
    placeOf('transcript', null, 2),
    placeOf('reasoning'),
    placeOf('reasoning', '0/s'),
  ]) {
    const canvas = draw(talkOf({})(place, { transcript: null, reasoning: null }));
    expect(textsOf(canvas)).toContain('This could not be loaded.');
    expect(pressesOn(canvas)).toContain(idOf(place));
  }
});

it('asks for the page that a place shows, and for nothing anywhere else', () => {
  expect(wantedPages(placeOf('transcript', null, 3)).transcript).toEqual({ after: 24, limit: 8 });
  expect(wantedPages(placeOf('reasoning', '2/s', 5)).reasoning).toEqual({ after: 16, limit: 8 });
  expect(wantedPages(placeOf('transcript', 'nonsense', 9)).transcript?.after).toBe(0);
  expect(wantedPages(placeOf('home'))).toEqual({ transcript: null, reasoning: null });
});
