import type { OpenSecrets } from '../signing/shared-secret.ts';

/** Somebody who is told of events, as it is shown: without its secrets. */
export interface Webhook {
  name: string;
  url: string;
  /** Types of events, or `*` for all. */
  events: string[];
  /** ISO 8601, as are all times. */
  createdAt: string;
  updatedAt: string;
  /** Until when deliveries are signed with the secret before the latest, too; null when there is none. */
  oldUntil: string | null;
  /** First failure after the latest success; null while all is well. */
  failingSince: string | null;
  /** Since when it is told nothing; null while it is. */
  disabledAt: string | null;
  /** `admin`: by hand; `gone`: it answered 410; `failing`: nothing else for five days. */
  disabledBecause: 'admin' | 'gone' | 'failing' | null;
}

/** The same with its secrets, opened. */
export type SecretWebhook = Webhook & OpenSecrets;
