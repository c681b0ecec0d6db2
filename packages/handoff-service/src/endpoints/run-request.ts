import type { ActionCommand, Tier } from '@baton/handoff-core';
import type { GuardContext } from '../actions/guard-context.ts';
import type { Panels } from '../panel/panels.ts';
import type { RegistryContext } from './registry.ts';

/** What runs of actions work with. */
export type RunContext = GuardContext & RegistryContext & { panels: Pick<Panels, 'record'> };

/** What a person pressed. */
export interface RunRequest {
  conversationId: string;
  actionId: string;
  command: ActionCommand;
  /** Chosen by their page: the same again is the same run. */
  run: string;
  /** Although another action did the same. */
  anyway: boolean;
  note: string | null;
  /** Who, for the ledger and the endpoint. */
  by: string;
  tier: Tier;
}
