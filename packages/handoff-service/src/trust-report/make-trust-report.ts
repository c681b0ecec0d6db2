import { hash } from 'node:crypto';
import { assembleRecord, buildBrief, sealText, sealedText } from '@baton/handoff-core';
import type { Checkpoint, RedactedBrief, Tier } from '@baton/handoff-core';
import { redactForViewer } from '@baton/handoff-engine';
import { composeTrustReport } from '@baton/handoff-panel';
import type { TrustReport } from '@baton/handoff-panel';
import { loadHeads } from '../ingest/ingest-store.ts';
import { newestLeaf } from '../ledger/checkpoint-store.ts';
import type { Checkpoints } from '../ledger/checkpoints.ts';
import { inclusionProof } from '../ledger/proofs.ts';
import type { Policies } from '../policy/policies.ts';
import { Problem } from '../problems/problem.ts';
import { readConversation } from '../storage/conversation-reader.ts';
import type { Database } from '../storage/database.ts';
import { proofLines } from './proof-lines.ts';
import { makeTrail, readEntries } from './read-trail.ts';

/** Entries of a conversation beyond which a report would be a book; the ledger export has no such limit. */
const MOST_ENTRIES = 5_000;
/** Somebody may write the conversation at the same moment, but not forever. */
const MAX_ATTEMPTS = 5;
const TIERS: readonly Tier[] = ['restricted', 'standard', 'full'];

/** What a report is made with. */
export interface ReportContext {
  db: Database;
  policies: Policies;
  /** Null without a signing key. */
  checkpoints: Checkpoints | null;
  now: () => Date;
}

/** Of which conversation, for whom. */
export interface ReportRequest {
  tenant: string;
  conversationId: string;
  tier: Tier;
  locale: string;
  timeZone: string;
}

/** A report as it is saved: what it says, what proves it, and who vouches for both. */
export interface TrustReportFile {
  format: 'baton-trust-report';
  version: 1;
  report: TrustReport;
  /** Lines of a ledger export, of this conversation alone. */
  proof: { format: 'baton-ledger'; version: 1; lines: string[] };
  /** SHA-256 over both and its signature; key and signature are null without a signing key. */
  seal: { digest: string; key: string | null; signature: string | null };
}

interface Signed {
  checkpoint: Checkpoint;
  leaf: { index: number; seq: number; path: string[] };
}

/** The whole chain as it stands, signed; null when others keep writing to it. */
const readSettled = async (
  { db, checkpoints }: ReportContext,
  tenant: string,
  conversationId: string,
) => {
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    const head = (await loadHeads(db, tenant, [conversationId])).get(conversationId);
    if (!head) throw new Problem('no-handoff');
    if (head.seq > MOST_ENTRIES) throw new Problem('report-too-large');
    const { seq } = head;
    const checkpoint = await checkpoints?.cover(tenant, {
      conversationId,
      seq,
      hash: head.hash,
    });
    const leaf = checkpoint && (await newestLeaf(db, tenant, conversationId, checkpoint.size));
    const [rows, stored] = await Promise.all([
      readEntries(db, tenant, conversationId, { upto: seq, most: MOST_ENTRIES }),
      readConversation(db, tenant, conversationId),
    ]);
    const after = (await loadHeads(db, tenant, [conversationId])).get(conversationId);
    const still = after?.version === head.version && (!leaf || leaf.seq === seq);
    if (!still) continue;
    const signed: Signed | null =
      checkpoint && leaf
        ? {
            checkpoint,
            leaf: {
              index: leaf.index,
              seq: leaf.seq,
              path: await inclusionProof(db, tenant, leaf.index, checkpoint.size),
            },
          }
        : null;
    return { version: head.version, rows, stored, signed };
  }
  throw new Problem('busy', { retryAfter: 1 });
};

/**
 * The trust report of a conversation. What is revealed to its reader for the moment stays hidden in it: a file outlives the
 * moment. Where there is a key, a checkpoint is made when none covers the newest entry yet.
 * @throws Problem `no-handoff`, `report-too-large`, `busy` and driver errors
 */
export const makeTrustReport = async (
  context: ReportContext,
  { tenant, conversationId, tier, locale, timeZone }: ReportRequest,
): Promise<TrustReportFile> => {
  const { db, checkpoints } = context;
  const { policy } = (await context.policies.of(tenant)).engine;
  const { version, rows, stored, signed } = await readSettled(context, tenant, conversationId);
  const record = assembleRecord({ id: conversationId, version, policy, ...stored });
  const brief = buildBrief(record, policy);
  const trail = await makeTrail(db, tenant, conversationId, rows, { stored, policy });
  const shown = redactForViewer({ ...brief, trail }, tier, policy.privacy);
  // Entries are held back rather than masked, so that they count for nothing here.
  const counted = (each: Tier): RedactedBrief =>
    redactForViewer({ ...brief, trail: { ...trail, entries: [] } }, each, policy.privacy);
  const hidden = Object.fromEntries(TIERS.map((each) => [each, counted(each).masked])) as Record<
    Tier,
    Readonly<Record<string, number>>
  >;
  const at = context.now().toISOString();
  const report = composeTrustReport(
    shown,
    {
      tenant,
      madeAt: at,
      hidden,
      checkpoint: signed?.checkpoint ?? null,
      leaf: signed?.leaf ?? null,
    },
    { locale, timeZone },
  );
  const lines = proofLines({
    tenant,
    conversationId,
    at,
    entries: shown.trail?.entries ?? [],
    signed,
  });
  const digest = hash('sha256', sealedText(report, lines), 'hex');
  const seal = await checkpoints?.sign(sealText({ tenant, conversationId, at, digest }));
  return {
    format: 'baton-trust-report',
    version: 1,
    report,
    proof: { format: 'baton-ledger', version: 1, lines },
    seal: { digest, key: seal?.key ?? null, signature: seal?.signature ?? null },
  };
};
