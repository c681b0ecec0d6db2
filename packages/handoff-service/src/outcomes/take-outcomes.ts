import type { ConversationRecord } from '@baton/handoff-core';
import type { Panels } from '../panel/panels.ts';
import { Problem, problemOf } from '../problems/problem.ts';
import type { Fault } from '../problems/problem.ts';
import type { Database } from '../storage/database.ts';
import { knownOutcomes, saveOutcomes } from './outcome-store.ts';
import type { Outcome, StoredOutcome } from './outcome-store.ts';

/** An outcome as it comes in. */
export interface ToldOutcome extends Outcome {
  /** ISO 8601; the time of arrival when left out. */
  at?: string | undefined;
}

const keyOf = ({ conversationId, turnId, source }: Outcome): string =>
  [conversationId, turnId, source].join('\n');

const fault = (code: Fault['code'], index: number, field: string, detail: string): Fault => ({
  code,
  pointer: `/outcomes/${index}/${field}`,
  detail,
});

const recordsOf = async (
  panels: Panels,
  tenant: string,
  outcomes: readonly ToldOutcome[],
): Promise<Map<string, ConversationRecord>> => {
  const records = new Map<string, ConversationRecord>();
  for (const id of new Set(outcomes.map(({ conversationId }) => conversationId))) {
    try {
      records.set(id, await panels.record(tenant, id));
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'not-found') throw error;
    }
  }
  return records;
};

/** With what the answer was, or what is wrong with it. */
const placed = (
  told: ToldOutcome,
  index: number,
  record: ConversationRecord | undefined,
  receivedAt: string,
): StoredOutcome | Fault => {
  if (!record)
    return fault('unknown-conversation', index, 'conversationId', 'is no conversation known here');
  const turn = record.turns.find(({ id }) => id === told.turnId);
  if (turn?.by !== 'ai')
    return fault(
      'unknown-turn',
      index,
      'turnId',
      turn ? 'is a turn of somebody else, not of the AI' : 'is no turn of this conversation',
    );
  return {
    ...told,
    at: told.at === undefined ? receivedAt : new Date(told.at).toISOString(),
    answeredAt: turn.at,
    agent: record.facts.agent?.id ?? null,
    confidence: turn.confidence,
  };
};

/** Outcomes that say otherwise than the same source did before, in the store or earlier in the batch. */
const contradictions = (outcomes: readonly ToldOutcome[], known: readonly Outcome[]): Fault[] => {
  const said = new Map(known.map((outcome) => [keyOf(outcome), outcome.good]));
  return outcomes.flatMap((outcome, index) => {
    const before = said.get(keyOf(outcome));
    if (before === undefined) said.set(keyOf(outcome), outcome.good);
    return before === undefined || before === outcome.good
      ? []
      : [fault('outcome-conflict', index, 'good', 'is not what this source said before')];
  });
};

/**
 * Stores whether answers of the AI were right: all or none, and telling the same again is harmless.
 * @throws Problem with one fault for each unknown conversation, unknown turn and contradiction
 */
export const takeOutcomes = async (
  db: Database,
  panels: Panels,
  tenant: string,
  outcomes: readonly ToldOutcome[],
  receivedAt: string,
): Promise<{ stored: number; duplicates: number }> => {
  const records = await recordsOf(panels, tenant, outcomes);
  const rows: StoredOutcome[] = [];
  const faults: Fault[] = [];
  outcomes.forEach((told, index) => {
    const row = placed(told, index, records.get(told.conversationId), receivedAt);
    if ('code' in row) faults.push(row);
    else rows.push(row);
  });
  faults.push(...contradictions(outcomes, await knownOutcomes(db, tenant, outcomes)));
  if (faults.length > 0) throw problemOf(faults);
  const stored = await saveOutcomes(db, tenant, rows);
  return { stored, duplicates: outcomes.length - stored };
};
