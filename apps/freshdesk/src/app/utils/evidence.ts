import type { BlockOf, ReasoningItem, TranscriptItem } from '@baton/handoff-panel';

import { button } from './button.ts';
import { h } from './h.ts';
import type { Item, Kid } from './h.ts';
import { aside, facts, list, named, when, word } from './lines.ts';
import type { Pages } from './memory.ts';
import type { Scene } from './scene.ts';

interface Page<T> {
  items: T[];
  next: number | null;
}

type Load<T> = (after: number) => Promise<{ state: 'page'; page: Page<T> } | { state: string }>;

/** A list that comes page by page, and how to have more of it. */
interface List<T> {
  pages: Pages<T>;
  load: Load<T>;
  /** How many there are by the newest panel. */
  count: number;
}

const take = <T extends { id: string }>({ pages, count }: List<T>, page: Page<T>): void => {
  const known = new Set(pages.items.map(({ id }) => id));
  pages.items.push(...page.items.filter(({ id }) => !known.has(id)));
  pages.after = page.next ?? pages.after + page.items.length;
  // the service has the last word, or we would ask for ever
  if (page.next === null) pages.ended = count;
};

/** The next page, unless one is under way. */
const more = async <T extends { id: string }>(draw: () => void, all: List<T>): Promise<void> => {
  const { pages, load } = all;
  if (pages.status === 'loading') return;
  pages.status = 'loading';
  draw();
  const answer = await load(pages.after).catch(() => ({ state: 'lost' }));
  pages.status = 'page' in answer ? 'idle' : 'failed';
  if ('page' in answer) take(all, answer.page);
  draw();
};

/** What stands under the list: that more comes, why none came, or how to get more. */
const foot = ({ strings }: Scene, { status }: Pages<unknown>, press: () => void): Kid => {
  if (status === 'loading') return aside(strings.loading);
  const failed = status === 'failed';
  return [
    failed && aside(strings.loadFailed),
    button({ key: 'page', press }, failed ? strings.retry : strings.loadMore),
  ];
};

const rows = new WeakMap<object, Item>();

/** A row is made once: hundreds of them stand there while somebody types. */
const once =
  <T extends object>(row: (item: T) => Item) =>
  (item: T): Item => {
    const made = rows.get(item) ?? row(item);
    rows.set(item, made);
    return made;
  };

/** Whether evidence is sought in a list and not there yet. */
const isSought = (
  { memory: { sought } }: Scene,
  kind: string,
  items: { id: string }[],
): boolean => {
  const type = kind === 'transcript' ? 'turn:' : 'step:';
  return sought?.startsWith(type) === true && !items.some(({ id }) => sought === type + id);
};

/** A list that is loaded once it can be seen, goes on by button, and up to evidence that is sought. */
const paged = <T extends { id: string }>(
  scene: Scene,
  block: BlockOf<'transcript'> | BlockOf<'reasoning'>,
  pages: Pages<T>,
  load: Load<T>,
  row: (item: T) => Item,
): Kid => {
  const { items, status, ended } = pages;
  const { kind, count, fallbackText } = block;
  const all = list(items, once(row), 'ol.rows');
  if (items.length >= count || ended === count) return all || aside(fallbackText);
  const go = (): void => void more(scene.draw, { pages, load, count });
  if (status === 'idle' && (!all || isSought(scene, kind, items))) queueMicrotask(go);
  return [all, foot(scene, pages, go)];
};

const DEEPEST = 4;

const turn =
  ({ strings }: Scene) =>
  (item: TranscriptItem): Item =>
    h(
      `li.turn.by-${item.by}`,
      { 'data-key': `turn:${item.id}`, tabindex: '-1' },
      facts(
        h('strong', item.byLabel),
        when(item.at),
        item.unsent && word('warning', strings.unsent),
      ),
      // each customer writes in a language and a direction of their own
      h('p.plain', { dir: 'auto', lang: item.language }, item.text),
      list(
        item.attachments,
        ({ name, url, detail }) => h('li', named(name, url), ' ', detail),
        'ul',
      ),
      item.note && h('p', word(item.tone, item.note)),
    );

const step = (item: ReasoningItem): Item =>
  h(
    `li.step.${item.tone}.deep-${Math.min(item.depth, DEEPEST)}`,
    { 'data-key': `step:${item.id}`, tabindex: '-1' },
    facts(h('strong', item.kindLabel), item.duration, when(item.at)),
    h('p.plain', item.text),
    list(item.sources, ({ title, url }) => h('li', named(title, url)), 'ul'),
  );

/** The conversation, page by page. */
export const transcript = (block: BlockOf<'transcript'>, scene: Scene): Kid =>
  paged(
    scene,
    block,
    scene.memory.transcript,
    (after) => scene.hands.transcript(after),
    turn(scene),
  );

/** How the AI came to what it did, page by page. */
export const reasoning = (block: BlockOf<'reasoning'>, scene: Scene): Kid =>
  paged(scene, block, scene.memory.reasoning, (after) => scene.hands.reasoning(after), step);
