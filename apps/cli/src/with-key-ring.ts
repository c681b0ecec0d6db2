import { resolve } from 'node:path';
import type { KeyRing } from '@baton/handoff-service';
import { CliError } from './cli-error.ts';
import { resolveDataDir } from './connection.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** File of the master key, by the rules of the service. */
export const masterKeyPath = (env: Environment, cwd: string): string =>
  env['BATON_MASTER_KEY_FILE']
    ? resolve(cwd, env['BATON_MASTER_KEY_FILE'])
    : resolve(resolveDataDir(env, cwd), 'master.key');

/**
 * Works with the keys of the database the service uses: that of DATABASE_URL, or the embedded one, which is started for
 * as long as it takes when it does not run. @throws CliError `bad-master-key`, `store-failed`
 */
export const withKeyRing = async <T>(
  env: Environment,
  cwd: string,
  use: (ring: KeyRing) => Promise<T>,
): Promise<T> => {
  // Loaded only here: most commands need nothing of the service.
  const { EmbeddedPostgresError, VaultError, findRunning, openKeyRing, startEmbeddedPostgres } =
    await import('@baton/handoff-service');
  const dataDir = resolveDataDir(env, cwd);
  const url = env['DATABASE_URL'];
  let stop = async (): Promise<void> => undefined;
  try {
    const running = url ? { connectionString: url } : await findRunning(dataDir);
    const started = running ? null : await startEmbeddedPostgres({ dataDir });
    if (started) stop = () => started.stop();
    const connection = running ?? started?.connection ?? {};
    const ring = openKeyRing(connection, masterKeyPath(env, cwd));
    try {
      return await use(ring);
    } finally {
      await ring.close();
    }
  } catch (error) {
    if (error instanceof VaultError)
      throw new CliError('bad-master-key', error.message, error.hint, { cause: error });
    if (error instanceof EmbeddedPostgresError)
      throw new CliError('store-failed', `${error.code}: ${error.message}`, error.hint, {
        cause: error,
      });
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === '42P01' || code === '3F000')
      throw new CliError(
        'store-failed',
        'the database holds no keys yet',
        'Start the service once with this version of Baton: it makes them.',
        { cause: error },
      );
    throw error;
  } finally {
    await stop();
  }
};
