import { verifies } from '@baton/testkit';
import { refuse } from '@baton/testkit/intercom-inbox';
import { describe, expect, it } from 'vitest';

import { bytesOf } from '../canvas/pages.ts';
import { HOME, REFRESH, idOf, readPress, readStored } from '../canvas/place-id.ts';
import { validateCanvas } from '../canvas/validate-canvas.ts';
import { crawl } from '../testing/crawl.ts';
import { goldenBriefs, scenesOf } from '../testing/scenes.ts';
import { VIEWS } from './scene.ts';

const LOOKS = [
  { locale: 'en', tier: 'standard', around: false },
  { locale: 'de', tier: 'full', around: true },
  { locale: 'ja', tier: 'restricted', around: true },
] as const;

const briefs = goldenBriefs();

describe.each(LOOKS)('for a viewer with %o', (looks) => {
  const worlds = briefs.map(({ id, brief }) => ({ id, seen: crawl(scenesOf(brief, looks)) }));

  it('draws nothing that Intercom would refuse, wherever somebody presses', () => {
    verifies('panel.size.bounded');
    const faults = worlds.flatMap(({ id, seen }) =>
      seen.flatMap(({ place, canvas }) =>
        validateCanvas(canvas, { first: place.view === 'home' }).map((fault) => ({
          conversation: id,
          place: idOf(place),
          ...fault,
        })),
      ),
    );
    expect(faults).toEqual([]);
  });

  it('draws nothing that the inbox of the tests would refuse, which was made without looking at this app', () => {
    const refused = worlds.flatMap(({ id, seen }) =>
      seen.flatMap(({ place, canvas }) =>
        // Dates: what customers write is theirs.
        refuse(canvas, { first: place.view === 'home', dates: false }).map((refusal) => ({
          conversation: id,
          place: idOf(place),
          ...refusal,
        })),
      ),
    );
    expect(refused).toEqual([]);
  });

  it('offers Refresh on every canvas, and a way back on every one but the first', () => {
    for (const { seen } of worlds) {
      for (const { place, canvas, presses } of seen) {
        expect(presses).toContain(REFRESH);
        expect(readStored(canvas.stored_data)?.place).toEqual(place);
        if (idOf(place) === idOf(HOME)) continue;
        const ways = presses.map(readPress);
        expect(ways.some((press) => press !== null && press !== 'refresh' && 'nav' in press)).toBe(
          true,
        );
      }
    }
  });

  it('understands every id that it gives', () => {
    for (const { seen } of worlds)
      for (const { presses } of seen)
        for (const id of presses)
          expect({ id, press: readPress(id) }).not.toEqual({ id, press: null });
  });

  it('leads home from everywhere by pressing Back', () => {
    for (const { seen } of worlds) {
      const backs = new Map(seen.map(({ place, presses }) => [idOf(place), presses.at(-2) ?? '']));
      for (const { place } of seen) {
        const way: string[] = [];
        let at = idOf(place);
        while (at !== idOf(HOME) && way.length < 6) {
          way.push(at);
          at = backs.get(at) ?? '';
        }
        expect({ way, at }).toEqual({ way, at: idOf(HOME) });
      }
    }
  });

  it('reaches every view by pressing', () => {
    const names = new Set(worlds.flatMap(({ seen }) => seen.map(({ place }) => place.view)));
    // Nothing is asked and nothing suggested in a conversation that nothing stands around.
    const unasked = looks.around ? [] : ['approval', 'assist'];
    expect(VIEWS.filter((view) => !names.has(view))).toEqual(
      VIEWS.filter((view) => unasked.includes(view)),
    );
  });

  it('never goes over the bytes that Intercom takes', () => {
    const most = Math.max(
      ...worlds.flatMap(({ seen }) => seen.map(({ canvas }) => bytesOf(canvas.content))),
    );
    expect(most).toBeLessThan(60_000);
  });

  it('gives every time with its day, because a canvas stands still', () => {
    verifies('panel.language.viewer');
    const dated = {
      en: /[A-Z][a-z]{2} \d{1,2}, \d\d:\d\d$/u,
      de: /\d{1,2}\. \p{L}+\.?, \d\d:\d\d$/u,
      ja: /\d{1,2}月\d{1,2}日 \d\d:\d\d$/u,
    };
    const ends = worlds.flatMap(({ seen }) =>
      seen
        .filter(({ place }) => place.view === 'actions')
        .flatMap(({ canvas }) => canvas.content.components)
        .flatMap((each) => (each.type === 'list' ? each.items : []))
        .flatMap(({ subtitle }) => subtitle ?? []),
    );
    expect(ends.length).toBeGreaterThan(20);
    expect(ends.filter((text) => !dated[looks.locale].test(text))).toEqual([]);
  });
});

describe.each(['es', 'fr', 'pt'])('in %s', (locale) => {
  it('draws nothing that would be refused', () => {
    for (const { brief } of briefs)
      for (const { place, canvas } of crawl(
        scenesOf(brief, { locale, tier: 'full', around: true }),
      )) {
        const first = place.view === 'home';
        expect(validateCanvas(canvas, { first })).toEqual([]);
        expect(refuse(canvas, { first, dates: false })).toEqual([]);
      }
  });
});
