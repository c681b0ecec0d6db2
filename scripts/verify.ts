import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { isMain } from './lib/is-main.ts';
import { repoRoot } from './lib/repo-root.ts';
import { runStep } from './lib/run-step.ts';
import type { StepResult } from './lib/run-step.ts';
import { ROWS } from './lib/steps.ts';
import type { Step } from './lib/steps.ts';

/** Sums of a whole run. */
export type Verdict = { readonly passed: number; readonly failed: number };

/**
 * Runs rows of steps in order, the steps of one row at once, and says each result through `print`.
 * A failed step does not stop the others, except those that name it in `needs`: they count as failed.
 */
export async function verify(
  rows: readonly (readonly Step[])[],
  root: string,
  env: NodeJS.ProcessEnv,
  print: (line: string) => void,
): Promise<Verdict> {
  const results: StepResult[] = [];
  const hasFailed = (name: string): boolean =>
    results.some(({ step, failed }) => step.name === name && failed > 0);
  const logFolder = path.join(root, 'node_modules', '.cache', 'verify');
  for (const row of rows) {
    const done = await Promise.all(
      row.map(async (step) => {
        const missing = step.needs?.find(hasFailed);
        return missing === undefined
          ? runStep(step, root, env, logFolder)
          : { step, passed: 0, failed: 1, seconds: 0, faults: `not run: ${missing} failed\n` };
      }),
    );
    for (const result of done) {
      results.push(result);
      print(describe(result));
      if (result.failed > 0) print(indent(result.faults));
    }
  }
  const sum = (pick: (result: StepResult) => number): number =>
    results.reduce((total, result) => total + pick(result), 0);
  const verdict = { passed: sum(({ passed }) => passed), failed: sum(({ failed }) => failed) };
  print(`${verdict.passed} passed, ${verdict.failed} failed`);
  return verdict;
}

function describe({ step, passed, failed, seconds }: StepResult): string {
  const mark = failed === 0 ? 'ok    ' : 'FAILED';
  const cases = step.report === undefined ? '' : `  ${passed} passed, ${failed} failed`;
  return `${mark}  ${step.name.padEnd(11)} ${seconds.toFixed(1).padStart(6)} s  ${step.title}${cases}`;
}

function indent(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `        ${line}`)
    .join('\n');
}

/** Keeps the named steps, in order; every name must exist. */
export function selectSteps(
  rows: readonly (readonly Step[])[],
  only: string | undefined,
): (readonly Step[])[] {
  if (only === undefined) return [...rows];
  const names = only.split(',').map((name) => name.trim());
  const known = rows.flat().map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new Error(`no step is called ${unknown.join(', ')}; there are: ${known.join(', ')}`);
  }
  return rows.map((row) => row.filter(({ name }) => names.includes(name)));
}

/**
 * The environment of every step: no colours in logs, our tools first. `BATON_HOST_NODE` names a node
 * to use in place of the pinned one, which on Linux would otherwise always win (see the CI matrix).
 */
function stepEnvironment(root: string): NodeJS.ProcessEnv {
  const search = [path.join(root, 'node_modules', '.bin'), process.env['PATH'] ?? ''];
  const hostNode = process.env['BATON_HOST_NODE'];
  if (hostNode !== undefined && hostNode !== '') {
    if (!existsSync(hostNode)) throw new Error(`BATON_HOST_NODE names no file: ${hostNode}`);
    const folder = path.join(root, 'node_modules', '.cache', 'host-node');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    symlinkSync(hostNode, path.join(folder, 'node'));
    search.unshift(folder);
  }
  return { ...process.env, NO_COLOR: '1', PATH: search.join(path.delimiter) };
}

if (isMain(import.meta.url)) {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const { failed } = await verify(
    selectSteps(ROWS, values.only),
    repoRoot,
    stepEnvironment(repoRoot),
    console.log,
  );
  if (failed > 0) process.exitCode = 1;
}
