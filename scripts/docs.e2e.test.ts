import { spawnSync } from 'node:child_process';
import { expect, it, onTestFinished } from 'vitest';

import {
  end,
  scratchDataDir,
  startServerProcess,
} from '../apps/server/src/testing/server-process.ts';
import { docsCommands } from './docs-commands.ts';
import { repoRoot } from './lib/repo-root.ts';

it('does what README and docs say when their commands are pasted', async () => {
  const dataDir = await scratchDataDir();
  const server = await startServerProcess(['--dev'], { BATON_DATA_DIR: dataDir });
  onTestFinished(() => end(server, 'SIGTERM'));
  const commands = docsCommands(repoRoot);
  expect(commands.length).toBeGreaterThan(0);
  for (const { file, line, script } of commands) {
    const run = spawnSync('sh', ['-eu', '-c', script], {
      cwd: repoRoot,
      encoding: 'utf8',
      env: { ...process.env, PORT: new URL(server.url).port, BATON_DATA_DIR: dataDir },
    });
    expect(run.status, `${file}:${line} ${run.stderr}`).toBe(0);
  }
  const answer = await fetch(`${server.url}/v1/panel/conversations/readme-1`, {
    redirect: 'manual',
    headers: { accept: 'text/html' },
  });
  expect(answer.headers.get('location')).toBe('/?conversation=readme-1');
});
