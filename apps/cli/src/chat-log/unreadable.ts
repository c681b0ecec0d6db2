import { CliError } from '../cli-error.ts';

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'a part of the path is no folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'its name is too long',
};

/** What is said about an input file that can't be opened, or not be read to its end. */
export const unreadable = (file: string, cause: unknown): CliError => {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return new CliError(
    'file-not-readable',
    `the log file can't be read: ${file}: ${WHY[code] ?? (code || 'it is no regular file')}`,
    'Give a .jsonl or .jsonl.gz file; a relative path starts at the directory you called npm in.',
    { cause },
  );
};
