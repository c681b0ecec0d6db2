import { readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { plantRepo } from './lib/plant-repo.ts';
import { countTests } from './lib/run-step.ts';
import type { Step } from './lib/steps.ts';
import { ROWS } from './lib/steps.ts';
import { selectSteps, verify } from './verify.ts';

const node = (name: string, source: string, more: Partial<Step> = {}): Step => ({
  name,
  title: `runs ${name}`,
  command: [process.execPath, '-e', source],
  ...more,
});

const writeReport = (passed: number, failed: number): string =>
  `require('node:fs').writeFileSync('report.json', JSON.stringify({ numPassedTests: ${passed}, numFailedTests: ${failed} }));`;

async function runAll(...rows: Step[][]): Promise<{ lines: string[]; failed: number }> {
  using repo = plantRepo({ 'report.json': '{"numPassedTests":99,"numFailedTests":0}' });
  const lines: string[] = [];
  const { failed } = await verify(rows, repo.root, process.env, (line) => lines.push(line));
  return { lines, failed };
}

test('adds test cases and steps and ends with one plain line', async () => {
  const { lines, failed } = await runAll(
    [node('types', ''), node('lint', '')],
    [node('tests', writeReport(40, 0), { report: 'report.json' })],
  );
  expect(failed).toBe(0);
  expect(lines).toHaveLength(4);
  expect(lines.at(-1)).toBe('42 passed, 0 failed');
});

test('prints what a failed step said and goes on', async () => {
  const { lines, failed } = await runAll(
    [node('lint', "console.error('a fault'); process.exit(3)")],
    [node('types', '')],
  );
  expect(failed).toBe(1);
  expect(lines.join('\n')).toContain('a fault');
  expect(lines.at(-1)).toBe('1 passed, 1 failed');
});

test('prints the failed cases of a test runner, not the thousands that passed', async () => {
  const report = {
    numPassedTests: 4,
    numFailedTests: 1,
    testResults: [
      { name: 'a.test.ts', assertionResults: [{ fullName: 'is good', status: 'passed' }] },
      {
        name: 'b.test.ts',
        assertionResults: [
          { fullName: 'adds', status: 'failed', failureMessages: ['expected 1 to be 2'] },
        ],
      },
      { name: 'c.test.ts', message: 'no such module', assertionResults: [] },
    ],
  };
  const { lines, failed } = await runAll([
    node(
      'tests',
      `console.log('is good'); require('node:fs').writeFileSync('report.json', ${JSON.stringify(JSON.stringify(report))}); process.exit(1)`,
      { report: 'report.json' },
    ),
  ]);
  const printed = lines.join('\n');
  expect(failed).toBe(1);
  for (const said of ['b.test.ts', 'adds', 'expected 1 to be 2', 'c.test.ts', 'no such module']) {
    expect(printed).toContain(said);
  }
  expect(printed).not.toContain('is good');
});

test('does not run what needs a failed step, and counts it as failed', async () => {
  const { lines, failed } = await runAll(
    [node('build', 'process.exit(1)')],
    [node('size', "console.log('ran')", { needs: ['build'] })],
  );
  expect(failed).toBe(2);
  expect(lines.join('\n')).toContain('not run: build failed');
  expect(lines.join('\n')).not.toContain('ran\n');
});

test.each([
  ['a runner that leaves no report', '', 1],
  ['a runner that ran nothing', writeReport(0, 0), 1],
  ['a runner that fails outside of a case', `${writeReport(5, 0)}process.exit(1)`, 1],
  ['failed cases', `${writeReport(5, 2)}process.exit(1)`, 2],
])('counts %s as failed, whatever an old report says', async (_name, source, expected) => {
  const { failed } = await runAll([node('tests', source, { report: 'report.json' })]);
  expect(failed).toBe(expected);
});

test('a step that cannot start is a failed step', async () => {
  const { lines, failed } = await runAll([
    { name: 'odd', title: 'odd', command: ['no-such-tool-here'] },
  ]);
  expect(failed).toBe(1);
  expect(lines.join('\n')).toContain('no-such-tool-here');
});

test('keeps the log of every step', async () => {
  using repo = plantRepo({});
  await verify([[node('types', "console.log('hello')")]], repo.root, process.env, () => undefined);
  expect(readFileSync(path.join(repo.root, 'node_modules/.cache/verify/types.log'), 'utf8')).toBe(
    'hello\n',
  );
});

test('gives a step no standard input to wait for', async () => {
  const { failed } = await runAll([
    node('reads', "process.stdin.resume().on('end', () => process.exit(0))"),
  ]);
  expect(failed).toBe(0);
});

test('selects steps by name and refuses unknown names', () => {
  expect(
    selectSteps(ROWS, 'lint, types')
      .flat()
      .map(({ name }) => name),
  ).toEqual(['types', 'lint']);
  expect(() => selectSteps(ROWS, 'lint,lnit')).toThrow('no step is called lnit');
});

test('needs only steps that come in an earlier row', () => {
  const seen = new Set<string>();
  for (const row of ROWS) {
    for (const { needs } of row) {
      for (const name of needs ?? []) expect(seen).toContain(name);
    }
    for (const { name } of row) seen.add(name);
  }
  expect(seen).toContain('e2e');
});

test('a report of passed cases from a runner that succeeded has no failures', () => {
  using repo = plantRepo({ 'report.json': '{"numPassedTests":3,"numFailedTests":0}' });
  expect(countTests(path.join(repo.root, 'report.json'), 0)).toEqual({
    passed: 3,
    failed: 0,
    faults: '',
  });
});
