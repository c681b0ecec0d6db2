import type { AnswerOutcome } from '@baton/handoff-core';
import type { Database } from '../storage/database.ts';
import { STATEMENTS } from '../storage/statements.ts';

/** Where it is known from. */
type OutcomeSource = 'person' | 'survey' | 'check';

/** One source's word on one answer of the AI. */
export interface Outcome {
  conversationId: string;
  turnId: string;
  source: OutcomeSource;
  /** Whether the answer was right. */
  good: boolean;
}

/** An outcome with what the answer was. */
export interface StoredOutcome extends Outcome {
  /** When it was found out, and when the answer was given; ISO 8601. */
  at: string;
  answeredAt: string;
  /** Id of the agent; null when the conversation names none. */
  agent: string | null;
  /** 0 to 1; null when the agent stated none. */
  confidence: number | null;
}

interface KnownRow {
  conversation_id: string;
  turn_id: string;
  source: OutcomeSource;
  good: boolean;
}

/** Outcomes that are stored about these turns. */
export const knownOutcomes = async (
  db: Database,
  tenant: string,
  turns: readonly { conversationId: string; turnId: string }[],
): Promise<Outcome[]> =>
  (
    await db.run<KnownRow>(STATEMENTS.outcomesKnown, [
      tenant,
      turns.map(({ conversationId }) => conversationId),
      turns.map(({ turnId }) => turnId),
    ])
  ).map((row) => ({
    conversationId: row.conversation_id,
    turnId: row.turn_id,
    source: row.source,
    good: row.good,
  }));

/** Stores outcomes and says how many were new. */
export const saveOutcomes = async (
  db: Database,
  tenant: string,
  outcomes: readonly StoredOutcome[],
): Promise<number> =>
  (await db.run(STATEMENTS.outcomesSave, [tenant, JSON.stringify(outcomes)])).length;

/** The latest answers of an agent (null: of all) whose outcome is known, each once, as calibration takes them. */
export const latestOutcomes = async (
  db: Database,
  tenant: string,
  agent: string | null,
  limit: number,
): Promise<AnswerOutcome[]> =>
  (
    await db.run<{ confidence: number | null; good: boolean; answered_at: Date }>(
      STATEMENTS.outcomesLatest,
      [tenant, agent, limit],
    )
  ).map((row) => ({
    confidence: row.confidence,
    good: row.good,
    at: row.answered_at.toISOString(),
  }));
