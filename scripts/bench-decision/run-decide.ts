import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Outcome, ReasonCode, Signal } from '@baton/handoff-core';
import { repoRoot } from '../lib/repo-root.ts';
import { BenchError } from '../labelled/bench-error.ts';

/** A line of `baton decide`, as far as it is measured. */
export type DecidedLine = {
  readonly id: string;
  readonly ask: { readonly label: string; readonly score: number };
  readonly dissatisfaction: number;
  readonly signals: readonly Signal[];
  readonly decision: Outcome;
  readonly micros?: number;
};
export type Reached = {
  readonly turn: number;
  readonly message: number | null;
  readonly reasons: readonly ReasonCode[];
};
export type SummaryLine = {
  readonly id: string;
  readonly summary: true;
  readonly decision: Outcome;
  readonly reasons: readonly ReasonCode[];
  readonly escalatedAt: Reached | null;
  readonly offeredAt: Reached | null;
};
export type DecideRun = {
  readonly turns: readonly DecidedLine[];
  readonly summaries: readonly SummaryLine[];
  /** From start to exit of the command. */
  readonly seconds: number;
};

const MAIN = path.join('apps', 'cli', 'src', 'main.ts');

const exitOf = async (args: readonly string[]): Promise<{ code: number | null; said: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--conditions=baton-source', MAIN, 'decide', ...args], {
      cwd: repoRoot,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, INIT_CWD: repoRoot },
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, said }));
  });

/** Runs the command as anybody would, in a process of its own, and reads back what it wrote. */
export async function runDecide(file: string, ...options: readonly string[]): Promise<DecideRun> {
  const folder = mkdtempSync(path.join(tmpdir(), 'baton-bench-'));
  const out = path.join(folder, 'out.jsonl');
  try {
    const began = performance.now();
    const { code, said } = await exitOf([path.resolve(file), '--out', out, ...options]);
    const seconds = (performance.now() - began) / 1_000;
    if (code !== 0) throw new BenchError(`decide ended with exit code ${code}:\n${said}`);
    const lines = readFileSync(out, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as DecidedLine | SummaryLine);
    return {
      turns: lines.filter((line): line is DecidedLine => !('summary' in line)),
      summaries: lines.filter((line): line is SummaryLine => 'summary' in line),
      seconds,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
