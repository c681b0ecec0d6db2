import type { Engine } from '@baton/handoff-engine';
import type { ConversationWriter } from '../ingest/writer.ts';
import type { Policies } from '../policy/policies.ts';
import type { Database } from '../storage/database.ts';

/** What the guard works with. */
export interface GuardContext {
  db: Database;
  writer: ConversationWriter;
  policies: Policies;
  now: () => Date;
  leaseClock: (() => Date) | null;
}

/** Time by which leases are measured, ISO 8601; null leaves it to the store. */
export const leaseNow = ({ leaseClock }: GuardContext): string | null =>
  leaseClock?.().toISOString() ?? null;

/** What decides for a tenant, and when it is. */
export const atHand = async (
  context: GuardContext,
  tenant: string,
): Promise<{ engine: Engine; at: string }> => ({
  engine: (await context.policies.of(tenant)).engine,
  at: context.now().toISOString(),
});
