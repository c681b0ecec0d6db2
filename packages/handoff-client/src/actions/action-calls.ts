import { json, send } from '../http.ts';
import type { ServiceOptions } from '../http.ts';
import type {
  ActionRequest,
  ApprovalState,
  CheckedAction,
  GuardedAction,
  MovedAction,
} from './action-types.ts';
import { runAction } from './run-action.ts';
import type { RunOutcome, RunRequest } from './run-action.ts';

/** Which action, and the token of its clear check. */
export interface ActionRef {
  conversationId: string;
  action: string;
  token: string;
}

type Aborting = { signal?: AbortSignal | undefined };

/** The guard before actions, as an agent uses it. Every method but `run` is one request and throws a ProblemError when refused. */
export interface ActionsClient {
  /**
   * Checks, does the action once, and tells how it went; see RunOutcome. `execute` is called only after a clear check,
   * never twice. @throws ProblemError when the service refuses the request or can't be reached before anything was done
   */
  run<Value>(
    request: RunRequest<Value>,
    execute: (go: { effect: CheckedAction['effect']; signal: AbortSignal }) => Promise<Value>,
  ): Promise<RunOutcome<Value>>;
  /** `attempt` makes it safe to send again: the same attempt gets the same answer. */
  check(request: ActionRequest & { attempt?: string } & Aborting): Promise<CheckedAction>;
  started(ref: ActionRef & Aborting): Promise<MovedAction>;
  renew(ref: ActionRef & Aborting): Promise<MovedAction>;
  finished(
    ref: ActionRef & {
      status: 'succeeded' | 'failed' | 'unknown';
      result?: unknown;
      error?: string;
    } & Aborting,
  ): Promise<MovedAction>;
  /** Settles an unknown outcome, or tells that an action was undone, with what shows it. */
  reconcile(
    finding: Omit<ActionRef, 'token'> & {
      status: 'succeeded' | 'failed' | 'reversed';
      evidence: string;
      by?: string;
    } & Aborting,
  ): Promise<MovedAction>;
  read(ref: Omit<ActionRef, 'token'> & Aborting): Promise<
    GuardedAction & {
      approval: ApprovalState | null;
      totals: Omit<CheckedAction['totals'], 'customer'>;
    }
  >;
}

/** The calls of the guard at one service. */
export const actionCalls = (options: ServiceOptions): ActionsClient => {
  const post = async <T>(
    path: string,
    body: unknown,
    signal: AbortSignal | undefined,
  ): Promise<T> => json<T>(await send(options, { method: 'POST', path, body, signal }), signal);
  const at = (action: string, what: string): string =>
    `/v1/actions/${encodeURIComponent(action)}/${what}`;

  const calls: ActionsClient = {
    run: (request, execute) => runAction(calls, request, execute),
    check: ({ signal, ...body }) => post('/v1/actions/check', body, signal),
    started: ({ action, signal, ...body }) => post(at(action, 'started'), body, signal),
    renew: ({ action, signal, ...body }) => post(at(action, 'renew'), body, signal),
    finished: ({ action, signal, ...body }) => post(at(action, 'finished'), body, signal),
    reconcile: ({ action, signal, ...body }) => post(at(action, 'reconcile'), body, signal),
    async read({ action, conversationId, signal }) {
      const path = `/v1/actions/${encodeURIComponent(action)}`;
      return json(
        await send(options, { path, query: { conversation: conversationId }, signal }),
        signal,
      );
    },
  };
  return calls;
};
