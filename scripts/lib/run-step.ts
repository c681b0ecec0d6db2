import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

import type { Step } from './steps.ts';

/** What a step came to: counted cases, how long it took, and what there is to read about its failures. */
export type StepResult = Counts & {
  readonly step: Step;
  readonly seconds: number;
};

/**
 * `faults` is for whoever reads a failure: of a test runner its failed cases alone, of any other step
 * all it said. The log file has everything either way.
 */
export type Counts = {
  readonly passed: number;
  readonly failed: number;
  readonly faults: string;
};

/** What of a test runner's JSON report matters here. */
type Report = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults?: readonly {
    readonly name: string;
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
};

/** Longer than any step takes; a step that hangs must not hang the whole run. */
const LIMIT_MS = 40 * 60_000;

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
  const counts = report === undefined ? countStep(code) : countTests(report, code);
  return { step, seconds, ...counts, faults: counts.faults === '' ? output : counts.faults };
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

function countStep(code: number): Counts {
  return code === 0 ? { passed: 1, failed: 0, faults: '' } : { passed: 0, failed: 1, faults: '' };
}

/**
 * Counts the cases of a test runner's JSON report. A runner that ran nothing, left no report or
 * failed outside of a case (a file that does not load, an unhandled rejection) counts one failure.
 */
export function countTests(reportFile: string, code: number): Counts {
  if (!existsSync(reportFile)) return { passed: 0, failed: 1, faults: '' };
  const report = JSON.parse(readFileSync(reportFile, 'utf8')) as Report;
  const { numPassedTests: passed, numFailedTests } = report;
  const silent = numFailedTests === 0 && (code !== 0 || passed === 0);
  return { passed, failed: silent ? 1 : numFailedTests, faults: describeFailures(report) };
}

/** The failed cases with their files and messages, and the files that did not load. */
function describeFailures({ testResults = [] }: Report): string {
  return testResults
    .flatMap(({ name, message = '', assertionResults }) => {
      const cases = assertionResults
        .filter(({ status }) => status === 'failed')
        .map(
          ({ fullName, failureMessages = [] }) =>
            `${name}\n${fullName}\n${failureMessages.join('\n')}\n`,
        );
      return cases.length === 0 && message !== '' ? [`${name}\n${message}\n`] : cases;
    })
    .join('\n');
}
