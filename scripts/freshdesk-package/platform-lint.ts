import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { repoRoot } from '../lib/repo-root.ts';
import type { FdkPackage } from './fdk-package.ts';
import { parseScript } from './parse-script.ts';
import type { Level, LintFinding } from './rule.ts';

/** The rules of the platform's own lint, by their names in ESLint; what it only warns of is no less an obstacle to a listing. */
export const PLATFORM_RULES: Readonly<Record<string, readonly [level: Level, options?: unknown]>> =
  {
    'eslint/no-eval': ['error'],
    'eslint/no-alert': ['error'],
    'eslint/no-debugger': ['error'],
    'eslint/no-unreachable': ['error'],
    'eslint/no-empty-function': ['error'],
    'eslint/no-unused-vars': ['error', { vars: 'local', args: 'all', argsIgnorePattern: '^$' }],
    'eslint/constructor-super': ['error'],
    'eslint/for-direction': ['error'],
    'eslint/no-var': ['error'],
    'eslint/eqeqeq': ['error', 'always'],
    'eslint/require-await': ['error'],
    'eslint/complexity': ['warning', 7],
    'eslint/max-nested-callbacks': ['warning', 4],
    'eslint/no-caller': ['warning'],
    'node/no-process-env': ['warning'],
    'node/handle-callback-err': ['warning', '^.*(e|E)rr'],
  };

interface Diagnostic {
  message: string;
  code: string;
  filename: string;
  labels: { span: { line: number } }[];
}

const CONFIG = {
  plugins: ['eslint', 'node'],
  categories: { correctness: 'off' },
  rules: Object.fromEntries(
    Object.entries(PLATFORM_RULES).map(([name, [, options]]) => [
      name,
      options === undefined ? 'error' : ['error', options],
    ]),
  ),
};

/** `eslint(no-var)` as `eslint/no-var`. */
const nameOf = (code: string): string => code.replace(/\((.+)\)$/, '/$1');

/** What the platform's lint would say of the scripts, by a linter that knows the same rules. */
export const platformLint = (pkg: FdkPackage): LintFinding[] => {
  const folder = mkdtempSync(path.join(tmpdir(), 'fdk-lint-'));
  try {
    // of what is no script, another rule speaks
    for (const file of pkg.scripts.filter((each) => parseScript(pkg.text(each)) !== null)) {
      const target = path.join(folder, 'package', file);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, pkg.text(file));
    }
    const config = path.join(folder, 'rules.json');
    writeFileSync(config, JSON.stringify(CONFIG));
    const oxlint = path.join(repoRoot, 'node_modules', '.bin', 'oxlint');
    const run = spawnSync(oxlint, ['-c', config, '--no-ignore', '-f', 'json', 'package'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    const { diagnostics } = JSON.parse(run.stdout) as { diagnostics: Diagnostic[] };
    return diagnostics.map(({ message, code, filename, labels }) => ({
      file: filename.replaceAll('\\', '/').replace(/^.*package\//, ''),
      line: labels[0]?.span.line ?? 1,
      message: `would be refused by the platform's lint: ${message}`,
      rule: nameOf(code),
      level: PLATFORM_RULES[nameOf(code)]?.[0] ?? 'error',
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
