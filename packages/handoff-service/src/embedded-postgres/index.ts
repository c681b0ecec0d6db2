export type {
  EmbeddedConnection,
  EmbeddedEvent,
  EmbeddedLog,
  EmbeddedOptions,
  EmbeddedPostgres,
  EmbeddedStatus,
} from './contract.ts';
export { EmbeddedPostgresError } from './errors.ts';
export type { EmbeddedPostgresErrorCode } from './errors.ts';
export { findRunning } from './find-running.ts';
export { startEmbeddedPostgres } from './start.ts';
export { backupEmbedded } from './backup.ts';
export type { BackupReport, CopyOptions, CopyProgress } from './backup.ts';
export { restoreEmbedded } from './restore.ts';
export type { RestoreReport } from './restore.ts';
