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
