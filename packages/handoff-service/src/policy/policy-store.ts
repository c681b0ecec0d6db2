import type { Database } from '../storage/database.ts';
import { STATEMENTS } from '../storage/statements.ts';
import type { PolicyVersion } from './tenant-policy.ts';

interface VersionRow {
  version: number;
  saved_at: Date;
  saved_by: string;
  note: string | null;
}

interface PolicyRow extends VersionRow {
  body: string;
}

/** A saved policy as its author wrote it. */
export interface SavedPolicy extends PolicyVersion {
  input: unknown;
}

const toVersion = (row: VersionRow): PolicyVersion => ({
  version: row.version,
  savedAt: row.saved_at.toISOString(),
  savedBy: row.saved_by,
  note: row.note,
});

const toSaved = (row: PolicyRow | undefined): SavedPolicy | null =>
  row ? { ...toVersion(row), input: JSON.parse(row.body) as unknown } : null;

/** The tenant's policy in force, or null when it has none newer than `known`. */
export const newerPolicy = async (
  db: Database,
  tenant: string,
  known: number,
): Promise<SavedPolicy | null> =>
  toSaved((await db.run<PolicyRow>(STATEMENTS.policyNewer, [tenant, known]))[0]);

/** One version, or null. */
export const readPolicy = async (
  db: Database,
  tenant: string,
  version: number,
): Promise<SavedPolicy | null> =>
  toSaved((await db.run<PolicyRow>(STATEMENTS.policyRead, [tenant, version]))[0]);

/** Versions under `before`, latest first. */
export const listVersions = async (
  db: Database,
  tenant: string,
  page: { before: number; limit: number },
): Promise<PolicyVersion[]> =>
  (await db.run<VersionRow>(STATEMENTS.policyVersions, [tenant, page.before, page.limit])).map(
    toVersion,
  );

/** What is to become the next version. */
export interface PolicySave {
  /** Version it was made from; null saves over whatever is in force. */
  expected: number | null;
  input: unknown;
  /** ISO 8601. */
  at: string;
  by: string;
  note: string | null;
}

/** Saves the next version and gives its number; null when another one is in force than was expected. */
export const savePolicy = async (
  db: Database,
  tenant: string,
  { expected, input, at, by, note }: PolicySave,
): Promise<number | null> => {
  const [row] = await db.run<{ version: number }>(STATEMENTS.policySave, [
    tenant,
    expected,
    JSON.stringify(input),
    at,
    by,
    note,
  ]);
  return row?.version ?? null;
};
