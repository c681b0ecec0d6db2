import type { Connection } from '../connection.ts';
import { CliError } from '../cli-error.ts';

const TIMEOUT_MS = 5_000;

/** Asks once whether a service answers there and takes the key. @throws CliError saying what to do when not */
export async function requireService({ url, key }: Connection): Promise<void> {
  const ask = async (path: string): Promise<Response> =>
    fetch(`${url}${path}`, {
      headers: { authorization: `Bearer ${key}` },
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  let answer: Response;
  try {
    answer = await ask('/readyz');
    await answer.body?.cancel();
  } catch (error) {
    throw new CliError(
      'service-unreachable',
      `no service answers at ${url}`,
      'Start one with npm start, or say where it is with --url or BATON_URL.',
      { cause: error },
    );
  }
  if (!answer.ok) {
    throw new CliError(
      'service-unreachable',
      `the service at ${url} is not ready (HTTP ${answer.status} from /readyz)`,
      'Look at its log; npm run baton -- doctor checks the usual causes.',
    );
  }
  // A name no log has: only whether the key is known is asked.
  const known = await ask('/v1/conversations/baton-cli-key-check').catch(() => null);
  await known?.body?.cancel();
  if (known?.status === 401 || known?.status === 403) {
    throw new CliError(
      'service-refused-key',
      `the service at ${url} does not know this agent key`,
      'Check --key, BATON_KEY, or BATON_DATA_DIR when the service uses another data directory.',
    );
  }
}
