import { hash } from 'node:crypto';
import {
  catalogueEntry,
  classifyAction,
  countedAs,
  effectKey,
  effectText,
} from '@baton/handoff-core';
import type {
  ActionCommand,
  ActionStatus,
  Effect,
  Event,
  GuardedState,
  Policy,
} from '@baton/handoff-core';

interface Step {
  conv: string;
  action: string;
}

/** What an event says of an action; nothing but the status when it names no effect. */
export interface ToldStep extends Step {
  op: 'event';
  status: ActionStatus;
  at: string;
  name?: string;
  rule?: string;
  type?: string | undefined;
  target?: string | undefined;
  amount?: number | undefined;
  currency?: string | undefined;
  key?: string | null;
  /** SHA-256 of the effect's text, hex. */
  hash?: string;
  customer?: string | undefined;
  uncatalogued?: boolean;
  by?: string;
}

/** A step of the action's life; refused when it is in none of the states `from` any more. */
interface MoveStep extends Step {
  op: 'move';
  from: readonly GuardedState[];
  to: GuardedState;
  /** ISO 8601; null for the store's own clock. */
  now: string | null;
  tries: number;
  /** Seconds from now on. */
  lease?: number;
  /** Only while the lease lasts. */
  live?: true;
  /** Only after it ended. */
  lapsed?: true;
}

/** What a person said about an approval, or that time ran out. */
interface DecideStep extends Step {
  op: 'decide';
  approval: string;
  state: 'approved' | 'edited' | 'rejected' | 'expired';
  by: string | null;
  note: string | null;
  now: string | null;
  /** How long the AI has to go on. */
  minutes: number;
  amount?: number;
  key?: string | null;
  hash?: string;
}

/** A person's run begins; refused when something it was decided on has changed. */
interface RunStep extends Step {
  op: 'run';
  run: string;
  command: ActionCommand;
  endpoint: string;
  by: string;
  /** Idempotency key. */
  key: string;
  /** Of the effect, hex. */
  hash: string;
  /** Where the action stood. */
  was: GuardedState;
  /** Of the action, with this one. */
  tries: number;
  /** How often the effect took place by runs before. */
  uses: number;
  /** Approval that is used up by it. */
  approval: string | null;
  /** Hours after which the effect counts as a new one. */
  repeat: number | null;
  /** Although another action did the same. */
  anyway: boolean;
  /** Seconds. */
  lease: number;
  now: string | null;
}

/** A run ended. */
interface RunEndStep extends Step {
  op: 'run-end';
  run: string;
  status: 'succeeded' | 'failed' | 'unknown';
  httpStatus: number | null;
  /** Where the action goes; left out when it stays. */
  to?: GuardedState;
  from?: readonly GuardedState[];
  tries: number;
  /** Because nobody said in time how it went. */
  lapsed?: true;
  now: string | null;
}

/** Something that happens to an action in the transaction that writes its conversation. */
export type GuardStep = ToldStep | MoveStep | DecideStep | RunStep | RunEndStep;

/** An effect as the guard knows it: the key people see, and a hash that two effects never share. */
export const identify = (
  name: string,
  effect: Effect | undefined,
  args: unknown,
): { key: string | null; hash: string } | null => {
  const found = effectText('write', name, effect, args);
  return (
    found && {
      key: effectKey('write', name, effect, args),
      hash: hash('sha256', found.text, 'hex'),
    }
  );
};

/**
 * What an event of an action tells the guard; null for reads and for what customers do on their own. The effect may
 * have been named by an earlier event of the action.
 */
export const toldStep = (
  conversationId: string,
  event: Extract<Event, { type: 'action' }>,
  at: string,
  customer: string | undefined,
  policy: Policy,
): ToldStep | null => {
  if (event.by === 'customer') return null;
  if (classifyAction(event.name, event.kind, policy).kind === 'read') return null;
  const step = {
    op: 'event' as const,
    conv: conversationId,
    action: event.action,
    status: event.status,
    at,
  };
  const effect = identify(event.name, event.effect, event.args);
  if (effect === null) return step;
  const entry = catalogueEntry(policy, event.effect?.type, event.name);
  return {
    ...step,
    name: event.name,
    rule: countedAs(entry, event.effect?.type, event.name),
    type: event.effect?.type,
    target: event.effect?.target,
    amount: event.effect?.amount,
    currency: event.effect?.currency,
    ...effect,
    customer,
    uncatalogued: entry === null,
    by: event.by,
  };
};
