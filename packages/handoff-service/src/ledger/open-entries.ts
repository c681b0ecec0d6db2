import type { Database } from '../storage/database.ts';
import { PLACES } from '../storage/vault/places.ts';
import { contentHash } from '../ingest/plan.ts';
import type { EntryRow } from './export-lines.ts';

type Row = EntryRow & { conversation_id: string };

/**
 * Entries as an export tells them: opened, and with the hash of what is there instead of the one stored beside it, so
 * that an edited body shows without being shown. What does not open is hashed as it stands, which nobody hashed before:
 * the verifier says which entry it is.
 */
export const openEntries = async (
  { vault }: Database,
  tenant: string,
  rows: readonly Row[],
): Promise<Row[]> => {
  await vault.ready(
    tenant,
    rows.flatMap(({ body, decision }) => [body, decision]),
  );
  return rows.map((row) => {
    const { conversation_id: id, seq, salt } = row;
    const body = row.body && vault.tryOpen(tenant, PLACES.ledgerBody(id, seq), row.body);
    return {
      ...row,
      body,
      decision: row.decision && vault.tryOpen(tenant, PLACES.ledgerDecision(id, seq), row.decision),
      content:
        row.body === null || salt === null ? row.content : contentHash(salt, body ?? row.body),
    };
  });
};
