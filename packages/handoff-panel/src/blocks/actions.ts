import type { Action } from '@baton/handoff-core';

import type { Scene } from '../scene.ts';
import type { ActionItem, BlockOf } from '../schema/block.ts';
import type { Tone } from '../schema/parts.ts';
import { humanise } from '../text/humanise.ts';
import { plain, shorten } from '../text/plain.ts';
import { actionDetails } from './action-details.ts';

const TONES: Record<Action['status'], Tone> = {
  planned: 'neutral',
  running: 'info',
  succeeded: 'success',
  failed: 'danger',
  unknown: 'warning',
  reversed: 'neutral',
};

const warningOf = (action: Action, scene: Scene): string | null => {
  const { brief, copy, format } = scene;
  const byId = new Map(brief.actions.map((each) => [each.id, each]));
  for (const notice of brief.notices) {
    if (notice.code !== 'action_repeated') continue;
    const [first, second] = notice.evidence;
    if (second?.id === action.id) {
      const earlier = byId.get(first?.id ?? '');
      if (earlier) return copy.say.sameEffect(earlier.n, format.time(earlier.endedAt));
    }
    if (first?.id === action.id && action.status === 'succeeded') {
      return copy.say.doneNotAgain(scene.actionWords(action), format.time(action.endedAt));
    }
  }
  if (action.kind === 'write' && action.status === 'unknown') {
    return copy.say.unknownOutcome(scene.actionWords(action), format.time(action.endedAt));
  }
  return null;
};

const toItem = (action: Action, scene: Scene): ActionItem => {
  const { copy, format } = scene;
  const { effect } = action;
  const warning = warningOf(action, scene);
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
    target: effect?.target === undefined ? null : shorten(plain(effect.target), 80),
    at: scene.when(action.endedAt),
    details: actionDetails(action, scene),
    warning,
    refs: turnBefore(action, scene),
  };
};

const turnBefore = (action: Action, { brief, refs }: Scene) => {
  const turn = brief.turns[action.afterTurn - 1];
  return turn ? refs([{ type: 'turn', id: turn.id }]) : [];
};

const line = (item: ActionItem): string => {
  const what = [item.label, item.amount, item.target].filter(Boolean).join(' · ');
  const said = `#${item.n} ${what} – ${item.statusLabel}, ${item.byLabel}, ${item.at.label}`;
  return item.warning === null ? said : `${said} (${item.warning})`;
};

/** Everything that was done, by whomever: changes first, then lookups, each by time. None is left out. */
export const actionsBlock = (scene: Scene): BlockOf<'actions'> => {
  const { brief, copy, format } = scene;
  const byTime = brief.actions.toSorted((a, b) => a.n - b.n);
  const ordered = [
    ...byTime.filter((action) => action.kind === 'write'),
    ...byTime.filter((action) => action.kind === 'read'),
  ];
  const items = ordered.map((action) => toItem(action, scene));
  const counts = {
    writes: items.filter((item) => item.kind === 'write').length,
    reads: items.filter((item) => item.kind === 'read').length,
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
            ...(counts.byCustomer > 0 ? [copy.say.byCustomer(format, counts.byCustomer)] : []),
          ].join(' · '),
    fallbackText: items.length === 0 ? copy.say.noActions : items.map(line).join('\n'),
    open: true,
    items,
    counts,
  };
};
