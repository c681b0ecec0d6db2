import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Component } from './canvas.ts';
import { rows } from './components.ts';
import { MOST_BYTES, bytesOf, partOf } from './pages.ts';
import { placeOf } from './place-id.ts';

const thing = (id: number, size: number): Component[] =>
  rows([{ to: placeOf('action', String(id)), title: `#${id}`, subtitle: 'é'.repeat(size) }]);

const idsOn = (components: readonly Component[]): string[] =>
  components.flatMap((each) => (each.type === 'list' ? each.items.map(({ title }) => title) : []));

describe('pages', () => {
  it('hold everything once, in order, and none more than Intercom takes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 12_000 }), { maxLength: 60 }),
        fc.integer({ min: 1, max: 30 }),
        (sizes, most) => {
          const things = sizes.map((size, at) => thing(at, size));
          const { pages } = partOf(things, 0, most);
          const all = Array.from({ length: pages }, (_, page) => partOf(things, page, most));
          expect(all.flatMap(({ components }) => idsOn(components))).toEqual(
            sizes.map((_, at) => `#${at}`),
          );
          for (const { components } of all) {
            expect(bytesOf({ components })).toBeLessThanOrEqual(MOST_BYTES);
            expect(idsOn(components).length).toBeLessThanOrEqual(most);
          }
        },
      ),
    );
  });

  it('are one list where they are rows', () => {
    expect(partOf([thing(1, 1), thing(2, 1)], 0).components).toHaveLength(1);
  });

  it('show the last one to whoever asks for a page behind the end', () => {
    const things = Array.from({ length: 25 }, (_, at) => thing(at, 1));
    expect(partOf(things, 9, 10)).toMatchObject({ page: 2, pages: 3 });
    expect(partOf([], 9)).toEqual({ components: [], page: 0, pages: 0 });
  });
});
