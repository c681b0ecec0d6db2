import { existsSync } from 'node:fs';
import { CliError } from '../cli-error.ts';
import { megabytes, startCopyBar } from '../output/copy-bar.ts';

/** Where the data is and where the copy is; paths are absolute. */
export interface StoreCopyRequest {
  dataDir: string;
  folder: string;
  /** Where the master key is, or has to be. */
  masterKeyFile: string;
  /** DATABASE_URL, when the service works on a server of its own. */
  databaseUrl: string | undefined;
}

type Streams = Pick<NodeJS.Process, 'stdout' | 'stderr'>;
type Update = (done: number, total: number) => void;

const refuseServer = ({ databaseUrl }: StoreCopyRequest, what: string, tool: string): void => {
  if (!databaseUrl) return;
  throw new CliError(
    'usage',
    `DATABASE_URL is set: the data lies on that server, and ${what} is for the embedded database`,
    `Use ${tool} of PostgreSQL for that server, or unset DATABASE_URL.`,
  );
};

const copying = async <Report>(
  { stderr }: Streams,
  copy: (update: Update) => Promise<Report>,
): Promise<Report> => {
  // Loaded only here: no other command needs the service itself.
  const { EmbeddedPostgresError } = await import('@baton/handoff-service');
  const bar = startCopyBar(stderr);
  try {
    return await copy(bar.update);
  } catch (error) {
    if (!(error instanceof EmbeddedPostgresError)) throw error;
    throw new CliError(
      'store-failed',
      `${error.code}: ${error.message.replace(` ${error.hint}`, '')}`,
      error.hint,
      { cause: error },
    );
  } finally {
    bar.stop();
  }
};

/** Copies the embedded database, running or not, into a new or empty folder; gives the exit code. */
export async function backup(request: StoreCopyRequest, streams: Streams): Promise<number> {
  refuseServer(request, 'backup', 'pg_dump or pg_basebackup');
  const { backupEmbedded } = await import('@baton/handoff-service');
  const report = await copying(streams, async (onProgress) =>
    backupEmbedded(request.dataDir, request.folder, { onProgress }),
  );
  const how = report.mode === 'online' ? 'while it was running' : 'while it was stopped';
  streams.stdout.write(
    `Backed up ${request.dataDir} ${how}: ${report.files} files, ${megabytes(report.bytes)} in ${report.targetDir}\n`,
  );
  streams.stdout.write(`Bring it back with: npm run baton -- restore ${report.targetDir}\n`);
  streams.stdout.write(
    `THE KEY IS NOT IN IT. What customers said is sealed under ${request.masterKeyFile}, without which this backup can never be read.\n` +
      'Keep a copy of that file in another place than the backup: beside it, it would protect nothing.\n',
  );
  return 0;
}

/** Puts a backup in place as the embedded database of a data directory that has none; gives the exit code. */
export async function restore(request: StoreCopyRequest, streams: Streams): Promise<number> {
  refuseServer(request, 'restore', 'pg_restore');
  const { restoreEmbedded } = await import('@baton/handoff-service');
  const report = await copying(streams, async (onProgress) =>
    restoreEmbedded(request.folder, request.dataDir, { onProgress }),
  );
  streams.stdout.write(
    `Restored the backup of ${report.createdAt} into ${request.dataDir}: ${report.files} files, ${megabytes(report.bytes)}, checked twice\n`,
  );
  if (!existsSync(request.masterKeyFile))
    streams.stdout.write(
      `ITS KEY IS MISSING: put the master key that was in use when the backup was made at ${request.masterKeyFile} before you start.\n`,
    );
  streams.stdout.write(`Start the service on it with: npm start (PostgreSQL ${report.major})\n`);
  return 0;
}
