/** Why something did not work, as far as the app around the panel says so. */
export interface Problem {
  /** Last part of the problem type; empty when nothing is known. */
  code: string;
  /** The same request may be sent once more: nobody knows, or it was only a bad moment. */
  retryable: boolean;
}

/** Reads any error; what it does not say is taken for the more careful case. */
export function problemOf(error: unknown): Problem {
  const { code, retryable } = Object(error) as { code?: unknown; retryable?: unknown };
  return { code: typeof code === 'string' ? code : '', retryable: retryable !== false };
}
