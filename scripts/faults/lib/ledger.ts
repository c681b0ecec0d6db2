import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { repoRoot } from '../../lib/repo-root.ts';
import { must } from './fault.ts';

const CLI = join(repoRoot, 'apps/cli/src/main.ts');

/** Runs `baton` as people do; gives its exit code and its words. */
export const runCli = (
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<{ code: number | null; out: string }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['--conditions=baton-source', CLI, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.once('exit', (code) => resolve({ code, out }));
  });

/** Writes an export of everything, with content, as an auditor gets it. */
export const exportLedger = async (url: string, adminKey: string, file: string): Promise<void> => {
  const { code, out } = await runCli([
    'export-ledger',
    '--with-content',
    `--url=${url}`,
    `--key=${adminKey}`,
    `--out=${file}`,
  ]);
  must(code === 0, `the ledger could not be exported: ${out}`);
};

/** What `baton verify` says of an export: its exit code and its words. */
export const verifyLedger = (file: string): Promise<{ code: number | null; out: string }> =>
  runCli(['verify', file, '--json']);

/** Every chain and the signed tree hold. */
export const checkLedger = async (url: string, adminKey: string, folder: string): Promise<void> => {
  const file = join(folder, `ledger-${performance.now()}.jsonl`);
  await exportLedger(url, adminKey, file);
  const { code, out } = await verifyLedger(file);
  must(code === 0, `the ledger does not hold: ${out.slice(0, 1_000)}`);
};
