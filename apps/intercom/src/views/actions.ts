import type { ActionItem } from '@baton/handoff-panel';
import { rows, say } from '../canvas/components.ts';
import type { Row } from '../canvas/components.ts';
import { partOf } from '../canvas/pages.ts';
import { placeOf } from '../canvas/place-id.ts';
import { howItEnded, whatStandsOut, whatWasDone } from './action-lines.ts';
import { blockOf } from './block-of.ts';
import type { Body, View } from './body.ts';
import type { Place } from './scene.ts';

/** Which part of the actions: those that matter at once have no key. */
const ALL = placeOf('actions', 'changes');
const LOOKUPS = placeOf('actions', 'lookups');

const rowOf = (item: ActionItem): Row => ({
  to: placeOf('action', item.id),
  title: `#${item.n} ${whatWasDone(item)}`,
  subtitle: howItEnded(item),
  more: whatStandsOut(item),
});

/** The part of the actions in which one of them stands. */
export const listOf = ({ kind, folded }: ActionItem): Place =>
  kind === 'read' ? LOOKUPS : folded ? ALL : placeOf('actions');

const isChange = ({ kind }: ActionItem): boolean => kind === 'write';

/** What was done: the changes that matter first, all of them and the look-ups behind rows. */
export const drawActions: View = ({ panel, place, words }): Body => {
  const block = blockOf(panel, 'actions');
  if (block === null) return { components: say(words.nothing, 'muted') };
  const lookups = block.items.filter((item) => !isChange(item));
  const shown =
    place.key === LOOKUPS.key
      ? lookups
      : block.items.filter((item) => isChange(item) && (place.key === ALL.key || !item.folded));
  const { components, page, pages } = partOf(
    shown.map((item) => rows([rowOf(item)])),
    place.page,
  );
  const first = place.key === null;
  return {
    page,
    more: page + 1 < pages,
    ...(first ? {} : { back: placeOf('actions') }),
    components: [
      ...say(block.title, 'header'),
      ...say(first ? block.totalsLine : '', 'muted'),
      ...(block.items.length === 0 ? say(block.fallbackText, 'muted') : []),
      ...components,
      ...rows([
        ...(first && block.more ? [{ to: ALL, title: block.more.show }] : []),
        ...(first && lookups.length > 0
          ? [
              {
                to: LOOKUPS,
                title: `${panel.strings.showReads} (${lookups.length})`,
              },
            ]
          : []),
      ]),
    ],
  };
};
