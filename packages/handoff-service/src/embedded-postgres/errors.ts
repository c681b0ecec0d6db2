/** Why the embedded store refused or failed; stable, meant for programs. */
export type EmbeddedPostgresErrorCode =
  | 'already_owned'
  | 'backup_damaged'
  | 'backup_failed'
  | 'backup_incomplete'
  | 'cannot_switch_user'
  | 'cluster_missing'
  | 'init_failed'
  | 'no_user_entry'
  | 'not_a_cluster'
  | 'restore_failed'
  | 'start_failed'
  | 'target_not_empty'
  | 'unreachable_binaries'
  | 'unreachable_data'
  | 'unsupported_platform'
  | 'wrong_major'
  | 'wrong_owner';

/** Codes where the same call may succeed later without anybody changing anything. */
const RETRYABLE: ReadonlySet<EmbeddedPostgresErrorCode> = new Set([
  'already_owned',
  'backup_failed',
  'restore_failed',
  'start_failed',
]);

/**
 * Every refusal of the embedded store. `code` is stable, `hint` says in one or two sentences what to do next,
 * `retryable` whether the same call may simply be made again later.
 */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
  readonly code: EmbeddedPostgresErrorCode;
  readonly hint: string;
  readonly retryable: boolean;

  constructor(code: EmbeddedPostgresErrorCode, message: string, hint: string, cause?: unknown) {
    super(`${message} ${hint}`, cause === undefined ? undefined : { cause });
    this.code = code;
    this.hint = hint;
    this.retryable = RETRYABLE.has(code);
  }
}

/** The `code` of a system or PostgreSQL error, or undefined for anything else. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** A backup's or restore's own refusal as it is, a system or server error under the code of the work it ended. */
export function toCopyError(work: 'backup' | 'restore', error: unknown): EmbeddedPostgresError {
  if (error instanceof EmbeddedPostgresError) return error;
  return new EmbeddedPostgresError(
    `${work}_failed`,
    `The ${work} ended early: ${codeOf(error) ?? 'the connection to the server was lost'}.`,
    'Check free space and permissions of the target, and run it again.',
    error,
  );
}
