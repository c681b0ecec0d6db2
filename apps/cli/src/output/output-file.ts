import {
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CliError } from '../cli-error.ts';
import type { LineOutput } from './line-output.ts';

const CHUNK = 256 * 1024;

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'a part of the path is no folder',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'its name is too long',
};

const refusal = (path: string, error: unknown): CliError => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new CliError(
    'file-not-writable',
    `the output can't be written: ${path}: ${WHY[code] ?? (code || 'unknown reason')}`,
    'Name a file in a folder that exists and may be written, or leave --out away for standard output.',
    { cause: error },
  );
};

const fullWrite = (fd: number, bytes: Buffer): void => {
  for (let at = 0; at < bytes.length;) at += writeSync(fd, bytes, at);
};

/** What stands at a path: a link is followed, since a rename would replace it. */
const targetOf = (path: string): { path: string; kind: 'file' | 'folder' | 'device' | 'none' } => {
  try {
    const real = realpathSync(path);
    const found = statSync(real);
    return {
      path: real,
      kind: found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'device',
    };
  } catch {
    return { path, kind: 'none' };
  }
};

/**
 * A file that appears under its name only when it is whole: lines go to a hidden neighbour that is renamed at the end.
 * A device or a pipe is written to directly.
 * @throws CliError `file-not-writable`, at once where that can be known
 */
export function outputFile(wanted: string): LineOutput {
  const { path, kind } = targetOf(wanted);
  const direct = kind === 'device';
  const temporary = direct ? path : join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  const attempt = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw refusal(wanted, error);
    }
  };
  if (kind === 'folder') throw refusal(wanted, Object.assign(new Error(), { code: 'EISDIR' }));
  const fd = attempt(() => openSync(temporary, 'w'));
  let open = true;
  let held: string[] = [];
  let length = 0;
  const flush = (): void => {
    if (held.length === 0) return;
    fullWrite(fd, Buffer.from(held.join('')));
    held = [];
    length = 0;
  };
  const close = (): void => {
    if (open) closeSync(fd);
    open = false;
  };
  return {
    write: (line) => {
      held.push(line, '\n');
      length += line.length;
      if (length >= CHUNK) attempt(flush);
    },
    commit: () => {
      attempt(() => {
        flush();
        if (!direct) fsyncSync(fd);
        close();
        if (!direct) renameSync(temporary, path);
      });
    },
    discard: () => {
      if (!open) return;
      close();
      if (!direct) rmSync(temporary, { force: true });
    },
  };
}
