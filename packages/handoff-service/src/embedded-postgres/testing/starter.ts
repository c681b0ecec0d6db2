import { startEmbeddedPostgres } from '../index.ts';
import type { EmbeddedOptions } from '../index.ts';

/**
 * A small service of its own for tests: starts the store its first argument describes (JSON), prints one line of JSON,
 * and stays until it's killed. With `killAt` it dies of SIGKILL at that step of the start.
 */
const { killAt, ...options } = JSON.parse(process.argv[2] ?? '{}') as EmbeddedOptions & {
  killAt?: string;
};
const print = (line: object): boolean => process.stdout.write(`${JSON.stringify(line)}\n`);

try {
  const server = await startEmbeddedPostgres({
    ...options,
    log: (event) => {
      if (killAt !== undefined && event['step'] === killAt) process.kill(process.pid, 'SIGKILL');
    },
  });
  const { pid, connection, dataDir } = server;
  print({ ok: true, pid, connection, dataDir });
  // Ends with its parent, so that a failed test leaves nothing behind.
  process.stdin.resume().on('end', () => void server.stop().then(() => process.exit(0)));
} catch (error) {
  const { code, message } = error as { code?: string; message: string };
  print({ ok: false, code, message });
}
