/** One fault of a refused request: a stable code, and where in the body it lies. */
export interface ProblemFault {
  code: string;
  /** JSON Pointer into the request body; empty when the whole request is at fault. */
  pointer: string;
  detail: string;
  /** Place inside a rule's expression, from 1. */
  position?: { line: number; column: number };
}

const PREFIX = 'urn:baton:problem:';

/**
 * The service, or the way to it, said no.
 *
 * `code` is stable and is what callers branch on: the last part of the problem type, `unreachable`
 * when no answer came, `bad-answer` when the answer was not what the service sends. `status` is the
 * HTTP status, 0 without an answer. `retryable` is true when the same request may succeed later.
 * `more` holds the other members of its answer, for example `lease` with `lease-lost`.
 */
export class ProblemError extends Error {
  readonly code: string;
  readonly status: number;
  readonly errors: readonly ProblemFault[];
  readonly retryable: boolean;
  readonly more: Readonly<Record<string, unknown>>;

  constructor(
    code: string,
    status: number,
    errors: readonly ProblemFault[] = [],
    more: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${code} (${status})`);
    this.name = 'ProblemError';
    this.code = code;
    this.status = status;
    this.errors = errors;
    this.more = more;
    this.retryable = status === 0 || status === 408 || status === 429 || status >= 500;
  }
}

/** Reads a refused answer; whatever its body holds, a ProblemError comes back. */
export async function problemOf(response: Response): Promise<ProblemError> {
  const body = await response.json().catch(() => null);
  const { type, errors, ...more } = (
    typeof body === 'object' && body !== null ? body : {}
  ) as Record<string, unknown>;
  const code =
    typeof type === 'string' && type.startsWith(PREFIX)
      ? type.slice(PREFIX.length)
      : `http-${response.status}`;
  return new ProblemError(
    code,
    response.status,
    Array.isArray(errors) ? errors.filter(isFault) : [],
    more,
  );
}

function isFault(value: unknown): value is ProblemFault {
  if (typeof value !== 'object' || value === null) return false;
  const fault = value as Record<string, unknown>;
  return (
    ['code', 'pointer', 'detail'].every((key) => typeof fault[key] === 'string') &&
    (fault['position'] === undefined || isPosition(fault['position']))
  );
}

function isPosition(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const place = value as Record<string, unknown>;
  return typeof place['line'] === 'number' && typeof place['column'] === 'number';
}
