import { nobodiesOf } from '../handoffs/nobodies.ts';
import { listHooks } from '../inbound/hook-store.ts';
import type { WriteRequest, Written } from '../connectors/port.ts';
import type { EffectBody, OutboxRow } from '../outbox/executor.ts';
import type { Database } from '../storage/database.ts';
import type { Scene, Skipped } from './scene.ts';

/** Gives the ticket to whoever took the handoff over, as long as they have it. @throws Problem, ConnectorError, and what `hold` throws */
export const writeClaim = async (
  { db, now }: { db: Database; now: () => Date },
  { connector, handoff, ticket, policy }: Scene,
  row: OutboxRow,
  request: WriteRequest,
  hold: () => Promise<void>,
): Promise<Written | { skipped: Skipped }> => {
  const { by } = JSON.parse(row.body) as EffectBody;
  const { state, acceptedBy } = handoff;
  const isTheirs = acceptedBy === `${ticket.helpdesk}:${by}`;
  if (by === undefined || !isTheirs || (state !== 'accepted' && state !== 'active'))
    return { skipped: 'not-theirs' };
  if (!connector.claim) return { skipped: 'no-claim' };
  const hooks = await listHooks(db, row.tenant, now());
  const programs = hooks.find(({ helpdesk }) => helpdesk === ticket.helpdesk)?.programs ?? [];
  const { tenant } = row;
  const { helpdesk } = ticket;
  const nobodies = await nobodiesOf(db, { tenant, helpdesk, handoff, policy, programs });
  await hold();
  return connector.claim({ ...request, by, nobodies });
};
