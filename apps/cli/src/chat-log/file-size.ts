import { statSync } from 'node:fs';
import { CliError } from '../cli-error.ts';

/** Bytes of an input file, for a progress bar. @throws CliError `file-not-readable` when there is no such file */
export function fileSize(file: string): number {
  try {
    const found = statSync(file);
    if (!found.isFile()) throw new Error('not a file');
    return found.size;
  } catch (error) {
    throw new CliError(
      'file-not-readable',
      `the log file can't be read: ${file}`,
      'Give a .jsonl or .jsonl.gz file; a relative path starts at the directory you called npm in.',
      { cause: error },
    );
  }
}
