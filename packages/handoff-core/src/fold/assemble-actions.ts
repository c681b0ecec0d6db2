import { catalogueEntry } from '../actions/catalogue-entry.ts';
import { classifyAction } from '../actions/classify-action.ts';
import { effectKey } from '../actions/effect-key.ts';
import type { StoredEvent } from '../schema/event.ts';
import type { Policy } from '../schema/policy.ts';
import type { Action, ActionApproval } from '../schema/record.ts';

type ActionStored = Extract<StoredEvent, { type: 'action' }>;

/** An action while its events are gathered. */
interface Gathered {
  first: ActionStored;
  /** The latest value of every field that was told. */
  latest: ActionStored;
  afterTurn: number;
}

/** What an action that begins, or ends well, leaves behind of an earlier try. */
const leftBehind = (latest: ActionStored, { status }: ActionStored): ActionStored => {
  const { error: _error, result, ...rest } = latest;
  if (status === 'running') return rest;
  return status === 'succeeded' ? { ...rest, ...(result !== undefined && { result }) } : latest;
};

/** Gathers the events of each action; the latest event wins field by field. */
const gatherActions = (events: readonly StoredEvent[]): Gathered[] => {
  const found = new Map<string, Gathered>();
  let turns = 0;
  for (const event of events) {
    if (event.type === 'turn') turns += 1;
    if (event.type !== 'action') continue;
    const known = found.get(event.action);
    const told = Object.fromEntries(
      Object.entries(event).filter(([, value]) => value !== undefined),
    );
    found.set(event.action, {
      first: known?.first ?? event,
      latest: known ? { ...leftBehind(known.latest, event), ...told } : event,
      afterTurn: known?.afterTurn ?? turns,
    });
  }
  return [...found.values()];
};

/** Approvals asked for, by action; the latest word on each counts. */
export type ApprovalsByAction = ReadonlyMap<string, ActionApproval>;

const cataloguedIn = (policy: Policy, kind: Action['kind'], action: ActionStored): boolean | null =>
  kind === 'read' || policy.actions.length === 0
    ? null
    : catalogueEntry(policy, action.effect?.type, action.name) !== null;

/** Actions as the human reads them, in order of first appearance. */
export const assembleActions = (
  events: readonly StoredEvent[],
  policy: Policy,
  approvals: ApprovalsByAction = new Map(),
): Action[] =>
  gatherActions(events).map(({ first, latest, afterTurn }, index) => {
    const { kind, from } = classifyAction(latest.name, latest.kind, policy);
    return {
      id: latest.action,
      n: index + 1,
      name: latest.name,
      by: latest.by,
      kind,
      kindFrom: from,
      status: latest.status,
      effect: latest.effect ?? null,
      effectKey: effectKey(kind, latest.name, latest.effect, latest.args),
      catalogued: cataloguedIn(policy, kind, latest),
      approval: approvals.get(latest.action) ?? null,
      args: latest.args ?? null,
      result: latest.result ?? null,
      error: latest.error ?? null,
      startedAt: first.at,
      endedAt: latest.at,
      afterTurn,
    };
  });
