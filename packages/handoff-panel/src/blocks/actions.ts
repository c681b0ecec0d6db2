import type { Action } from '@baton/handoff-core';

import type { Scene } from '../scene.ts';
import type { ActionItem } from '../schema/actions-block.ts';
import type { BlockOf } from '../schema/block.ts';
import type { Tone } from '../schema/parts.ts';
import { aside } from '../text/aside.ts';
import { humanise } from '../text/humanise.ts';
import { plain, shorten } from '../text/plain.ts';
import { actionCommands } from './action-commands.ts';
import { actionDetails } from './action-details.ts';
import { actionMarks } from './action-marks.ts';
import { actionTotals } from './action-totals.ts';
import { actionWarnings } from './action-warnings.ts';
import { prominentActions } from './prominent-actions.ts';

const TONES: Record<Action['status'], Tone> = {
  planned: 'neutral',
  running: 'info',
  succeeded: 'success',
  failed: 'danger',
  unknown: 'warning',
  reversed: 'neutral',
};

const toItem = (
  action: Action,
  scene: Scene,
  { warning, folded }: Pick<ActionItem, 'warning' | 'folded'>,
): ActionItem => {
  const { copy, format } = scene;
  const { effect } = action;
  const target = scene.actionTarget(action);
  return {
    id: action.id,
    n: action.n,
    name: action.name,
    label: plain(humanise(action.name)),
    by: action.by,
    byLabel: copy.actor[action.by],
    kind: action.kind,
    kindLabel: copy.actionKind[action.kind],
    status: action.status,
    statusLabel: copy.actionStatus[action.status],
    tone: warning !== null && action.status === 'succeeded' ? 'warning' : TONES[action.status],
    amount: effect?.amount === undefined ? null : format.money(effect.amount, effect.currency),
    target: target === null ? null : shorten(plain(target), 80),
    at: scene.when(action.endedAt),
    details: actionDetails(action, scene, folded),
    warning,
    marks: actionMarks(action, scene),
    commands: actionCommands(action, scene),
    refs: turnBefore(action, scene),
    folded,
  };
};

const turnBefore = (action: Action, { brief, refs }: Scene) => {
  const turn = brief.turns[action.afterTurn - 1];
  return turn ? refs([{ type: 'turn', id: turn.id }]) : [];
};

const line = (item: ActionItem, copy: Scene['copy']): string => {
  const { comma, semicolon } = copy.punctuation;
  const what = [item.label, item.amount, item.target].filter(Boolean).join(' · ');
  const ended = [item.statusLabel, item.byLabel, item.at.label].join(comma);
  const more = [item.warning, ...item.marks.map(({ label }) => label)].filter(Boolean);
  return aside(`#${item.n} ${what} – ${ended}`, more.join(semicolon), copy);
};

/** So many orders or bookings are named in the heading. */
const MOST_NAMED = 3;

/**
 * Orders or bookings it is about that no unfolded line names: those of folded changes, or of look-ups where nothing was
 * changed.
 */
const namedInHeading = (items: readonly ActionItem[], { punctuation }: Scene['copy']): string => {
  const targetsOf = (of: readonly ActionItem[]): string[] => [
    ...new Set(of.flatMap(({ target }) => (target === null ? [] : [target]))),
  ];
  const writes = targetsOf(items.filter(({ kind }) => kind === 'write'));
  const seen = new Set(targetsOf(items.filter(({ folded }) => !folded)));
  const unseen = (writes.length > 0 ? writes : targetsOf(items)).filter((id) => !seen.has(id));
  const more = unseen.length - MOST_NAMED;
  return unseen.slice(0, MOST_NAMED).join(punctuation.comma) + (more > 0 ? ` +${more}` : '');
};

/** Everything that was done, by whomever: changes first, then lookups, each by time. None is left out. */
export const actionsBlock = (scene: Scene): BlockOf<'actions'> => {
  const { brief, copy, format } = scene;
  const byTime = brief.actions.toSorted((a, b) => a.n - b.n);
  const writes = byTime.filter((action) => action.kind === 'write');
  const reads = byTime.filter((action) => action.kind === 'read');
  const warnings = actionWarnings(scene);
  const prominent = prominentActions(writes, warnings);
  const items = [...writes, ...reads].map((action) =>
    toItem(action, scene, {
      warning: warnings.get(action.id) ?? null,
      folded: !prominent.has(action.id),
    }),
  );
  const totals = actionTotals(scene);
  const counts = {
    writes: writes.length,
    reads: reads.length,
    failed: items.filter((item) => item.status === 'failed').length,
    unknown: items.filter((item) => item.status === 'unknown').length,
    byCustomer: items.filter((item) => item.by === 'customer').length,
  };
  return {
    v: 1,
    kind: 'actions',
    title: copy.title.actions,
    summary:
      items.length === 0
        ? copy.say.noActions
        : [
            copy.say.actionsSummary(format, counts.writes, counts.reads, counts.failed),
            ...[namedInHeading(items, copy)].filter(Boolean),
            ...(counts.byCustomer > 0 ? [copy.say.byCustomer(format, counts.byCustomer)] : []),
          ].join(' · '),
    fallbackText: [
      totals.totalsLine,
      ...(items.length === 0 ? [copy.say.noActions] : items.map((item) => line(item, copy))),
    ]
      .filter(Boolean)
      .join('\n'),
    open: true,
    items,
    ...totals,
    more:
      prominent.size === writes.length
        ? null
        : {
            show: copy.say.showAllChanges(format, writes.length),
            hide: copy.say.showFewerChanges,
          },
    counts,
  };
};
