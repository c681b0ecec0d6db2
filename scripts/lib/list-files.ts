import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const SKIPPED = new Set(['node_modules', 'dist', 'coverage']);

/**
 * Files under `folder`, as paths relative to `root` with forward slashes, sorted. Built, installed
 * and hidden folders are left out, and so is what `accept` refuses. A missing folder is empty.
 */
export function listFiles(
  root: string,
  folder: string,
  accept: (file: string) => boolean = () => true,
): string[] {
  const start = path.join(root, folder);
  if (!existsSync(start)) return [];
  return readdirSync(start, { withFileTypes: true })
    .flatMap((entry) => {
      const relative = path.posix.join(folder, entry.name);
      if (entry.isFile()) return accept(relative) ? [relative] : [];
      const skip = !entry.isDirectory() || SKIPPED.has(entry.name) || entry.name.startsWith('.');
      return skip ? [] : listFiles(root, relative, accept);
    })
    .toSorted();
}

/** Accepts TypeScript sources, tests included. */
export function isTypeScript(file: string): boolean {
  return /\.tsx?$/.test(file) && !file.endsWith('.d.ts');
}

/** Accepts what only runs in tests: test files and the folders named `testing`. */
export function isTestCode(file: string): boolean {
  return /\.test\.tsx?$/.test(file) || /\/(testing|test)\//.test(file);
}
