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

const openApproval = (approval: Approval): GuardFacts['approvals'][number] => {
  const { id, actionId, reasons, approvers, effect, askedAt, expiresAt } = approval;
  return { id, actionId, reasons, approvers, effect, askedAt, expiresAt };
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
          .map(openApproval),
        ...commandsIn(request, view, endpoints),
      },
    };
  },
});
