import { createHash } from 'node:crypto';
import { askStore } from '../storage/ask-store.ts';
import type { Hint } from '../connectors/port.ts';
import type { Database } from '../storage/database.ts';
import { inPages } from '../storage/in-pages.ts';
import { INBOUND } from './statements.ts';

const ID = /^[\x21-\x7e]{1,200}$/;

/** Ids are kept as they are where they fit into a key. */
const keyOf = (id: string): string =>
  ID.test(id) ? id : `sha256:${createHash('sha256').update(id).digest('hex')}`;

/** Keeps hints that are new, of tickets Baton knows, and gives those tickets. One call. */
export const storeHints = async (
  db: Database,
  tenant: string,
  helpdesk: string,
  hints: readonly Hint[],
  now: Date | null,
): Promise<string[]> => {
  const rows = await askStore<{ ticket_id: string }>(db, INBOUND.hintsStore, [
    tenant,
    helpdesk,
    hints.map(({ id }) => keyOf(id)),
    hints.map(({ ticket }) => ticket),
    now?.toISOString() ?? null,
  ]);
  return rows.map((row) => row.ticket_id);
};

/** Days for which a webhook's id is remembered. */
const KEPT_DAYS = 7;
const AT_ONCE = 10_000;

/** Throws old hints away, in all tenants; gives how many rows. */
export const purgeHints = (db: Database, now: Date): Promise<number> => {
  const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000).toISOString();
  return inPages(AT_ONCE, async (most) => {
    const [row] = await askStore<{ purged: number }>(db, INBOUND.purge, [before, most]);
    return row?.purged ?? 0;
  });
};
