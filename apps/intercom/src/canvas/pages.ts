import type { Component } from './canvas.ts';

/** UTF-8 bytes that a canvas may hold with its frame; Intercom takes 64 KB. */
export const MOST_BYTES = 60_000;
/** What the frame and what stands above a list may need of it. */
const KEPT_FREE = 8_000;

const encoder = new TextEncoder();

/** UTF-8 bytes of anything as JSON. */
export const bytesOf = (value: unknown): number => encoder.encode(JSON.stringify(value)).length;

/** Part of something long. */
export interface Part {
  components: Component[];
  /** The page that this is: the last one where an earlier one was asked for behind the end. */
  page: number;
  pages: number;
}

/** One list from lists that follow each other: the inbox sets them apart otherwise. */
export const together = (components: readonly Component[]): Component[] => {
  const whole: Component[] = [];
  for (const component of components) {
    const last = whole.at(-1);
    if (component.type === 'list' && last?.type === 'list') {
      whole[whole.length - 1] = { ...last, items: [...last.items, ...component.items] };
    } else whole.push(component);
  }
  return whole;
};

/**
 * What stands on one page of many things, each of some components that stay together: at most `most` of them, and fewer
 * where their bytes ask for it.
 */
export const partOf = (
  things: readonly (readonly Component[])[],
  page: number,
  most = 20,
): Part => {
  const pages: Component[][] = [];
  let count = 0;
  let bytes = 0;
  for (const thing of things) {
    const size = bytesOf(thing);
    const last = pages.at(-1);
    if (last === undefined || count >= most || bytes + size > MOST_BYTES - KEPT_FREE) {
      pages.push([...thing]);
      count = 1;
      bytes = size;
    } else {
      last.push(...thing);
      count += 1;
      bytes += size;
    }
  }
  const shown = Math.min(page, Math.max(pages.length - 1, 0));
  return { components: together(pages[shown] ?? []), page: shown, pages: pages.length };
};
