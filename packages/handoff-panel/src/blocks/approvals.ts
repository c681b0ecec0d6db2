import type { Action, OpenApproval } from '@baton/handoff-core';

import type { Scene } from '../scene.ts';
import type { ApprovalItem } from '../schema/approvals-block.ts';
import type { BlockOf } from '../schema/block.ts';
import { humanise } from '../text/humanise.ts';
import { own } from '../text/own.ts';
import { plain } from '../text/plain.ts';
import { mayNot } from './may-not.ts';
import { whatOf } from './what-of.ts';

/** The action as it is asked for: what the guard knows of its effect goes before what the agent sent. */
const askedFor = ({ effect, actionId }: OpenApproval, { brief }: Scene): Action | null => {
  const action = brief.actions.find(({ id }) => id === actionId);
  if (!action) return null;
  const type = effect.type ?? action.effect?.type;
  return type === undefined ? action : { ...action, effect: { ...action.effect, ...effect, type } };
};

const limitWords = ({ limits, effect }: OpenApproval, code: string, { format }: Scene): string => {
  const limit = own(limits ?? {}, code);
  if (limit === undefined) return '';
  return code === 'count_over_limit'
    ? format.number(limit, 0)
    : format.money(limit, effect.currency);
};

const toItem = (approval: OpenApproval, scene: Scene): ApprovalItem => {
  const { brief, copy, format, sentence } = scene;
  const words = copy.around.approval;
  const action = askedFor(approval, scene);
  const what = action ? whatOf(action, scene) : plain(humanise(approval.effect.type ?? ''));
  const { amount, currency } = approval.effect;
  const label = amount === undefined ? '' : format.money(amount, currency);
  const why = mayNot(approval.approvers, brief.tier, copy);
  const before = action && brief.turns[action.afterTurn - 1];
  return {
    id: approval.id,
    actionId: approval.actionId,
    sentence: sentence(
      words.asks(what),
      scene.grounded([
        { type: 'action', id: approval.actionId },
        ...(before ? [{ type: 'turn' as const, id: before.id }] : []),
      ]),
    ),
    reasons: [
      ...new Set(
        approval.reasons.map((code) => {
          return own(words.reason, code)?.(limitWords(approval, code, scene)) ?? words.otherReason;
        }),
      ),
    ],
    expires: {
      label: words.expires(format.time(approval.expiresAt)),
      iso: approval.expiresAt,
    },
    amount: amount === undefined ? null : { value: amount, currency: currency ?? null, label },
    enabled: why === '',
    why,
    labels: words.labels,
    taken: words.taken,
    confirm: {
      approve: words.confirmApprove(what),
      edit: amount === undefined ? words.confirmApprove(what) : words.confirmEdit(what, label),
      reject: words.confirmReject(what),
    },
  };
};

const lineOf = ({ sentence, reasons, expires, why }: ApprovalItem): string =>
  [`- ${sentence.text}`, ...reasons, expires.label, why]
    .filter(Boolean)
    .map((text, index) => (index === 0 ? text : `  ${text}`))
    .join('\n');

/** What a person is asked to decide, what runs out first at the top; null when nothing is asked. */
export const approvalsBlock = (scene: Scene): BlockOf<'approvals'> | null => {
  const { brief, copy, format } = scene;
  const open = brief.guard?.approvals ?? [];
  if (open.length === 0) return null;
  const items = open
    .toSorted((a, b) => (a.expiresAt < b.expiresAt ? -1 : a.expiresAt > b.expiresAt ? 1 : 0))
    .map((approval) => toItem(approval, scene));
  return {
    v: 1,
    kind: 'approvals',
    title: copy.title.approvals,
    summary: copy.around.approval.summary(format, items.length),
    fallbackText: items.map(lineOf).join('\n'),
    open: true,
    items,
  };
};
