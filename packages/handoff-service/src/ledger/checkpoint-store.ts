import type { ChainHead, Checkpoint, NodeAt } from '@baton/handoff-core';
import type { Database, Statement } from '../storage/database.ts';

const statement = (name: string, parameters: string): Statement => ({
  name,
  text: `select * from ${name}(${parameters})`,
});

const SQL = {
  writers: statement('ledger_writers', '$1'),
  now: statement('ledger_now', ''),
  moved: statement('ledger_moved', '$1, $2, $3, $4'),
  latest: statement('checkpoint_latest', '$1, $2'),
  list: statement('checkpoint_list', '$1, $2, $3, $4'),
  nodes: statement('checkpoint_nodes', '$1, $2, $3'),
  leaves: statement('export_leaves', '$1, $2, $3, $4, $5, $6'),
  save: statement('checkpoint_save', '$1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12'),
};

interface CheckpointRow {
  size: number;
  root: string;
  made_at: Date;
  key: string;
  signature: string;
}

const toCheckpoint = (tenant: string, row: CheckpointRow): Checkpoint => ({
  tenant,
  size: row.size,
  root: row.root,
  at: row.made_at.toISOString(),
  key: row.key,
  signature: row.signature,
});

/** The database's clock, and the time before which every write is visible. */
export const readClock = async (db: Database): Promise<{ now: Date; settled: Date }> => {
  const [row] = await db.run<{ now: Date; settled: Date }>(SQL.now, []);
  if (!row) throw new Error('the database has no time');
  return row;
};

/** Tenants that wrote since then; all for null. */
export const readWriters = async (db: Database, since: Date | null): Promise<string[]> =>
  (await db.run<{ tenant_id: string }>(SQL.writers, [since])).map((row) => row.tenant_id);

/** Chains that moved since their last leaf, a page at a time; `next` is where the following page begins. */
export const readMoved = async (
  db: Database,
  tenant: string,
  page: { since: Date | null; after: string; limit: number },
): Promise<{ heads: ChainHead[]; next: string | null }> => {
  const rows = await db.run<{
    conversation_id: string;
    seq: number;
    hash: string;
    moved: boolean;
  }>(SQL.moved, [tenant, page.since, page.after, page.limit]);
  return {
    heads: rows
      .filter(({ moved }) => moved)
      .map((row) => ({ conversationId: row.conversation_id, seq: row.seq, hash: row.hash })),
    next: rows.at(-1)?.conversation_id ?? null,
  };
};

/** The latest checkpoint, or the latest not after a time. */
export const latestCheckpoint = async (
  db: Database,
  tenant: string,
  before: Date | null = null,
): Promise<Checkpoint | null> => {
  const [row] = await db.run<CheckpointRow>(SQL.latest, [tenant, before]);
  return row ? toCheckpoint(tenant, row) : null;
};

/** Checkpoints of trees larger than `after`, up to and with `upto`, by size. */
export const listCheckpoints = async (
  db: Database,
  tenant: string,
  page: { after: number; upto: number; limit: number },
): Promise<Checkpoint[]> =>
  (await db.run<CheckpointRow>(SQL.list, [tenant, page.after, page.upto, page.limit])).map((row) =>
    toCheckpoint(tenant, row),
  );

/** Hashes of complete subtrees, in the order asked for. @throws when one is missing */
export const readNodes = async (
  db: Database,
  tenant: string,
  nodes: readonly NodeAt[],
): Promise<Uint8Array[]> => {
  if (nodes.length === 0) return [];
  const rows = await db.run<{ hash: string }>(SQL.nodes, [
    tenant,
    nodes.map(({ level }) => level),
    nodes.map(({ index }) => index),
  ]);
  if (rows.length !== nodes.length) throw new Error('the ledger tree has holes');
  return rows.map((row) => Buffer.from(row.hash, 'hex'));
};

/** The latest leaf of one conversation in the tree of this size: where its chain stood; null when it has none. */
export const newestLeaf = async (
  db: Database,
  tenant: string,
  conversationId: string,
  size: number,
): Promise<{ index: number; seq: number; hash: string } | null> => {
  const rows = await db.run<{ leaf_index: number; seq: number; hash: string }>(SQL.leaves, [
    tenant,
    conversationId,
    0,
    size,
    '',
    1,
  ]);
  const [first, ...rest] = rows;
  if (!first) return null;
  const newest = rest.reduce((a, b) => (b.leaf_index > a.leaf_index ? b : a), first);
  return { index: newest.leaf_index, seq: newest.seq, hash: newest.hash };
};

/** A checkpoint with what it adds. */
export interface CheckpointSave {
  checkpoint: Checkpoint;
  /** Size of the tree it adds to. */
  expected: number;
  heads: readonly ChainHead[];
  nodes: readonly { at: NodeAt; hash: string }[];
}

/** False when the tree has grown since it was read: nothing was saved then. */
export const saveCheckpoint = async (
  db: Database,
  { checkpoint, expected, heads, nodes }: CheckpointSave,
): Promise<boolean> => {
  const [row] = await db.run<{ saved: boolean }>(SQL.save, [
    checkpoint.tenant,
    expected,
    heads.map(({ conversationId }) => conversationId),
    heads.map(({ seq }) => seq),
    heads.map(({ hash }) => hash),
    nodes.map(({ at }) => at.level),
    nodes.map(({ at }) => at.index),
    nodes.map(({ hash }) => hash),
    checkpoint.root,
    checkpoint.at,
    checkpoint.key,
    checkpoint.signature,
  ]);
  return row?.saved === true;
};
