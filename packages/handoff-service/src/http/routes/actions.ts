import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { checkAction } from '../../actions/check-action.ts';
import { decideApproval } from '../../actions/decide-approval.ts';
import { leaseNow } from '../../actions/guard-context.ts';
import { listApprovals, readAction, readApproval } from '../../actions/guard-store.ts';
import type { Approval, GuardedAction } from '../../actions/guard-store.ts';
import {
  finishAction,
  reconcileAction,
  renewAction,
  startAction,
} from '../../actions/report-action.ts';
import type { Moved } from '../../actions/report-action.ts';
import { settle } from '../../actions/settle.ts';
import { faultsOf } from '../../problems/from-zod.ts';
import { Problem, problemOf } from '../../problems/problem.ts';
import {
  ActionCheck,
  ActionFinished,
  ActionPath,
  ActionQuery,
  ActionReconciled,
  ActionStarted,
  ApprovalDecision,
  ApprovalPath,
  ApprovalsQuery,
} from '../action-answers.ts';
import { requireAgent, requireKey } from '../authenticate.ts';
import type { Context } from '../context.ts';
import { hideInAction } from '../hide-in-action.ts';
import { checkAddress } from '../parameters.ts';
import { nameOf, requireApprover, requireSpeaker } from '../speaker.ts';

const checkBody = <Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> => {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw problemOf(faultsOf(parsed.error));
  return parsed.data;
};

const shownAction = ({
  actionId,
  args: _args,
  token: _token,
  tries: _tries,
  lapsed: _lapsed,
  leaseUntil,
  ...action
}: GuardedAction) => ({
  action: actionId,
  ...action,
  leaseUntil: action.status === 'reserved' || action.status === 'running' ? leaseUntil : null,
});

const shownApproval = ({ actionId, overdue: _overdue, ...approval }: Approval) => ({
  action: actionId,
  ...approval,
});

const shownMove = ({ action, decision }: Moved) => ({ ...shownAction(action), decision });

/** The guard's door: the AI asks before it acts and tells how it went, people decide. */
export const actionRoutes = (app: FastifyInstance, context: Context): void => {
  const idOf = (params: unknown): string => checkAddress(ActionPath, params, 'invalid-id').id;

  app.post('/v1/actions/check', async (request) => {
    const tenant = await requireAgent(context, request);
    return checkAction(context, tenant, checkBody(ActionCheck, request.body));
  });

  for (const [path, act] of [
    ['started', startAction],
    ['renew', renewAction],
  ] as const) {
    app.post(`/v1/actions/:id/${path}`, async (request) => {
      const tenant = await requireAgent(context, request);
      const actionId = idOf(request.params);
      const body = checkBody(ActionStarted, request.body);
      return shownMove(await act(context, tenant, { ...body, actionId }));
    });
  }

  app.post('/v1/actions/:id/finished', async (request) => {
    const tenant = await requireAgent(context, request);
    const actionId = idOf(request.params);
    const { conversationId, token, ...end } = checkBody(ActionFinished, request.body);
    const ref = { conversationId, token, actionId };
    return shownMove(await finishAction(context, tenant, ref, end));
  });

  app.post('/v1/actions/:id/reconcile', async (request) => {
    const visitor = await requireSpeaker(context, request);
    const actionId = idOf(request.params);
    const body = checkBody(ActionReconciled, request.body);
    const { conversationId, status, evidence } = body;
    const speaker = await visitor.changing({ conversationId });
    const { tenant, person, session } = speaker;
    const tier = session === null ? null : speaker.tier;
    const finding = { status, evidence, person, tier, by: nameOf(speaker, body.by) };
    const moved = await reconcileAction(context, tenant, { conversationId, actionId }, finding);
    return hideInAction(context, speaker, shownMove(moved));
  });

  app.get('/v1/actions/:id', async (request) => {
    const tenant = await requireKey(context, request);
    const actionId = idOf(request.params);
    const { conversation } = checkAddress(ActionQuery, request.query, 'invalid-query');
    const read = () => readAction(context.db, tenant, conversation, actionId, leaseNow(context));
    let found = await read();
    if (found?.action.lapsed || found?.approval?.overdue) {
      await settle(context, tenant, { conversationId: conversation, actionId });
      found = await read();
    }
    if (!found) throw new Problem('not-found');
    return {
      ...shownAction(found.action),
      approval: found.approval && shownApproval(found.approval),
      totals: { hours: 24, of: found.totals },
    };
  });

  app.get('/v1/approvals', async (request) => {
    const visitor = await requireSpeaker(context, request);
    const query = checkAddress(ApprovalsQuery, request.query, 'invalid-query');
    const { conversation = null, limit } = query;
    const speaker =
      conversation === null
        ? await visitor.anywhere()
        : await visitor.reading({ conversationId: conversation });
    const { tenant } = speaker;
    const open = query.open === undefined ? conversation === null : query.open === 'true';
    const wish = { conversationId: conversation, open, limit };
    const found = await listApprovals(context.db, tenant, wish, leaseNow(context));
    const approvals = [];
    // One after the other: briefs of many conversations at once would keep everybody else waiting.
    for (const each of found)
      approvals.push(await hideInAction(context, speaker, shownApproval(each)));
    return { approvals };
  });

  app.post('/v1/approvals/:id', async (request) => {
    const visitor = await requireApprover(context, request);
    const { id } = checkAddress(ApprovalPath, request.params, 'invalid-id');
    const body = checkBody(ApprovalDecision, request.body);
    const approval = await readApproval(context.db, visitor.tenant, id, leaseNow(context));
    if (!approval) throw new Problem('not-found');
    const { conversationId } = approval;
    const speaker = await visitor.changing({ conversationId }).catch((error: unknown) => {
      // Whoever can't know of the conversation learns nothing of what waits in it, not even that it does.
      throw error instanceof Problem && error.code === 'no-handoff'
        ? new Problem('not-found')
        : error;
    });
    const { tenant, tier } = speaker;
    const { by: named, ...decision } = body;
    const by = nameOf(speaker, named);
    const decided = await decideApproval(context, tenant, id, { by, tier }, decision);
    return hideInAction(context, speaker, shownApproval(decided));
  });
};
