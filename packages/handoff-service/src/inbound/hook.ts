import type { OpenSecrets } from '../signing/shared-secret.ts';

/** Whose words of a ticket become turns: people of the helpdesk only, or the customer's, too. */
export type HookTurns = 'agents' | 'all';

/** Where webhooks of one helpdesk come in, as it is shown: without its secrets. Times are ISO 8601. */
export interface Hook {
  helpdesk: string;
  /** Random; part of the address. */
  hookId: string;
  turns: HookTurns;
  /** Assignees that are programs and accept nothing, by the helpdesk's ids. */
  programs: string[];
  createdAt: string;
  updatedAt: string;
  /** Until when the secret before the latest proves a webhook, too; null when there is none. */
  oldUntil: string | null;
  /** Latest webhook that was proven, to the minute; null before the first. */
  usedAt: string | null;
}

/** The same with its secrets, opened. */
export type SecretHook = Hook & OpenSecrets;

/** How tickets of a helpdesk are read where no hook says so. */
export const WITHOUT_HOOK: Pick<Hook, 'turns' | 'programs'> = { turns: 'agents', programs: [] };
