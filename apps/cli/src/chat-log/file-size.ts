import { accessSync, constants, statSync } from 'node:fs';
import { unreadable } from './unreadable.ts';

/** Bytes of an input file, for a progress bar. @throws CliError `file-not-readable` when it is none that may be read */
export function fileSize(file: string): number {
  try {
    const found = statSync(file);
    if (found.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
    if (!found.isFile()) throw new Error('not a file');
    accessSync(file, constants.R_OK);
    return found.size;
  } catch (error) {
    throw unreadable(file, error);
  }
}
