import type { EventInput } from '@baton/handoff-core';
import type { FinConversation, FinExecution, FinPart } from './read-fin.ts';

type Action = Extract<EventInput, { type: 'action' }>;
type Status = Action['status'];

/** Refused by Intercom itself: nothing left the house. */
const NOT_SENT = new Set([
  'request_configuration_error',
  'token_refresh_error',
  'request_validation_error',
  'fin_action_identity_verification_error',
  'non_fin_standalone_action_identity_verification_error',
  'email_verification_error',
]);

/** Fin was told that it failed; whether the other system did it is another question. */
const statusOf = ({ success, http_status: status, error_type: error }: FinExecution): Status => {
  if (success) return 'succeeded';
  if (error && NOT_SENT.has(error)) return 'failed';
  if (status === null || status === undefined || (status >= 200 && status < 300)) return 'unknown';
  return 'failed';
};

const BY: Readonly<Record<string, 'human' | 'system'>> = {
  inbox: 'human',
  saved_reply: 'human',
  workflow: 'system',
  custom_bot: 'system',
  inbound_custom_bot: 'system',
  button_custom_bot: 'system',
  triggerable_custom_bot: 'system',
};

/** What was sent and answered: JSON where it is some, else as text. */
const bodyOf = (text: string | null | undefined): Action['args'] => {
  if (!text) return undefined;
  try {
    return JSON.parse(text) as Action['args'];
  } catch {
    return text;
  }
};

const isRead = (method: string | null | undefined): boolean => /^(?:get|head)$/i.test(method ?? '');

const later = (one: string, other = one): string => (one > other ? one : other);

const ofExecution = (row: FinExecution, part: FinPart | null): Action => {
  const [args, result] = [bodyOf(row.request_body), bodyOf(row.response_body)];
  return {
    type: 'action',
    id: `execution-${row.id}`,
    action: part ? `part-${part.id}` : `execution-${row.id}`,
    name: row.name,
    status: statusOf(row),
    by: BY[row.source_type ?? ''] ?? 'ai',
    ...(isRead(row.http_method) && { kind: 'read' as const }),
    ...(args !== undefined && { args }),
    ...(result !== undefined && { result }),
    ...(row.error_type && { error: row.error_type }),
    at: later(new Date(row.created_at).toISOString(), part?.created_at),
  };
};

const byPart = ({ author }: FinPart): Action['by'] => (author?.type === 'admin' ? 'human' : 'ai');

/** The conversation itself tells no more of an action than its name and its end. */
const ofPart = (part: FinPart): Action[] => {
  const { id, part_type: type, event_details: details, created_at: at } = part;
  if (!details || type !== 'custom_action_finished') return [];
  const { name, result } = details.action;
  return [
    {
      type: 'action',
      id: `part-${id}`,
      action: `part-${id}`,
      name,
      status: result === 'success' ? 'succeeded' : result === 'failed' ? 'failed' : 'unknown',
      by: byPart(part),
      at,
    },
  ];
};

/** Between a call's row in the log and the end that the conversation shows, at most. */
const APART_MS = 2 * 60_000;

/** Which end in the conversation is of which call in the log: of the same name, the nearest in time, each once. */
const pairsOf = (
  parts: readonly FinPart[],
  executions: readonly FinExecution[],
): Map<FinExecution, FinPart> => {
  const pairs = new Map<FinExecution, FinPart>();
  const free = new Set(parts.filter(({ part_type: type }) => type === 'custom_action_finished'));
  const inTime = executions.toSorted(
    (one, other) =>
      one.created_at.localeCompare(other.created_at) ||
      one.id.localeCompare(other.id, 'en', { numeric: true }),
  );
  for (const row of inTime) {
    const apart = ({ created_at: at }: FinPart): number =>
      Math.abs(Date.parse(at) - Date.parse(row.created_at));
    const [nearest] = [...free]
      .filter((part) => part.event_details?.action.name === row.name && apart(part) <= APART_MS)
      .toSorted((one, other) => apart(one) - apart(other));
    if (!nearest) continue;
    free.delete(nearest);
    pairs.set(row, nearest);
  }
  return pairs;
};

/**
 * What Fin, workflows and teammates had other systems do: name and end as the conversation shows them, then what was sent and answered, from the log of
 * data connectors, as news of the same action. So it is one action also where the log lags behind, is closed for a while, or has forgotten it.
 */
export const actionsOf = (
  { conversation_parts: list, updated_at: read }: FinConversation,
  executions: readonly FinExecution[] | null,
): Action[] => {
  const parts = list?.conversation_parts ?? [];
  const pairs = pairsOf(parts, executions ?? []);
  // A call of after the conversation was read may have its end there at the next look.
  const known = (executions ?? []).filter(
    (row) => pairs.has(row) || Date.parse(row.created_at) <= Date.parse(read),
  );
  return [
    ...parts.flatMap(ofPart),
    ...known.map((row) => ofExecution(row, pairs.get(row) ?? null)),
  ];
};
