import { Policy, Tier } from '@baton/handoff-core';
import type {
  Arrangement,
  HandoffState,
  Routed,
  Trail,
  TrailEntry,
  TrailMark,
  TrailPolicy,
} from '@baton/handoff-core';
import { openEntries } from '../ledger/open-entries.ts';
import type { EntryRow } from '../ledger/export-lines.ts';
import { readPolicy } from '../policy/policy-store.ts';
import type { Database, Statement } from '../storage/database.ts';
import type { StoredConversation } from '../storage/conversation-reader.ts';
import { readDecision } from '../storage/decision-text.ts';
import { STATEMENTS } from '../storage/statements.ts';
import { PLACES } from '../storage/vault/places.ts';

const ENTRIES: Statement = {
  name: 'report_entries',
  text: 'select * from export_entries($1, $2, $3, $4, $5)',
};

/** Entries read at a time: a body may be as large as an event. */
const PAGE = 100;
/** Characters of a body beyond which a report leaves it out. */
const LONGEST_BODY = 64 * 1024;
/** Policy versions looked up for one report. */
const MOST_POLICIES = 20;

type Row = EntryRow & { conversation_id: string };

/** Entries up to a place, opened; `most + 1` of them when there are more than `most`. */
export const readEntries = async (
  db: Database,
  tenant: string,
  conversationId: string,
  { upto, most }: { upto: number; most: number },
): Promise<EntryRow[]> => {
  const found: EntryRow[] = [];
  for (let after = 0; after < upto && found.length <= most;) {
    const rows = await db.run<Row>(ENTRIES, [tenant, [conversationId], [after], [upto], PAGE]);
    found.push(...(await openEntries(db, tenant, rows)).filter(({ seq }) => seq <= upto));
    const last = rows.at(-1);
    if (!last) break;
    after = last.seq;
  }
  return found.slice(0, most + 1);
};

const toEntry = (row: EntryRow): TrailEntry => {
  const long = !row.erased && (row.body?.length ?? 0) > LONGEST_BODY;
  return {
    seq: row.seq,
    kind: row.kind,
    eventId: row.event_id,
    at: row.at.toISOString(),
    contentHash: row.content,
    answer: row.answer as TrailEntry['answer'],
    hash: row.hash,
    erased: row.erased,
    decision: row.decision,
    content:
      row.erased || long || row.body === null || row.salt === null
        ? null
        : { salt: row.salt, body: row.body },
    withheld: false,
    long,
  };
};

const tierOf = (tier: unknown): Tier | null => Tier.safeParse(tier).data ?? null;

/** What is left of entries whose content was erased. */
const readBlanked = async (
  db: Database,
  tenant: string,
  conversationId: string,
): Promise<Map<number, string>> => {
  const rows = await db.run<{ seq: number; kind: string; body: string }>(STATEMENTS.ledgerRead, [
    tenant,
    conversationId,
  ]);
  const wanted = rows.filter(({ kind }) => kind === 'handoff' || kind === 'approval');
  await db.vault.ready(
    tenant,
    wanted.map(({ body }) => body),
  );
  return new Map(
    wanted.map(({ seq, body }) => [
      seq,
      db.vault.tryOpen(tenant, PLACES.ledgerBody(conversationId, seq), body) ?? '{}',
    ]),
  );
};

interface HandoffBody {
  handoffId?: string;
  from?: HandoffState;
  to?: HandoffState;
  by?: string;
  note?: string | null;
  reason?: string;
  routed?: Routed;
  arrangement?: Arrangement;
}
interface ApprovalBody {
  action?: string;
  approval?: { state?: string; by?: string | null; note?: string | null };
}
interface ErasureBody {
  by?: string;
  through?: number;
  reason?: string | null;
}

/** Handoff steps, approvals and erasures, from the entries themselves. */
const markOf = ({ seq, kind, at }: EntryRow, body: string): TrailMark[] => {
  const place = { seq, at: at.toISOString() };
  const value: unknown = JSON.parse(body);
  if (kind === 'handoff') {
    const body = value as HandoffBody;
    const { handoffId, from = null, to, by = '', note = null, reason = null } = body;
    const { routed = null, arrangement = null } = body;
    return handoffId !== undefined && to !== undefined
      ? [{ ...place, kind, handoffId, from, to, by, note, reason, routed, arrangement }]
      : [];
  }
  if (kind === 'approval') {
    const { action, approval } = value as ApprovalBody;
    return action !== undefined && approval?.state !== undefined
      ? [
          {
            ...place,
            kind,
            action,
            state: approval.state,
            by: approval.by ?? '',
            note: approval.note ?? null,
          },
        ]
      : [];
  }
  const { by = '', through = 0, reason = null } = value as ErasureBody;
  return [{ ...place, kind: 'erasure', by, through, reason }];
};

