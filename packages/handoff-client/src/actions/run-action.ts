import { persist } from '../persist.ts';
import type { ActionsClient } from './action-calls.ts';
import type {
  ActionRequest,
  ApprovalState,
  CheckedAction,
  CheckReason,
  EarlierAction,
} from './action-types.ts';
import { NotDone } from './not-done.ts';

/** An action to be done once. */
export interface RunRequest<Value = unknown> extends ActionRequest {
  /** Milliseconds after which the outcome counts as unknown; 30,000 when left out. */
  timeoutMs?: number;
  /** What of the value goes into the ledger; the whole value when left out. */
  report?: (value: Value) => unknown;
}

/**
 * What became of it. `succeeded` and `failed` are certain, `unknown` is not: somebody has to find out and reconcile.
 * With `duplicate`, `needs_approval` and `denied` nothing was done. `reported` is false when the service could not be
 * told how it ended; it counts as unknown there once the lease ends.
 */
export type RunOutcome<Value> = { checked: CheckedAction } & (
  | { status: 'succeeded'; value: Value; reported: boolean }
  | { status: 'failed' | 'unknown'; error: unknown; reported: boolean }
  | { status: 'duplicate'; earlier: EarlierAction }
  | { status: 'needs_approval'; approval: ApprovalState }
  | { status: 'denied'; reasons: CheckReason[] }
);

type Execute<Value> = (go: {
  effect: CheckedAction['effect'];
  signal: AbortSignal;
}) => Promise<Value>;

const TIMEOUT_MS = 30_000;
/** Characters of a value that the ledger is given at most. */
const LONGEST_RESULT = 100_000;

const untold = (checked: CheckedAction): RunOutcome<never> => {
  if (checked.verdict === 'duplicate' && checked.earlier)
    return { status: 'duplicate', earlier: checked.earlier, checked };
  if (checked.verdict === 'needs_approval' && checked.approval)
    return { status: 'needs_approval', approval: checked.approval, checked };
  return { status: 'denied', reasons: checked.reasons, checked };
};

/** What the ledger is given; undefined when it can't hold it. */
const asResult = (tellValue: () => unknown): unknown => {
  try {
    const text = JSON.stringify(tellValue());
    return text === undefined || text.length > LONGEST_RESULT ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
};

type Ended<Value> = { done: true; value: Value } | { done: false; error: unknown };

/** Calls once and waits no longer than allowed. What is still under way then is told to stop, and not waited for. */
const executeOnce = async <Value>(
  execute: Execute<Value>,
  effect: CheckedAction['effect'],
  timeoutMs: number,
): Promise<Ended<Value>> => {
  const abort = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Ended<Value>>((resolve) => {
    timer = setTimeout(() => {
      const error = new DOMException('the action took too long', 'TimeoutError');
      abort.abort(error);
      resolve({ done: false, error });
    }, timeoutMs);
  });
  try {
    const doing = (async (): Promise<Ended<Value>> => {
      try {
        return { done: true, value: await execute({ effect, signal: abort.signal }) };
      } catch (error) {
        return { done: false, error };
      }
    })();
    return await Promise.race([doing, late]);
  } finally {
    clearTimeout(timer);
  }
};

/** Keeps the lease while something is under way; a renewal that fails is tried again at the next turn. */
const keepLease = (
  calls: ActionsClient,
  ref: { conversationId: string; action: string; token: string },
  leaseMs: number,
): (() => void) => {
  const timer = setInterval(
    () => {
      calls.renew(ref).catch(() => undefined);
    },
    Math.max(1_000, leaseMs / 3),
  );
  return () => clearInterval(timer);
};

/** See `run` of the actions client. */
export const runAction = async <Value>(
  calls: ActionsClient,
  { timeoutMs = TIMEOUT_MS, report, ...request }: RunRequest<Value>,
  execute: Execute<Value>,
): Promise<RunOutcome<Value>> => {
  const { conversationId, action } = request;
  const attempt = crypto.randomUUID();
  const checked = await persist(() => calls.check({ ...request, attempt }));
  const { token } = checked;
  if (checked.verdict !== 'clear' || token === undefined) return untold(checked);
  const ref = { conversationId, action, token };
  const tell = async (
    end: { status: 'succeeded' | 'failed' | 'unknown' } & { result?: unknown; error?: string },
  ): Promise<boolean> => {
    try {
      await persist(() => calls.finished({ ...ref, ...end }));
      return true;
    } catch {
      return false;
    }
  };

  let leaseMs: number;
  try {
    const { leaseUntil, updatedAt } = await persist(() => calls.started(ref));
    leaseMs = Date.parse(leaseUntil ?? updatedAt) - Date.parse(updatedAt);
  } catch (error) {
    // Nothing was done, and nothing will be: the effect is free for the next.
    await tell({ status: 'failed', error: 'not begun' });
    throw error;
  }
  const letGo = keepLease(calls, ref, leaseMs);
  const ended = await executeOnce(execute, checked.effect, timeoutMs).finally(letGo);
  if (ended.done) {
    const result = asResult(() => (report ? report(ended.value) : ended.value));
    const reported = await tell({
      status: 'succeeded',
      ...(result !== undefined && { result }),
    });
    return { status: 'succeeded', value: ended.value, reported, checked };
  }
  const { error } = ended;
  const status = error instanceof NotDone ? 'failed' : 'unknown';
  // Names only: the text of an error may quote what a customer wrote, or a secret.
  const reported = await tell({ status, error: error instanceof Error ? error.name : 'error' });
  return { status, error, reported, checked };
};
