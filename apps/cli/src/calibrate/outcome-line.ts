import type { AnswerOutcome } from '@baton/handoff-core';
import { isRecord } from '../chat-log/is-record.ts';
import { ShapeError } from '../chat-log/shape-error.ts';

/** Outcome of one answer, and whose answer it was. */
export interface OutcomeLine {
  /** Null when the line names none. */
  agent: string | null;
  outcome: AnswerOutcome;
}

/** Reads one parsed line as an outcome; fields it does not know are left alone. @throws ShapeError */
export function parseOutcomeLine(value: unknown): OutcomeLine {
  if (!isRecord(value)) throw new ShapeError('the line', 'must be a JSON object');
  const { confidence, good, agent = null, at = null } = value;
  const said = confidence ?? null;
  if (said !== null && !(typeof said === 'number' && said >= 0 && said <= 1))
    throw new ShapeError('confidence', 'must be a number from 0 to 1, or left out');
  if (typeof good !== 'boolean') throw new ShapeError('good', 'must be true or false');
  if (agent !== null && typeof agent !== 'string') throw new ShapeError('agent', 'must be text');
  if (at !== null && (typeof at !== 'string' || Number.isNaN(Date.parse(at))))
    throw new ShapeError('at', 'must be a time as in 2026-01-31T09:30:00Z');
  return {
    agent: agent === '' ? null : agent,
    outcome: { confidence: said, good, ...(at === null ? {} : { at }) },
  };
}
