import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

import { repoRoot } from '../lib/repo-root.ts';

const APP = 'apps/freshdesk';

/** The folder that Freshdesk's own command line works in, relative to the repository. */
export const FRESHDESK_PACKAGE = `${APP}/dist/package`;

/** Compiles the scripts of the app in `root` into a folder; gives the compiler's words when it fails. */
export type CompileScripts = (
  root: string,
  outDir: string,
) => { readonly ok: boolean; readonly output: string };

const compileScripts: CompileScripts = (root, outDir) => {
  const tsc = path.join(repoRoot, 'node_modules', '.bin', 'tsc');
  const project = path.join(root, APP, 'tsconfig.package.json');
  const run = spawnSync(tsc, ['-p', project, '--outDir', outDir], { encoding: 'utf8' });
  return { ok: run.status === 0, output: `${run.stdout}${run.stderr}` };
};

/** Four blanks at the beginning of a line are one tab: a tenth of the bytes, and the same to read. */
const indentWithTabs = (folder: string): void => {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.js')) continue;
    const file = path.join(entry.parentPath, entry.name);
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      text.replaceAll(/^(?: {4})+/gm, (blanks) => '\t'.repeat(blanks.length / 4)),
    );
  }
};

/**
 * Makes the package of the Freshdesk app: what is under apps/freshdesk/static, and the scripts without their tests. A package that
 * was there stays until the next one is whole.
 */
export const buildFreshdeskPackage = (
  root: string,
  compile: CompileScripts = compileScripts,
  folder = FRESHDESK_PACKAGE,
): { ok: boolean; output: string } => {
  const target = path.join(root, folder);
  const next = `${target}-${process.pid}`;
  const source = path.join(root, APP, 'static');
  mkdirSync(path.dirname(target), { recursive: true });
  try {
    rmSync(next, { recursive: true, force: true });
    if (existsSync(source)) cpSync(source, next, { recursive: true });
    const compiled = compile(root, path.join(next, 'app'));
    if (!compiled.ok) return compiled;
    indentWithTabs(path.join(next, 'app'));
    rmSync(target, { recursive: true, force: true });
    renameSync(next, target);
    return compiled;
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
};
