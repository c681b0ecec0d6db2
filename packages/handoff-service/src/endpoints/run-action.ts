import { hash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { untilSettled } from '../actions/write-guarded.ts';
import { Problem } from '../problems/problem.ts';
import { beginRun } from './begin-run.ts';
import type { BegunRun } from './begin-run.ts';
import { endRun } from './end-run.ts';
import type { RunEnd } from './end-run.ts';
import { sendTo } from './registry.ts';
import type { RunContext, RunRequest } from './run-request.ts';

const bodyOf = ({ run, action }: BegunRun, args: unknown): string =>
  JSON.stringify({
    command: run.command,
    run: run.id,
    conversation: run.conversationId,
    action: run.actionId,
    name: action.name,
    effect: action.effect,
    args,
    by: run.by,
  });

const ENDING_WAITS = [100, 500, 2_000];

/** What was done should be known: a store that is away for a moment is waited for. */
const endSurely = async (context: RunContext, tenant: string, end: RunEnd): Promise<void> => {
  for (const ms of ENDING_WAITS) {
    try {
      return await endRun(context, tenant, end);
    } catch (error) {
      if (!(error instanceof Problem) || error.retryAfter === null) throw error;
      await wait(ms);
    }
  }
  return endRun(context, tenant, end);
};

/**
 * Does for a person what a command says, through the tenant's endpoint: once, however often the run is sent and
 * whoever else wants the same at that moment. The run is written down before the call and after it; one that is cut in
 * between is unknown, and may be tried again under the same idempotency key.
 * @throws Problem `not-found`, `forbidden`, `no-endpoint`, `action-state`, `effect-held`, `action-conflict`, `busy`
 */
export const runAction = async (
  context: RunContext,
  tenant: string,
  request: RunRequest,
): Promise<void> => {
  // Before anything is reserved: what can fail fails here.
  const record = await context.panels.record(tenant, request.conversationId);
  const recorded = record.actions.find(({ id }) => id === request.actionId) ?? null;
  const begun = await untilSettled(() => beginRun(context, tenant, request, recorded));
  if (!begun) return;
  const { run, endpoint, askedBefore } = begun;
  const body = bodyOf(begun, recorded?.args ?? null);
  const id = `msg_${hash('sha256', JSON.stringify([tenant, run.conversationId, run.id]), 'hex').slice(0, 40)}`;
  const answer = await sendTo(endpoint, { id, key: run.key, body, at: context.now() });
  await endSurely(context, tenant, { run, answer, askedBefore });
};
