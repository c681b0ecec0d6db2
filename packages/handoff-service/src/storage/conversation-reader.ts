import type {
  ActionApproval,
  Arrangement,
  Decision,
  DraftAnswer,
  Event,
  Handoff,
  HandoffState,
  MoveReason,
  Routed,
  StoredEvent,
} from '@baton/handoff-core';
import type { Database } from './database.ts';
import { readDecision } from './decision-text.ts';
import type { LedgerKind } from './ledger-kinds.ts';
import { readMarks } from './read-marks.ts';
import type { Marks } from './read-marks.ts';
import { readMoves } from './read-moves.ts';
import type { LedgerMove } from './read-moves.ts';
import { STATEMENTS } from './statements.ts';
import { PLACES } from './vault/places.ts';
import type { Vault } from './vault/vault.ts';

interface LedgerRow {
  seq: number;
  kind: LedgerKind;
  event_id: string | null;
  at: Date;
  body: string;
  decision: string | null;
  answer: DraftAnswer | null;
}

interface HandoffRow {
  handoff_id: string;
  conversation_id: string;
  episode: number;
  state: HandoffState;
  decision: string;
  queue: string;
  skills: string[];
  requested_at: Date;
  updated_at: Date;
  resolution: string | null;
  /** JSON; null in rows from before it was kept. */
  routed: string | null;
  arrangement: string | null;
  due_at: Date | null;
  accepted_by: string | null;
  reason: MoveReason | null;
}

/** Everything stored of one conversation, in order. */
export interface StoredConversation {
  events: StoredEvent[];
  decisions: Decision[];
  answers: Record<string, DraftAnswer>;
  handoffs: Handoff[];
  approvals: ApprovalEntry[];
  moves: LedgerMove[];
  /** What people did with its brief. */
  marks: Marks;
  /** Characters of all bodies. */
  size: number;
}

/** A person's word on an action, as its entry holds it. */
interface ApprovalEntry {
  action: string;
  approval: ActionApproval;
}

/** Nothing is left of it once it was erased. */
const toApproval = (body: string): ApprovalEntry[] => {
  const entry = JSON.parse(body) as Partial<ApprovalEntry>;
  const { action, approval } = entry;
  return action !== undefined && approval ? [{ action, approval }] : [];
};

const toHandoff = (vault: Vault, tenant: string, row: HandoffRow): Handoff => ({
  id: row.handoff_id,
  conversationId: row.conversation_id,
  episode: row.episode,
  state: row.state,
  decision: readDecision(vault.open(tenant, PLACES.handoffDecision(row.handoff_id), row.decision)),
  queue: row.queue,
  skills: row.skills,
  requestedAt: row.requested_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
  resolution:
    row.resolution && vault.open(tenant, PLACES.resolution(row.handoff_id), row.resolution),
  ...(row.routed !== null && { routed: JSON.parse(row.routed) as Routed }),
  ...(row.arrangement !== null && { arrangement: JSON.parse(row.arrangement) as Arrangement }),
  dueAt: row.due_at?.toISOString() ?? null,
  acceptedBy: row.accepted_by,
  reason: row.reason,
});

/** What of these rows is sealed. */
const sealedOf = (rows: readonly (LedgerRow | HandoffRow)[]): (string | null)[] =>
  rows.flatMap((row) => ['body' in row ? row.body : row.resolution, row.decision]);

/** Reads a conversation's ledger and handoffs. What is stored was checked when it came in, so it is trusted here. */
export const readConversation = async (
  db: Database,
  tenant: string,
  conversationId: string,
): Promise<StoredConversation> => {
  const [entries, handoffs] = await Promise.all([
    db.run<LedgerRow>(STATEMENTS.ledgerRead, [tenant, conversationId]),
    db.run<HandoffRow>(STATEMENTS.handoffsRead, [tenant, conversationId]),
  ]);
  const { vault } = db;
  await vault.ready(tenant, sealedOf([...entries, ...handoffs]));
  for (const row of entries) {
    row.body = vault.open(tenant, PLACES.ledgerBody(conversationId, row.seq), row.body);
    row.decision =
      row.decision &&
      vault.open(tenant, PLACES.ledgerDecision(conversationId, row.seq), row.decision);
  }
  const events = entries.filter(({ kind }) => kind === 'event');
  return {
    events: events.map((row) => ({
      ...(JSON.parse(row.body) as Event),
      seq: row.seq,
      at: row.at.toISOString(),
    })),
    decisions: events.flatMap((row) => (row.decision === null ? [] : [readDecision(row.decision)])),
    answers: Object.fromEntries(
      events.flatMap((row) => (row.answer && row.event_id ? [[row.event_id, row.answer]] : [])),
    ),
    handoffs: handoffs.map((row) => toHandoff(vault, tenant, row)),
    approvals: entries.flatMap(({ kind, body }) => (kind === 'approval' ? toApproval(body) : [])),
    moves: readMoves(entries),
    marks: readMarks(entries),
    size: entries.reduce((sum, { body }) => sum + body.length, 0),
  };
};

/** One handoff by id, or null. */
export const readHandoff = async (
  db: Database,
  tenant: string,
  handoffId: string,
): Promise<Handoff | null> => {
  const [row] = await db.run<HandoffRow>(STATEMENTS.handoffRead, [tenant, handoffId]);
  if (!row) return null;
  await db.vault.ready(tenant, sealedOf([row]));
  return toHandoff(db.vault, tenant, row);
};

/** Which version of which conversation a panel would show now, or null. */
export const readVersion = async (
  db: Database,
  tenant: string,
  target: PanelTarget,
): Promise<Current | null> => {
  const [row] = await ('conversationId' in target
    ? db.run<VersionRow>(STATEMENTS.panelVersion, [tenant, target.conversationId])
    : db.run<VersionRow>(STATEMENTS.panelVersionByTicket, [
        tenant,
        target.helpdesk,
        target.ticketId,
      ]));
  return row
    ? { conversationId: row.conversation_id, version: row.version, shown: row.shown }
    : null;
};

interface VersionRow {
  conversation_id: string;
  version: number;
  shown: number;
}

/** Where a conversation stands now. */
export interface Current {
  conversationId: string;
  version: number;
  /** Rises only with what may change a panel. */
  shown: number;
}

/** What a panel is asked for: a conversation, or the conversation of a ticket. */
export type PanelTarget = { conversationId: string } | { helpdesk: string; ticketId: string };
