import { hash } from 'node:crypto';
import type { ActionApproval, ActionCommand, Event } from '@baton/handoff-core';
import type { Engine } from '@baton/handoff-engine';
import type { ToldDecision } from '../http/answers.ts';
import { makeEntry } from '../ingest/plan.ts';
import type { Head, Plan } from '../ingest/plan.ts';
import type { Planning } from '../ingest/plan-events.ts';
import { planRequest } from '../ingest/plan-request.ts';
import { append, closeWorkspace, openWorkspace } from '../ingest/workspace.ts';
import type { ConversationWriter } from '../ingest/writer.ts';
import type { KnownEvent } from '../ingest/ingest-store.ts';
import { Problem } from '../problems/problem.ts';
import type { GuardStep } from './guard-step.ts';
import type { GuardedAction } from './guard-store.ts';

/** A run of an action as its entry in the ledger tells it. */
interface RunEntry {
  id: string;
  action: string;
  command: ActionCommand;
  endpoint: string;
  by: string;
  status: 'running' | 'succeeded' | 'failed' | 'unknown';
  httpStatus: number | null;
  /** What the person wrote; null for ends. */
  note: string | null;
}

/** What the guard writes into a conversation, at once or not at all. */
export interface GuardedWrite {
  conversationId: string;
  /** Stored once, however often they come. */
  events: Event[];
  /** A person's word on an action. */
  approval?: { action: string; approval: ActionApproval };
  /** What became of a person's run. */
  run?: RunEntry;
  step: GuardStep | null;
  /** ISO 8601. */
  at: string;
  engine: Engine;
}

/** Id of an event that the guard writes itself; the same step of the same try has the same id. */
export const guardEventId = (actionId: string, step: string): string =>
  `guard:${hash('sha256', actionId, 'hex').slice(0, 20)}:${step}`;

/** The event that tells of an action's new status. */
export const actionEvent = (
  action: GuardedAction,
  status: Extract<Event, { type: 'action' }>['status'],
  more: { by?: 'ai' | 'human'; result?: unknown; error?: string; step?: string } = {},
): Event => {
  const { type, target, amount, currency } = action.effect;
  return {
    v: 1,
    id: guardEventId(action.actionId, more.step ?? `${action.tries}:${status}`),
    type: 'action',
    action: action.actionId,
    name: action.name,
    status,
    by: more.by ?? 'ai',
    kind: 'write',
    ...(type !== undefined && {
      effect: {
        type,
        ...(target !== undefined && { target }),
        ...(amount !== undefined && { amount }),
        ...(currency !== undefined && { currency }),
      },
    }),
    ...(action.args !== null && { args: JSON.parse(action.args) as unknown }),
    ...(more.result !== undefined && { result: more.result }),
    ...(more.error !== undefined && { error: more.error }),
  };
};

const NOBODY_JUDGED = new Map<string, never>();

const planGuarded = (
  write: GuardedWrite,
  base: Head | null,
  known: readonly KnownEvent[],
  situation: Planning['situation'],
): { plan: Plan | null; head: Head; decision: ToldDecision | null; written: boolean } => {
  if (!base) throw new Problem('unknown-conversation');
  const { conversationId, events, approval, run, step, at, engine } = write;
  const { plan, decision } =
    events.length === 0
      ? { plan: null, decision: null }
      : planRequest(conversationId, base, events, known, {
          receivedAt: at,
          engine,
          judged: NOBODY_JUDGED,
          situation,
        });
  // Its event is stored, so that the step it came with was taken, too.
  if (plan === null && approval === undefined && events.length > 0)
    return { plan: null, head: base, decision: null, written: false };
  const space = openWorkspace(conversationId, plan?.head ?? base);
  for (const [kind, body] of [
    ['approval', approval],
    ['run', run],
  ] as const) {
    if (!body) continue;
    const told = { kind, eventId: null, at, decision: null, answer: null };
    append(space, makeEntry(space.head, { ...told, body: JSON.stringify(body) }));
  }
  const own = closeWorkspace(space);
  const whole: Plan = {
    ...own,
    expected: base.version,
    head: { ...own.head, version: base.version + 1 },
    entries: [...(plan?.entries ?? []), ...own.entries],
    handoffs: plan?.handoffs ?? [],
    moves: plan?.moves ?? [],
    effects: plan?.effects ?? [],
    guard: step ? [step] : [],
  };
  return { plan: whole, head: whole.head, decision: plan && decision, written: true };
};

/**
 * Writes events, entries and the step of the action in one transaction. Gives what was decided at the events, and whether
 * anything was written: false when the events are stored already, by whomever.
 * @throws Problem `busy` when somebody else moved the action meanwhile; nothing is stored then
 */
export const putGuarded = async (
  writer: ConversationWriter,
  tenant: string,
  write: GuardedWrite,
): Promise<{ decision: ToldDecision | null; written: boolean }> =>
  writer.write(tenant, {
    conversationId: write.conversationId,
    eventIds: write.events.map(({ id }) => id),
    make: (base, known) =>
      planGuarded(write, base, known, (helpdesk) =>
        writer.surroundings.situation(tenant, write.engine.policy, helpdesk, write.at),
      ),
  });

/** The same, where it does not matter who wrote. @throws Problem `busy` */
export const writeGuarded = async (
  writer: ConversationWriter,
  tenant: string,
  write: GuardedWrite,
): Promise<ToldDecision | null> => (await putGuarded(writer, tenant, write)).decision;

const ATTEMPTS = 4;

/** Looks and acts again when somebody else was faster. @throws Problem */
export const untilSettled = async <T>(act: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await act();
    } catch (error) {
      const moved = error instanceof Problem && error.code === 'busy';
      if (!moved || attempt === ATTEMPTS) throw error;
    }
  }
};
