import { isRecord } from './is-record.ts';

const ERROR_TEXT = /^\s*error\b/i;

/** Whether a tool's answer says that the call failed, and in which words. */
export interface CallOutcome {
  failed: boolean;
  /** Null unless it failed. */
  error: string | null;
}

const errorField = (value: unknown): string | null => {
  if (!isRecord(value)) return null;
  const { error } = value;
  // `null`, `false`, `0` and `''` say that there was none.
  if (!error) return null;
  return typeof error === 'string' ? error : JSON.stringify(error);
};

/**
 * Reads a result: failed when the log flags it (`is_error`), when its text begins with the word "Error", or when it is
 * a JSON object with a filled `error` field. Nothing else counts as a failure: a guess would put words in the tool's mouth.
 */
export function callOutcome(text: string, value: unknown, flagged: boolean): CallOutcome {
  const said = errorField(value);
  if (said !== null) return { failed: true, error: said };
  if (flagged || ERROR_TEXT.test(text)) return { failed: true, error: text };
  return { failed: false, error: null };
}
