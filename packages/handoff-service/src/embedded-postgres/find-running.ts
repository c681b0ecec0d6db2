import type { EmbeddedConnection } from './contract.ts';
import { DATABASE, SUPERUSER } from './contract.ts';
import { connectControl } from './control-client.ts';
import { findHome, openDataDir } from './home.ts';
import { findPostmaster } from './postmaster-file.ts';

/**
 * Connect parameters of the server that already runs for `dataDir` and answers, whoever started it; null when there is
 * none. For programs beside a running service, such as the command line.
 */
export async function findRunning(
  dataDir: string,
  systemDir?: string,
): Promise<EmbeddedConnection | null> {
  const home = await findHome(await openDataDir(dataDir), systemDir);
  const living = home === null ? null : await findPostmaster(home.cluster);
  if (living === null) return null;
  const connection = {
    host: living.socketDir,
    port: living.port,
    user: SUPERUSER,
    database: DATABASE,
  };
  try {
    await (await connectControl(connection, DATABASE)).end();
    return connection;
  } catch {
    return null;
  }
}
