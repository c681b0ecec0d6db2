import { startEmbeddedPostgres } from '@baton/handoff-service';
import type { Connection } from '@baton/handoff-service';
import type { Logger } from 'pino';
import type { Config } from './config.ts';

/** Where the data lives, and how to let go of it. */
export interface Store {
  connection: Connection;
  /** For people, without credentials. */
  description: string;
  /** Why it can't be used right now, or null. */
  trouble: () => string | null;
  stop: () => Promise<void>;
}

/** The server of DATABASE_URL, or a PostgreSQL of our own in the data directory. */
export const openStore = async (config: Config, log: Logger): Promise<Store> => {
  if (config.databaseUrl !== null) {
    return {
      connection: { connectionString: config.databaseUrl },
      description: `PostgreSQL at ${new URL(config.databaseUrl).host}`,
      trouble: () => null,
      stop: async () => undefined,
    };
  }
  const server = await startEmbeddedPostgres({
    dataDir: config.dataDir,
    ...(config.postgresBinaries !== null && { binDir: config.postgresBinaries }),
    log: ({ level, msg, ...rest }) => log[level](rest, msg),
  });
  return {
    connection: server.connection,
    description: `embedded PostgreSQL in ${server.dataDir}`,
    trouble: () => {
      const { state, reason } = server.status();
      return state === 'up' ? null : (reason ?? `the embedded PostgreSQL is ${state}`);
    },
    stop: () => server.stop(),
  };
};
