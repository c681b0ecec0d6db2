import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Calibration } from '@baton/handoff-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'baton-calibrate-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const fileOf = (
  lines: readonly unknown[],
  pack = (text: string): string | Buffer => text,
): string => {
  const path = join(dir, 'outcomes.jsonl');
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  writeFileSync(path, pack(text.join('\n')));
  return path;
};
/** Right in every case over 0.8, in two of three below. */
const outcomes = (agent: string | undefined, count: number): object[] =>
  Array.from({ length: count }, (_, n) => ({
    confidence: (n % 100) / 100,
    good: n % 100 >= 80 || n % 3 > 0,
    at: new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString(),
    ...(agent === undefined ? {} : { agent }),
  }));

describe('calibrate', () => {
  it('says which threshold keeps the wish, with the certainty and what it holds for', async () => {
    const { code, stdout, stderr } = await runCli([
      'calibrate',
      fileOf(outcomes(undefined, 1_000)),
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('agent without a name: 1,000 outcomes, 0 without a confidence');
    expect(stdout).toMatch(/threshold: 0\.7\d\. At or above it at most 5 % of the answers/);
    expect(stdout).toContain('with 90 % certainty, as long as');
    expect(stdout).toMatch(/drift: none seen/);
    expect(stdout).toMatch(/0\.90-0\.99 +100 +94\.5 % +100 % +96\.4 % to 100 % +#{18}\|#/);
  });

  it('lists every agent of a packed file by itself, or the one that is asked for', async () => {
    const file = fileOf(
      [...outcomes('shop', 300), ...outcomes('bank', 10), { good: true, agent: 'mute' }],
      gzipSync,
    );
    const all = await runCli(['calibrate', file, '--json']);
    const lines = all.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Calibration & { agent: string });
    expect(lines.map(({ agent, given, notProvided }) => [agent, given, notProvided])).toEqual([
      ['bank', 10, 0],
      ['mute', 1, 1],
      ['shop', 300, 0],
    ]);
    const one = await runCli(['calibrate', file, '--agent', 'mute']);
    expect(one.stdout).toContain('nothing provided: no outcome has a confidence');
    expect(one.stdout).not.toContain('shop');
  });

  it('says how many more outcomes it takes', async () => {
    const { stdout } = await runCli(['calibrate', fileOf(outcomes('shop', 30)), '--risk', '0.2']);
    expect(stdout).toContain('takes at least 33 more outcomes');
    expect(stdout).toContain('not enough dated outcomes to tell');
  });

  it('names bad lines by number, uses the rest and ends with 1', async () => {
    const { code, stdout, stderr } = await runCli([
      'calibrate',
      fileOf([
        '{',
        { confidence: 82, good: true },
        { confidence: 0.5 },
        { confidence: 0.5, good: true, at: 'yesterday' },
        { confidence: 0.5, good: true, agent: 7 },
        '[]',
        { confidence: 0.5, good: true },
      ]),
    ]);
    expect(code).toBe(1);
    expect(stdout).toContain('1 outcome,');
    for (const part of [
      'line 1 is not JSON',
      'line 2 is not an outcome: confidence',
      'line 3 is not an outcome: good',
      'line 4 is not an outcome: at',
      'line 5 is not an outcome: agent',
      'line 6 is not an outcome: the line',
    ])
      expect(stderr).toContain(part);
  });

  it('prints names of agents so that they can do nothing to a terminal', async () => {
    const file = fileOf([
      { confidence: 0.5, good: true, agent: 'shop\u001B[31m\n\u202Erev' },
      { confidence: 0.5, good: true, agent: '' },
    ]);
    const { code, stdout } = await runCli(['calibrate', file]);
    expect(code).toBe(0);
    expect(stdout).toContain('shop\uFFFD[31m\uFFFD\uFFFDrev: 1 outcome');
    expect(stdout).toContain('agent without a name: 1 outcome');
  });

  it('rounds no wish down to nothing', async () => {
    const file = fileOf([{ confidence: 0.5, good: true }]);
    const { stdout } = await runCli(['calibrate', file, '--miss-rate', '0.0001']);
    expect(stdout).toContain('For at most 0.01 % wrong with 90 % certainty');
  });

  it('is honest about a file with nothing in it', async () => {
    const { code, stdout, stderr } = await runCli(['calibrate', fileOf([])]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('nothing provided');
  });

  it('refuses wishes that are no shares, and a file that is not there', async () => {
    for (const args of [
      ['--miss-rate', '5'],
      ['--risk', '0'],
      ['--risk', ''],
    ]) {
      const { code, stderr } = await runCli(['calibrate', fileOf([]), ...args]);
      expect(code).toBe(2);
      expect(stderr).toContain('a share over 0 and under 1');
    }
    expect(await runCli(['calibrate', join(dir, 'none.jsonl')])).toMatchObject({ code: 2 });
  });
});