const OWN = new Set(['handoff', 'approval', 'erasure']);

const marksOf = async (
  db: Database,
  tenant: string,
  conversationId: string,
  rows: readonly EntryRow[],
  { marks }: StoredConversation,
): Promise<TrailMark[]> => {
  const own = rows.filter(({ kind }) => OWN.has(kind));
  const blanked = own.some(({ erased }) => erased)
    ? await readBlanked(db, tenant, conversationId)
    : new Map<number, string>();
  const all: TrailMark[] = [
    ...own.flatMap((row) => markOf(row, row.body ?? blanked.get(row.seq) ?? '{}')),
    ...marks.views.map(({ seq, at, viewer, tier, what }) => ({
      kind: 'view' as const,
      seq,
      at,
      by: viewer,
      tier: tierOf(tier),
      what,
    })),
    ...marks.reveals.map(({ seq, at, id, viewer, tier, reason, kinds, until }) => ({
      kind: 'reveal' as const,
      seq,
      at,
      by: viewer,
      id,
      tier: tierOf(tier),
      reason,
      kinds,
      until,
    })),
    ...marks.edits.map(({ seq, at, by, version, headline, nextStep, note }) => ({
      kind: 'edit' as const,
      seq,
      at,
      by,
      version,
      headline,
      nextStep,
      note,
    })),
    ...marks.ratings.map(({ seq, at, by, stars, missing, comment }) => ({
      kind: 'rating' as const,
      seq,
      at,
      by,
      stars,
      missing,
      comment,
    })),
    ...marks.surveys.map(({ seq, at, by, score, comment }) => ({
      kind: 'survey' as const,
      seq,
      at,
      by,
      score,
      comment,
    })),
    ...marks.runs.map(({ seq, at, by, action, command, endpoint, status, note }) => ({
      kind: 'run' as const,
      seq,
      at,
      by,
      action,
      command,
      endpoint,
      status,
      note,
    })),
  ];
  return all.toSorted((a, b) => a.seq - b.seq);
};

/** What the policies in force looked at; one that is saved nowhere any more is only named. */
const policiesOf = async (
  db: Database,
  tenant: string,
  versions: readonly string[],
  current: Policy,
): Promise<TrailPolicy[]> =>
  Promise.all(
    versions.slice(0, MOST_POLICIES).map(async (version) => {
      const number = /^[1-9]\d{0,8}$/.test(version) ? Number(version) : null;
      const saved =
        version === current.version || number === null
          ? null
          : await readPolicy(db, tenant, number);
      const policy =
        version === current.version ? current : Policy.safeParse(saved?.input ?? null).data;
      return {
        version,
        rules: policy?.rules.map(({ id, title }) => ({ id, title })) ?? null,
        topics: policy?.regulatedTopics ?? [],
      };
    }),
  );

/** The ledger's side of a conversation, unmasked. */
export const makeTrail = async (
  db: Database,
  tenant: string,
  conversationId: string,
  rows: readonly EntryRow[],
  { stored, policy }: { stored: StoredConversation; policy: Policy },
): Promise<Trail> => {
  const decisions = rows.flatMap(({ seq, at, decision }) =>
    decision === null ? [] : [{ seq, at: at.toISOString(), decision: readDecision(decision) }],
  );
  const versions = [...new Set(decisions.map(({ decision }) => decision.policyVersion))];
  const [marks, policies] = await Promise.all([
    marksOf(db, tenant, conversationId, rows, stored),
    policiesOf(db, tenant, versions, policy),
  ]);
  return {
    entries: rows.map(toEntry),
    marks,
    decisions,
    handoffs: stored.handoffs.map(
      ({ id, episode, state, queue, requestedAt, updatedAt, resolution }) => ({
        id,
        episode,
        state,
        queue,
        requestedAt,
        updatedAt,
        resolution,
      }),
    ),
    policies,
  };
};
