/** Stable names of what can go wrong before or around the work itself. */
export type CliErrorCode =
  | 'usage'
  | 'no-key'
  | 'bad-url'
  | 'file-not-readable'
  | 'file-not-writable'
  | 'bad-policy'
  | 'service-unreachable'
  | 'service-refused'
  | 'service-refused-key'
  | 'store-failed'
  | 'not-a-ledger'
  | 'bad-ledger-key'
  | 'bad-master-key';

/** Ends the command with exit code 2; `hint` says what to do about it. */
export class CliError extends Error {
  readonly code: CliErrorCode;
  readonly hint: string;

  constructor(code: CliErrorCode, message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CliError';
    this.code = code;
    this.hint = hint;
  }
}
