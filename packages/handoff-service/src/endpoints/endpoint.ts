import type { OpenSecrets } from '../signing/shared-secret.ts';

/** A tenant's own address that does or undoes actions, as it is shown: without its secrets. */
export interface Endpoint {
  /** As catalogue entries name it. */
  name: string;
  url: string;
  /** Most a call may take, from connecting to the last byte of the answer. */
  timeoutMs: number;
  /** ISO 8601, as are all times. */
  createdAt: string;
  updatedAt: string;
  /** Until when calls are signed with the secret before the latest, too; null when there is none. */
  oldUntil: string | null;
}

/** The same with its secrets, opened. */
export type SecretEndpoint = Endpoint & OpenSecrets;
