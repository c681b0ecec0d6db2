import { classifyAction } from '../actions/classify-action.ts';
import { effectKey } from '../actions/effect-key.ts';
import { isTransfer } from '../actions/is-transfer.ts';
import type { StoredEvent } from '../schema/event.ts';
import type { Policy } from '../schema/policy.ts';
import type { ActionKind } from '../schema/vocabulary.ts';
import { shortHash } from './hash.ts';
import type { ConversationState } from './state.ts';

/** What one event of an action means, seen with what is known of the action so far. */
export interface ActionReading {
  by: 'action';
  id: string;
  /** Hashed id, under which the state knows it. */
  action: string;
  kind: ActionKind;
  /** Hashed effect key; null for reads. */
  key: string | null;
  /** The AI hands over by a tool of its own. */
  transfers: boolean;
  /** Id of the earlier action that already did the same; `true` when it happened too long ago to be named. */
  repeats: string | true | null;
}

/** Reads an action event against the effects that took place so far. */
export const readAction = (
  event: Extract<StoredEvent, { type: 'action' }>,
  state: ConversationState,
  policy: Policy,
): ActionReading => {
  const action = shortHash(event.action);
  const known = state.actions.find((item) => item.action === action);
  const { kind } = classifyAction(event.name, event.kind, policy);
  const fresh = effectKey(kind, event.name, event.effect, event.args);
  // a later event of the same action often comes without its arguments
  const key = fresh === null ? (kind === 'read' ? null : (known?.key ?? null)) : shortHash(fresh);
  const changes =
    event.status === 'planned' || event.status === 'running' || event.status === 'succeeded';
  const again =
    key !== null && changes && known?.status !== 'succeeded' && state.effects.includes(key);
  const earlier = state.writes.findLast((write) => write.key === key)?.id;
  return {
    by: 'action',
    id: event.action,
    action,
    kind,
    key,
    transfers: event.by === 'ai' && isTransfer(event.name),
    repeats:
      again && event.by !== 'customer' && earlier !== event.action ? (earlier ?? true) : null,
  };
};
