import { catalogueEntry, commandsOf } from '@baton/handoff-core';
import type { GuardFacts } from '@baton/handoff-core';
import { leaseNow } from '../actions/guard-context.ts';
import type { GuardContext } from '../actions/guard-context.ts';
import { listApprovals } from '../actions/guard-store.ts';
import type { Approval } from '../actions/guard-store.ts';
import { settle } from '../actions/settle.ts';
import type { BriefPart, PartRequest } from '../panel/brief-part.ts';
import { Problem } from '../problems/problem.ts';
import { endpointNames } from './endpoint-store.ts';
import { viewGuard } from './run-store.ts';
import type { GuardView } from './run-store.ts';

/** Totals come from other conversations, and time ends approvals: neither changes this conversation's version. */
const MAX_AGE_MS = 5_000;
const MOST_APPROVALS = 50;

/** Writes down what time has settled, so that whoever looks next sees it in the conversation. */
const settleDue = async (
  context: GuardContext,
  tenant: string,
  conversationId: string,
  actions: Iterable<string>,
): Promise<void> => {
  for (const actionId of new Set(actions)) {
    try {
      await settle(context, tenant, { conversationId, actionId });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
  }
};

/** What the catalogue in force allows, by the reason a person is asked for; what it names no figure for is left out. */
const limitsOf = (
  { effect, actionId }: Approval,
  { record, policy }: PartRequest,
): Record<string, number> => {
  const name = record.actions.find(({ id }) => id === actionId)?.name ?? '';
  const entry = catalogueEntry(policy, effect.type, name);
  if (!entry) return {};
  const inCurrency = (amounts: Readonly<Record<string, number>> | undefined): number | undefined =>
    amounts?.[effect.currency ?? ''];
  const limits = {
    approval_above:
      typeof entry.approval === 'object' ? inCurrency(entry.approval.above) : undefined,
    amount_over_limit: inCurrency(entry.limits.amount),
    count_over_limit: entry.limits.perDay.count,
    sum_over_limit: inCurrency(entry.limits.perDay.sum),
  };
  return Object.fromEntries(
    Object.entries(limits).flatMap(([code, limit]) => (limit === undefined ? [] : [[code, limit]])),
  );
};

const openApproval = (
  approval: Approval,
  request: PartRequest,
): GuardFacts['approvals'][number] => {
  const { id, actionId, reasons, approvers, effect, askedAt, expiresAt } = approval;
  const limits = limitsOf(approval, request);
  return { id, actionId, reasons, approvers, limits, effect, askedAt, expiresAt };
};

const commandsIn = (
  { record, policy }: PartRequest,
  { holder, actions }: GuardView,
  endpoints: ReadonlySet<string>,
): Pick<GuardFacts, 'commands' | 'runners'> => {
  const states = new Map(actions.map((each) => [each.id, each]));
  const found = record.actions.flatMap((action) => {
    const state = states.get(action.id);
    const entry = catalogueEntry(policy, action.effect?.type, action.name);
    if (!state || !entry) return [];
    const commands = commandsOf({
      kind: action.kind,
      by: action.by,
      effectKey: action.effectKey,
      status: state.status,
      approval: action.approval?.state ?? null,
      busy: state.run !== null,
      holder,
      entry,
      endpoints,
    });
    return commands.length === 0 ? [] : [{ id: action.id, commands, approvers: entry.approvers }];
  });
  return {
    commands: Object.fromEntries(found.map(({ id, commands }) => [id, commands])),
    runners: Object.fromEntries(found.map(({ id, approvers }) => [id, approvers])),
  };
};

/** What the guard knows of a conversation: totals of its customer, what people are asked, what they may do. */
export const guardPart = (context: GuardContext): BriefPart => ({
  name: 'guard',
  maxAgeMs: MAX_AGE_MS,
  read: async (request) => {
    const { tenant, record } = request;
    const now = leaseNow(context);
    const [view, approvals, endpoints] = await Promise.all([
      viewGuard(context.db, tenant, record.id, now),
      listApprovals(
        context.db,
        tenant,
        { conversationId: record.id, open: true, limit: MOST_APPROVALS },
        now,
      ),
      endpointNames(context.db, tenant),
    ]);
    if (!view) return {};
    await settleDue(context, tenant, record.id, [
      ...view.actions.filter(({ lapsed, run }) => lapsed || run?.lapsed).map(({ id }) => id),
      ...approvals.filter(({ overdue }) => overdue).map(({ actionId }) => actionId),
    ]);
    return {
      guard: {
        totals: view.totals,
        approvals: approvals
          .filter(({ state, overdue }) => state === 'pending' && !overdue)
          .map((approval) => openApproval(approval, request)),
        ...commandsIn(request, view, endpoints),
      },
    };
  },
});
