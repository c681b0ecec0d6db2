import type { ActionCommandItem, ActionItem, BlockOf } from '@baton/handoff-panel';

import { h } from './h.ts';
import type { Item, Kid } from './h.ts';
import { aside, facts, fields, icon, list, note, refs, when, word } from './lines.ts';
import { ask } from './question.ts';
import { blockOf } from './scene.ts';
import type { Scene } from './scene.ts';
import { fold, section } from './section.ts';

/** One id for one wish: as long as nobody knows what became of it, it is sent again with the same. */
const runOf = ({ memory }: Scene, key: string): string =>
  (memory.runs[key] ??= crypto.randomUUID());

/** What a person may do with an action through its endpoint: what will happen, and what speaks against it. */
const command = (scene: Scene, action: ActionItem, item: ActionCommandItem): Kid => {
  const { warning, anyway, confirm } = item;
  const key = `${item.command}:${action.id}`;
  return ask(scene, {
    ...item,
    key,
    of: `${action.label} #${action.n}`,
    color: warning === null ? 'primary' : 'danger',
    form: {
      submit: anyway ?? item.label,
      body: [warning !== null && note('warning', warning), h('p', confirm)],
      fields: [{ name: 'note', label: scene.strings.commandNote, max: 2_000 }],
    },
    run: (values) => ({
      verb: 'action',
      action: action.id,
      run: {
        command: item.command,
        run: runOf(scene, key),
        anyway: anyway === null ? undefined : true,
        note: values['note'] || undefined,
      },
    }),
    // an endpoint that answered may have failed, or nobody knows: the action says how it stands now
    said: (panel) => {
      const now = blockOf(panel, 'actions')?.items.find(({ id }) => id === action.id);
      return now ? [`${now.label}: ${now.statusLabel}`, now.tone] : null;
    },
  });
};

/** One action: what, how it ended, who, how much; the rest unfolds. */
const row = (scene: Scene, action: ActionItem): Item => {
  const { strings, memory } = scene;
  const { id, tone, label, amount, target, marks, warning, commands } = action;
  const key = `details:${id}`;
  return h(
    'li.item',
    { 'data-key': `action:${id}`, tabindex: '-1' },
    icon(tone),
    h(
      'div',
      h('p.pair', h('strong', label), amount !== null && h('strong', amount)),
      facts(
        word(tone, action.statusLabel),
        action.byLabel,
        when(action.at),
        target,
        marks.map((mark) => word(`mark.${mark.tone}`, mark.label)),
      ),
      warning !== null && note('warning', warning),
      h(
        'div.buttons',
        commands.map((item) => command(scene, action, item)),
      ),
      fold(
        scene,
        key,
        [
          memory.open[key] ? strings.hideDetails : strings.showDetails,
          h('span.unseen', ` ${label}`),
        ],
        [
          facts(h('code', action.name), action.kindLabel, refs(scene, action.refs)),
          fields(scene, action.details),
        ],
      ),
    ),
  );
};

/** What was done: the changes that matter at once, the other changes and the lookups where somebody asks. */
export const actions = (block: BlockOf<'actions'>, scene: Scene): Item => {
  const { strings, memory } = scene;
  const { items, more } = block;
  const rows = (kind: string, folded: boolean): Kid =>
    list(
      items.filter((item) => item.kind === kind && (item.folded === folded || kind === 'read')),
      (item) => row(scene, item),
      'ol.rows',
    );
  const reads = items.filter(({ kind }) => kind === 'read').length;
  return section(scene, block, [
    block.totalsLine && h('p', block.totalsLine),
    items.length === 0 && aside(block.fallbackText),
    rows('write', false),
    more && fold(scene, 'write', memory.open['write'] ? more.hide : more.show, rows('write', true)),
    reads > 0 &&
      fold(
        scene,
        'read',
        `${memory.open['read'] ? strings.hideReads : strings.showReads} (${reads})`,
        rows('read', true),
      ),
  ]);
};
