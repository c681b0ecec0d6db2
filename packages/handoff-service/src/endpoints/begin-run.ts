import type { ConversationRecord, Event } from '@baton/handoff-core';
import { atHand, leaseNow } from '../actions/guard-context.ts';
import type { GuardedAction } from '../actions/guard-store.ts';
import { settle } from '../actions/settle.ts';
import { actionEvent, putGuarded } from '../actions/write-guarded.ts';
import { Problem } from '../problems/problem.ts';
import type { SecretEndpoint } from './endpoint.ts';
import { listEndpoints } from './endpoint-store.ts';
import { effectHeld, entryOf, planRun } from './plan-run.ts';
import { runKey } from './run-key.ts';
import type { RunContext, RunRequest } from './run-request.ts';
import { runStep } from './run-step.ts';
import { lookAtAction, readRun } from './run-store.ts';
import type { RunLook, StoredRun } from './run-store.ts';

/** A run that is written down as running: the endpoint has to be called now, once. */
export interface BegunRun {
  run: StoredRun;
  action: GuardedAction;
  endpoint: SecretEndpoint;
  /** Whether the endpoint was asked the same before, and nobody knows what came of it. */
  askedBefore: boolean;
}

/** After the deadline of the call there must be time to write down what came of it. */
const WRITE_SECONDS = 30;

/** Whether time has settled something that stands in the way. */
const overdue = ({
  action,
  approval,
  openRun,
  earlier,
}: RunLook): { conversationId: string; actionId: string } | null => {
  if (action.lapsed || openRun?.lapsed) return action;
  if (action.status === 'planned' && approval?.overdue) return action;
  return earlier && (earlier.lapsed || earlier.status === 'planned') ? earlier : null;
};

const look = async (context: RunContext, tenant: string, request: RunRequest): Promise<RunLook> => {
  const { policy } = (await context.policies.of(tenant)).engine;
  const read = async (repeatAfterHours: number | null): Promise<RunLook> => {
    const ref = { ...request, repeatAfterHours };
    const found = await lookAtAction(context.db, tenant, ref, leaseNow(context));
    if (!found) throw new Problem('not-found');
    return found;
  };
  const first = await read(null);
  const repeat = entryOf(policy, first.action)?.repeatAfterHours ?? null;
  return repeat === null ? first : read(repeat);
};

const lookSettled = async (
  context: RunContext,
  tenant: string,
  request: RunRequest,
): Promise<RunLook> => {
  const found = await look(context, tenant, request);
  const due = overdue(found);
  if (!due) return found;
  await settle(context, tenant, due);
  return look(context, tenant, request);
};

/** The run that was pressed before under this id, or null. @throws Problem `action-conflict` */
const earlierRun = async (
  context: RunContext,
  tenant: string,
  { conversationId, run, actionId, command }: RunRequest,
): Promise<StoredRun | null> => {
  const known = await readRun(context.db, tenant, conversationId, run, leaseNow(context));
  if (known && (known.actionId !== actionId || known.command !== command))
    throw new Problem('action-conflict');
  return known;
};

/** An action as the conversation's record tells of it. */
type RecordedAction = ConversationRecord['actions'][number];

/** Amounts are kept to four decimals. */
const isSameAmount = (one: number | undefined, other: number | undefined): boolean =>
  one === other || (one !== undefined && other !== undefined && Math.abs(one - other) < 0.0001);

/**
 * Whether what the action is done to is what the ledger tells: an erasure took it away, or somebody changed it in the
 * database. Nobody may do it then, or it would be done to who knows what.
 */
const isAsRecorded = (
  { effect, effectKey }: GuardedAction,
  recorded: RecordedAction | null,
): boolean =>
  recorded === null ||
  ((recorded.effectKey !== null) === (effectKey !== null) &&
    recorded.effect?.target === effect.target &&
    isSameAmount(recorded.effect?.amount, effect.amount));

const OVERTAKEN: ReadonlySet<string> = new Set(['effect-held', 'action-state', 'busy']);

/**
 * Reserves the effect for a person and writes the run down, before anything is called. Null when this run was begun
 * before, by whomever: whoever began it calls. Of runs and checks that race for an effect one gets it.
 * @throws Problem `not-found`, `busy` when somebody moved the action meanwhile, and those of planRun
 */
export const beginRun = async (
  context: RunContext,
  tenant: string,
  request: RunRequest,
  recorded: RecordedAction | null,
): Promise<BegunRun | null> => {
  try {
    return await tryBegin(context, tenant, request, recorded);
  } catch (error) {
    // The same run, sent twice, may be what stands in its own way.
    const overtaken = error instanceof Problem && OVERTAKEN.has(error.code);
    if (overtaken && (await earlierRun(context, tenant, request))) return null;
    throw error;
  }
};

const tryBegin = async (
  context: RunContext,
  tenant: string,
  request: RunRequest,
  recorded: RecordedAction | null,
): Promise<BegunRun | null> => {
  const known = await earlierRun(context, tenant, request);
  if (known?.lapsed) await settle(context, tenant, known);
  if (known) return null;
  const found = await lookSettled(context, tenant, request);
  if (!isAsRecorded(found.action, recorded)) throw new Problem('action-state');
  const { engine, at } = await atHand(context, tenant);
  const all = await listEndpoints(context.db, tenant, context.now());
  const names = new Set(all.map(({ name }) => name));
  const planned = planRun(request, found, engine.policy, names);
  const endpoint = all.find(({ name }) => name === planned.endpoint);
  if (!endpoint) throw new Problem('no-endpoint');
  const { conversationId, actionId, command, by, note } = request;
  const { action } = found;
  const key = runKey(tenant, command, { ...found, hash: planned.hash });
  const tries = action.tries + 1;
  const events: Event[] =
    command === 'reverse'
      ? []
      : [actionEvent(action, 'running', { by: 'human', step: runStep(request.run, 'begun') })];
  const told = { id: request.run, action: actionId, command, endpoint: endpoint.name, by };
  try {
    const { written } = await putGuarded(context.writer, tenant, {
      conversationId,
      events,
      run: { ...told, status: 'running', httpStatus: null, note },
      step: {
        op: 'run',
        conv: conversationId,
        action: actionId,
        run: request.run,
        command,
        endpoint: endpoint.name,
        by,
        key,
        hash: planned.hash,
        was: action.status,
        tries,
        uses: found.uses,
        approval: planned.approval,
        repeat: entryOf(engine.policy, action)?.repeatAfterHours ?? null,
        anyway: planned.anyway,
        lease: Math.ceil(endpoint.timeoutMs / 1_000) + WRITE_SECONDS,
        now: leaseNow(context),
      },
      at,
      engine,
    });
    if (!written) return null;
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'effect-held') throw error;
    const { earlier } = await look(context, tenant, request);
    throw earlier ? effectHeld(earlier) : new Problem('busy', { retryAfter: 1 });
  }
  return {
    run: {
      id: request.run,
      conversationId,
      actionId,
      command,
      endpoint: endpoint.name,
      by,
      key,
      tries,
      was: action.status,
      status: 'running',
      lapsed: false,
      httpStatus: null,
    },
    action: { ...action, tries },
    endpoint,
    askedBefore: action.status === 'unknown' && found.sameKey !== null,
  };
};
