import type { CatalogueAction } from '../schema/action-catalogue.ts';
import type { ActionCommand } from '../schema/guard-facts.ts';
import type { ActionApproval, ConversationRecord } from '../schema/record.ts';
import type { GuardedState } from './action-life.ts';

type Action = ConversationRecord['actions'][number];

/** What decides which commands a person has for an action. */
export interface CommandFacts {
  kind: Action['kind'];
  by: Action['by'];
  /** Null where nobody can tell what it changes: then nobody can tell whether it was done before either. */
  effectKey: string | null;
  status: GuardedState;
  /** State of the approval asked for it; null where nobody was asked. */
  approval: ActionApproval['state'] | null;
  /** A run of it is under way. */
  busy: boolean;
  /** Who may speak in the conversation. */
  holder: 'ai' | 'human';
  entry: Pick<CatalogueAction, 'reversible' | 'endpoints'> | null;
  /** Names of the endpoints that are registered. */
  endpoints: ReadonlySet<string>;
}

const APPROVED: ReadonlySet<ActionApproval['state']> = new Set(['approved', 'edited']);

/** A plan that a person may carry out: approved, or nobody had to approve and the AI is out. */
const mayFinish = ({ status, approval, holder }: CommandFacts): boolean => {
  if (status !== 'planned') return false;
  return approval === null ? holder === 'human' : APPROVED.has(approval);
};

/**
 * What a person may do with an action: `retry` what failed or may not have happened, `reverse` what took place and can
 * be taken back, `resume` what was planned and is not begun. Only where the catalogue names a registered endpoint for
 * it; of the three one at most is possible at a time.
 */
export const commandsOf = (facts: CommandFacts): ActionCommand[] => {
  const { kind, by, effectKey, status, busy, entry, endpoints } = facts;
  if (kind !== 'write' || by === 'customer' || effectKey === null || busy || !entry) return [];
  const has = (name: string | undefined): boolean => name !== undefined && endpoints.has(name);
  if (status === 'succeeded')
    return entry.reversible && has(entry.endpoints.reverse) ? ['reverse'] : [];
  if (!has(entry.endpoints.run)) return [];
  if (status === 'failed' || status === 'unknown') return ['retry'];
  return mayFinish(facts) ? ['resume'] : [];
};
