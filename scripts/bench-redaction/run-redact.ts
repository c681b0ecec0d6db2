import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { BenchError } from '../labelled/bench-error.ts';
import { repoRoot } from '../lib/repo-root.ts';
import type { Span } from './span.ts';

const run = promisify(execFile);

/** Runs `baton redact` on a file, as anybody would, and gives its spans by id. @throws BenchError when it fails */
export async function runRedact(file: string): Promise<Map<string, readonly Span[]>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'baton-redact-'));
  const out = path.join(folder, 'spans.jsonl');
  try {
    await run(
      process.execPath,
      ['--conditions=baton-source', 'apps/cli/src/main.ts', 'redact', file, '--out', out],
      { cwd: repoRoot, env: { ...process.env, INIT_CWD: repoRoot } },
    );
    return new Map(
      readFileSync(out, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as { id: string; spans: Span[] })
        .map(({ id, spans }) => [id, spans]),
    );
  } catch (error) {
    throw new BenchError(`baton redact failed on ${file}`, { cause: error });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
