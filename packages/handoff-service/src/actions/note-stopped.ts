import type { Event } from '@baton/handoff-core';
import { Problem } from '../problems/problem.ts';
import { atHand } from './guard-context.ts';
import type { GuardContext } from './guard-context.ts';
import type { ToldReason } from './reasons.ts';
import { guardEventId, putGuarded } from './write-guarded.ts';

/** An action that the guard did not let through. */
export interface StoppedAction {
  conversationId: string;
  action: string;
  name: string;
  verdict: 'duplicate' | 'denied';
  reasons: readonly ToldReason[];
}

/** The same text for the same verdict and code, so that checks sent again tell nothing new. */
const noteOf = ({ action, name, verdict, reasons }: StoppedAction): Event => ({
  v: 1,
  id: guardEventId(action, `stopped:${verdict}:${reasons[0]?.code ?? ''}`),
  type: 'reasoning',
  kind: 'check',
  text:
    verdict === 'duplicate'
      ? `Baton stopped a second ${name}. ${reasons[0]?.sentence ?? ''}`.trim()
      : `Baton did not allow ${name}. ${reasons.map(({ sentence }) => sentence).join(' ')}`.trim(),
  status: 'ok',
  action,
});

/**
 * Tells among the AI's steps that an action was stopped, once for each reason. It is no part of the answer: what can't be
 * written now is left out.
 */
export const noteStopped = async (
  context: GuardContext,
  tenant: string,
  stopped: StoppedAction,
): Promise<void> => {
  const { engine, at } = await atHand(context, tenant);
  const { conversationId } = stopped;
  const events = [noteOf(stopped)];
  try {
    await putGuarded(context.writer, tenant, { conversationId, events, step: null, at, engine });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
};
