import pg from 'pg';

import { SUPERUSER } from './contract.ts';
import type { EmbeddedConnection } from './contract.ts';

/** One connection for the launcher's own questions. `end` it. Rejects when the server doesn't accept it within 5 s. */
export async function connectControl(
  connection: Pick<EmbeddedConnection, 'host' | 'port'>,
  database: string,
): Promise<pg.Client> {
  const client = new pg.Client({
    host: connection.host,
    port: connection.port,
    user: SUPERUSER,
    database,
    password: '',
    connectionTimeoutMillis: 5000,
    application_name: 'baton-launcher',
  });
  // A server that ends while we're connected shows in the next query; unheard it would end this process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
}
