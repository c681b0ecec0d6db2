/**
 * Sealed data can't be used; `hint` says what to do. Holds names and places, never a key and never a text.
 *
 * - `key-missing`: data is sealed, and the file with the master key is gone
 * - `wrong-key`: data is sealed under another master key than the one in the file
 * - `open-to-others`, `not-a-key`, `not-readable`, `not-writable`: the file itself
 * - `unreadable`: a stored text was changed, swapped, or sealed under a key nobody has
 */
export class VaultError extends Error {
  readonly code:
    | 'key-missing'
    | 'wrong-key'
    | 'open-to-others'
    | 'not-a-key'
    | 'not-readable'
    | 'not-writable'
    | 'unreadable';
  readonly hint: string;

  constructor(code: VaultError['code'], message: string, hint: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'VaultError';
    this.code = code;
    this.hint = hint;
  }
}
