import { JsonValue } from '@baton/handoff-core';
import type { CallOutcome } from './call-endpoint.ts';

/** How a call ended, as far as it tells. */
export interface ReadAnswer {
  status: 'succeeded' | 'failed' | 'unknown';
  httpStatus: number | null;
  /** What the endpoint said, as JSON; undefined when it said nothing that can be kept. */
  result?: unknown;
  /** In short why it did not succeed: a code, never text of the endpoint. */
  error?: string;
  /** Nothing of the call can have arrived. */
  unsent?: true;
}

/** Refusals after which the same call may still succeed, or is being carried out by an earlier one. */
const NOT_FINAL: ReadonlySet<number> = new Set([408, 409, 425, 429]);

const parse = (body: string): { ok: true; value: unknown } | { ok: false } => {
  try {
    return { ok: true, value: JSON.parse(body) as unknown };
  } catch {
    return { ok: false };
  }
};

/** What of a body is kept: JSON as it is, the beginning of what is too long; nothing of what can't be stored. */
const keep = (body: string, cut: boolean): { readable: boolean; result?: unknown } => {
  if (body.trim() === '') return { readable: true };
  const parsed = cut ? null : parse(body);
  if (parsed?.ok === false) return { readable: false };
  const readable = parsed !== null || /^\s*[[{"]/.test(body);
  const result = parsed ? parsed.value : { cut: true, start: body };
  return { readable, ...(JsonValue.safeParse(result).success && { result }) };
};

/**
 * Reads what came of a call: 2xx with JSON or nothing is done, a final refusal (4xx) is not done, and of everything else
 * nobody can tell.
 */
export const readAnswer = (outcome: CallOutcome): ReadAnswer => {
  if (!outcome.answered)
    return outcome.sent
      ? { status: 'unknown', httpStatus: null, error: `no answer: ${outcome.code}` }
      : { status: 'failed', httpStatus: null, error: `not sent: ${outcome.code}`, unsent: true };
  const { status, body, cut } = outcome;
  const { readable, result } = keep(body, cut);
  const kept = { httpStatus: status, ...(result !== undefined && { result }) };
  if (status >= 200 && status < 300)
    return readable
      ? { ...kept, status: 'succeeded' }
      : { ...kept, status: 'unknown', error: 'the answer is not JSON' };
  const error = `answered ${status}`;
  if (status >= 400 && status < 500 && !NOT_FINAL.has(status))
    return { ...kept, status: 'failed', error };
  return { ...kept, status: 'unknown', error };
};
