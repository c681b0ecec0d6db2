/** One thing the launcher did or noticed. Holds paths and process ids, never rows, SQL or customer text. */
export type EmbeddedEvent = {
  readonly level: 'info' | 'warn' | 'error';
  readonly msg: string;
  readonly [key: string]: unknown;
};

/** Receives what the launcher does, in order. */
export type EmbeddedLog = (event: EmbeddedEvent) => void;

/** How to start the embedded store. */
export interface EmbeddedOptions {
  /** `BATON_DATA_DIR`. The cluster lives in `<dataDir>/postgres`, or where `<dataDir>/postgres.location` says. */
  readonly dataDir: string;
  /** `BATON_PG_BIN`: folder with `initdb` and `postgres` of a system PostgreSQL 14 or newer. */
  readonly binDir?: string;
  readonly log?: EmbeddedLog;
  /**
   * Where root puts what the unprivileged server user must reach (a copy of the binaries, and the cluster when the data
   * folder is closed to that user). Default `/var/lib/baton`.
   */
  readonly systemDir?: string;
  /** Connections at most, 60 when left out; a server that is adopted keeps its own. Many tests at once need more. */
  readonly maxConnections?: number;
}

/** Connect parameters for `pg`: `host` is the folder of the Unix socket. */
export interface EmbeddedConnection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
}

/** What `/readyz` needs to know. `restarts` counts servers started after an unexpected end. */
export interface EmbeddedStatus {
  readonly state: 'up' | 'restarting' | 'stopped' | 'failed';
  readonly restarts: number;
  /** Why the server isn't up; absent while it is. */
  readonly reason?: string;
}

/** A running, supervised server. */
export interface EmbeddedPostgres {
  readonly connection: EmbeddedConnection;
  /** Process id of the current postmaster; changes after a restart. */
  readonly pid: number;
  /** Folder of the cluster itself (PGDATA). */
  readonly dataDir: string;
  status(): EmbeddedStatus;
  /**
   * Ends the server and gives the folder free. `fast` (default) ends open transactions and writes a checkpoint,
   * `immediate` is a crash on purpose: nothing acknowledged is lost, the next start replays. Safe to call twice.
   */
  stop(mode?: 'fast' | 'immediate'): Promise<void>;
}

/** Role that owns everything in the cluster; who may open the socket may be it. */
export const SUPERUSER = 'baton';
/** The one database of the service. */
export const DATABASE = 'baton';
/** Part of the socket's file name only: nothing listens on a network port. */
export const PORT = 5432;
