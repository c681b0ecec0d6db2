import { readFileSync } from 'node:fs';
import path from 'node:path';

import { repoRoot } from './repo-root.ts';

/** One thing `npm test` does. */
export type Step = {
  /** Short name for `--only` and for the log file. */
  readonly name: string;
  readonly title: string;
  readonly command: readonly string[];
  /** A test runner writes a JSON report here and counts its cases; any other step counts as one. */
  readonly report?: string;
  /** Steps that must have passed for this one to mean anything. */
  readonly needs?: readonly string[];
};

const { packageManager: PNPM } = JSON.parse(
  readFileSync(path.join(repoRoot, 'package.json'), 'utf8'),
) as { packageManager: string };

const script = (name: string): readonly string[] => ['node', `scripts/${name}.ts`];

const vitest = (name: string, projects: readonly string[], ...more: string[]): Step => ({
  name,
  title: `tests: ${name}`,
  command: [
    'node',
    'node_modules/vitest/vitest.mjs',
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    ...more,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=node_modules/.cache/verify/${name}.json`,
  ],
  report: `node_modules/.cache/verify/${name}.json`,
});

/** Steps in one row run at the same time (two cores: keep rows light); rows run in order. */
export const ROWS: readonly (readonly Step[])[] = [
  [
    {
      name: 'lockfile',
      title: 'lockfile matches every manifest',
      command: ['npx', '--yes', PNPM, 'install', '--frozen-lockfile', '--lockfile-only'],
    },
  ],
  [
    { name: 'types', title: 'types', command: ['tsc', '-b'] },
    { name: 'format', title: 'format', command: ['oxfmt', '--check', '.'] },
  ],
  [
    {
      name: 'lint',
      title: 'lint, with types',
      command: ['oxlint', '--type-aware', '--deny-warnings'],
    },
    { name: 'unused', title: 'no unused files, exports or dependencies', command: ['knip'] },
  ],
  [{ name: 'build', title: 'apps build', command: script('build') }],
  [
    { name: 'boundaries', title: 'boundaries', command: script('check-boundaries') },
    { name: 'shape', title: 'shape of the code', command: script('check-shape') },
  ],
  [
    { name: 'docs', title: 'docs name what exists', command: script('check-docs') },
    {
      name: 'size',
      title: 'size budgets',
      command: script('check-size'),
      needs: ['build'],
    },
  ],
  // As many as there are cores: each waits for PostgreSQL half of the time, and one less would leave a core idle.
  [vitest('node', ['node'], '--maxWorkers=100%')],
  [vitest('browser', ['browser-*'])],
  [{ ...vitest('e2e', ['e2e']), needs: ['build'] }],
];
