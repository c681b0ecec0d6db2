import type { Checkpoint } from '@baton/handoff-core';
import type { Database, Statement } from '../storage/database.ts';
import { openEntries } from './open-entries.ts';
import { listCheckpoints } from './checkpoint-store.ts';
import {
  checkpointLine,
  contentLine,
  conversationLine,
  endLine,
  entryLine,
  headerLine,
  leafLine,
} from './export-lines.ts';
import type { EntryRow, ExportScope } from './export-lines.ts';
import { frontierAt, inclusionProof } from './proofs.ts';

const LEAVES: Statement = {
  name: 'export_leaves',
  text: 'select * from export_leaves($1, $2, $3, $4, $5, $6)',
};
const ENTRIES: Statement = {
  name: 'export_entries',
  text: 'select * from export_entries($1, $2, $3, $4, $5)',
};

/** Conversations and entries read at a time. */
const CONVERSATIONS = 200;
const ROWS = 100;
const CHECKPOINTS = 1_000;

/** What to export. */
export interface ExportRequest {
  tenant: string;
  scope: ExportScope;
  /** The export ends where this checkpoint ends. */
  checkpoint: Checkpoint;
  withContent: boolean;
  /** ISO 8601. */
  at: string;
}

interface LeafRow {
  conversation_id: string;
  leaf_index: number;
  seq: number;
  hash: string;
}

type Row = EntryRow & { conversation_id: string };

/** Erasures always say who asked for them. */
const isShown = ({ kind }: Row, { withContent }: ExportRequest): boolean =>
  withContent || kind === 'erasure';

/** Whether a checkpoint vouches for anything of this conversation. */
export const isSigned = async (
  db: Database,
  { tenant, size }: Checkpoint,
  conversation: string,
): Promise<boolean> =>
  (await db.run<LeafRow>(LEAVES, [tenant, conversation, 0, size, '', 1])).length > 0;

/**
 * The lines of an export: exactly what a checkpoint vouches for, however much is written meanwhile, since entries and
 * leaves are only ever added. Reads a page at a time and holds no transaction open.
 */
export async function* exportLedger(db: Database, request: ExportRequest): AsyncGenerator<string> {
  const { tenant, scope, checkpoint } = request;
  const from = scope.since ?? 0;
  const single = scope.conversation !== undefined;
  yield headerLine({
    type: 'header',
    format: 'baton-ledger',
    version: 1,
    tenant,
    at: request.at,
    content: request.withContent,
    scope,
    size: checkpoint.size,
    keys: [checkpoint.key],
    frontier: await frontierAt(db, tenant, from),
  });
  if (single) yield checkpointLine(checkpoint);
  else yield* checkpointLines(db, request, from);
  const counts = { conversations: 0, entries: 0 };
  let after = '';
  for (;;) {
    const leaves = await db.run<LeafRow>(LEAVES, [
      tenant,
      scope.conversation ?? null,
      from,
      checkpoint.size,
      after,
      CONVERSATIONS,
    ]);
    const last = leaves.at(-1);
    if (!last) break;
    for await (const line of conversationLines(db, request, leaves)) {
      if (line.startsWith('{"type":"entry"')) counts.entries += 1;
      else if (line.startsWith('{"type":"conversation"')) counts.conversations += 1;
      yield line;
    }
    after = last.conversation_id;
  }
  yield endLine(counts);
}

async function* checkpointLines(
  db: Database,
  { tenant, checkpoint }: ExportRequest,
  from: number,
): AsyncGenerator<string> {
  for (let after = from - 1; ;) {
    const page = await listCheckpoints(db, tenant, {
      after,
      upto: checkpoint.size,
      limit: CHECKPOINTS,
    });
    for (const one of page) yield checkpointLine(one);
    const last = page.at(-1);
    if (!last) return;
    after = last.size;
  }
}

/** Entries of these conversations in their order, about a page at a time, however long or many they are. */
async function* readEntries(
  db: Database,
  { tenant }: ExportRequest,
  heads: readonly LeafRow[],
): AsyncGenerator<Row> {
  const limit = ROWS;
  let waiting = heads.map((head) => ({ id: head.conversation_id, after: 0, upto: head.seq }));
  while (waiting.length > 0) {
    const asked: typeof waiting = [];
    for (let rows = 0; rows < limit && asked.length < waiting.length;) {
      const next = waiting[asked.length];
      if (!next) break;
      rows += Math.max(next.upto - next.after, 1);
      asked.push(next);
    }
    const rows = await db.run<Row>(ENTRIES, [
      tenant,
      asked.map(({ id }) => id),
      asked.map(({ after }) => after),
      asked.map(({ upto }) => upto),
      limit,
    ]);
    yield* await openEntries(db, tenant, rows);
    const last = rows.at(-1);
    if (!last || rows.length < limit) waiting = waiting.slice(asked.length);
    else {
      const at = waiting.findIndex(({ id }) => id === last.conversation_id);
      waiting = waiting
        .slice(at)
        .map((head, place) => (place === 0 ? { ...head, after: last.seq } : head));
    }
  }
}

async function* conversationLines(
  db: Database,
  request: ExportRequest,
  leaves: readonly LeafRow[],
): AsyncGenerator<string> {
  const groups = [...Map.groupBy(leaves, (leaf) => leaf.conversation_id).values()];
  const newest = groups.map((group) =>
    group.reduce((a, b) => (b.leaf_index > a.leaf_index ? b : a)),
  );
  const longest = groups.flatMap((group) => group.slice(-1));
  const rows = readEntries(db, request, longest)[Symbol.asyncIterator]();
  let row = await rows.next();
  for (const [place, group] of groups.entries()) {
    const head = newest[place];
    if (!head) continue;
    yield conversationLine(head.conversation_id, head.seq, head.hash);
    const waiting = request.scope.conversation === undefined ? [...group] : [head];
    while (!row.done && row.value.conversation_id === head.conversation_id) {
      yield* leafLines(db, request, waiting, row.value.seq - 1);
      yield entryLine(row.value);
      if (isShown(row.value, request) && row.value.body !== null && row.value.salt !== null)
        yield contentLine(row.value.salt, row.value.body);
      row = await rows.next();
    }
    yield* leafLines(db, request, waiting, Number.MAX_SAFE_INTEGER);
  }
}

/** Leaves that stand for entries up to this one; they are taken off the list. */
async function* leafLines(
  db: Database,
  { tenant, scope, checkpoint }: ExportRequest,
  waiting: LeafRow[],
  upto: number,
): AsyncGenerator<string> {
  for (let leaf = waiting[0]; leaf && leaf.seq <= upto; leaf = waiting[0]) {
    const path =
      scope.conversation === undefined
        ? undefined
        : await inclusionProof(db, tenant, leaf.leaf_index, checkpoint.size);
    yield leafLine(leaf.leaf_index, leaf.seq, leaf.hash, path);
    waiting.shift();
  }
}
