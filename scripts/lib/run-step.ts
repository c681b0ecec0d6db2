import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

import type { Step } from './steps.ts';

/** What a step came to: counted cases, how long it took, and everything it said. */
export type StepResult = {
  readonly step: Step;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
  readonly output: string;
};

/** Longer than any step takes; a step that hangs must not hang the whole run. */
const LIMIT_MS = 20 * 60_000;

/** Runs one step without standard input and keeps what it said in `logFolder`. */
export async function runStep(
  step: Step,
  root: string,
  env: NodeJS.ProcessEnv,
  logFolder: string,
): Promise<StepResult> {
  const report = step.report === undefined ? undefined : path.join(root, step.report);
  if (report !== undefined) rmSync(report, { force: true });
  const started = performance.now();
  const { code, output } = await run(step.command, root, env);
  const seconds = (performance.now() - started) / 1000;
  mkdirSync(logFolder, { recursive: true });
  writeFileSync(path.join(logFolder, `${step.name}.log`), output);
  const { passed, failed } = report === undefined ? countStep(code) : countTests(report, code);
  return { step, passed, failed, seconds, output };
}

async function run(
  [command = '', ...args]: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: LIMIT_MS,
      // npx and the tools' start scripts are .cmd files there
      shell: process.platform === 'win32',
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    // Some tools colour their output even when asked not to.
    const said = (): string => stripVTControlCharacters(Buffer.concat(chunks).toString('utf8'));
    child.on('error', (error) => {
      resolve({ code: 1, output: `${said()}${error.message}\n` });
    });
    child.on('close', (code, signal) => {
      const note = signal === null ? '' : `\nended by ${signal}\n`;
      resolve({ code: code ?? 1, output: `${said()}${note}` });
    });
  });
}

function countStep(code: number): { passed: number; failed: number } {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * Counts the cases of a test runner's JSON report. A runner that ran nothing, left no report or
 * failed outside of a case (a file that does not load, an unhandled rejection) counts one failure.
 */
export function countTests(report: string, code: number): { passed: number; failed: number } {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests: passed, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
  };
  const silent = numFailedTests === 0 && (code !== 0 || passed === 0);
  return { passed, failed: silent ? 1 : numFailedTests };
}
