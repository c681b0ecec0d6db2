import { catalogueEntry, commandsOf, holdsEffect, mayAct } from '@baton/handoff-core';
import type { CatalogueAction, Policy } from '@baton/handoff-core';
import type { GuardedAction } from '../actions/guard-store.ts';
import { Problem } from '../problems/problem.ts';
import type { RunRequest } from './run-request.ts';
import type { RunLook } from './run-store.ts';

/** A run that may begin, if nothing moves meanwhile. */
export interface PlannedRun {
  hash: string;
  /** Name of the endpoint. */
  endpoint: string;
  /** Approval that is used up by it. */
  approval: string | null;
  anyway: boolean;
}

/** The catalogue's word on an action of the guard. */
export const entryOf = (policy: Policy, { effect, name }: GuardedAction): CatalogueAction | null =>
  catalogueEntry(policy, effect.type, name);

/** 409 with the action that stands in the way. */
export const effectHeld = (earlier: GuardedAction): Problem =>
  new Problem('effect-held', {
    more: {
      earlier: {
        conversationId: earlier.conversationId,
        actionId: earlier.actionId,
        name: earlier.name,
        at: earlier.updatedAt,
        by: earlier.by,
        status: earlier.status,
      },
    },
  });

/** A person with full rights may do again what was done; nobody may while nobody knows. */
const mayRepeat = ({ anyway, tier }: RunRequest, look: RunLook): boolean =>
  anyway && tier === 'full' && look.earlier?.status === 'succeeded' && !look.earlierOpen;

/**
 * Whether a person may run an action now: pure.
 * @throws Problem `forbidden`, `no-endpoint`, `effect-held` with the earlier action, `action-state`
 */
export const planRun = (
  request: RunRequest,
  look: RunLook,
  policy: Policy,
  endpoints: ReadonlySet<string>,
): PlannedRun => {
  const { action, approval, hash } = look;
  const entry = entryOf(policy, action);
  const endpoint = entry?.endpoints[request.command === 'reverse' ? 'reverse' : 'run'];
  if (!entry || endpoint === undefined || !endpoints.has(endpoint))
    throw new Problem('no-endpoint');
  if (!mayAct(request.tier, entry.approvers)) throw new Problem('forbidden');
  const commands = commandsOf({
    kind: 'write',
    by: 'ai',
    effectKey: action.effectKey,
    status: action.status,
    approval: approval?.state ?? null,
    busy: look.openRun !== null,
    holder: look.holder,
    entry,
    endpoints,
  });
  if (hash === null || !commands.includes(request.command)) {
    const repeats = request.command !== 'reverse' && holdsEffect(action.status);
    throw repeats && action.status !== 'unknown' ? effectHeld(action) : new Problem('action-state');
  }
  if (request.command !== 'reverse' && look.earlier && !mayRepeat(request, look))
    throw effectHeld(look.earlier);
  const approved = action.status === 'planned' ? (approval?.id ?? null) : null;
  return { hash, endpoint, approval: approved, anyway: look.earlier !== null };
};
