import { assembleRecord, buildBrief, redact } from '@baton/handoff-core';
import type { Brief, ConversationRecord, RedactedBrief, Tier } from '@baton/handoff-core';
import { createPatternDetector, createPhoneDetector } from '@baton/handoff-engine';
import { composePanel, composeReasoning, composeTranscript } from '@baton/handoff-panel';
import type { ReasoningPage, TranscriptPage } from '@baton/handoff-panel';
import { LRUCache } from 'lru-cache';
import { Problem } from '../problems/problem.ts';
import { readConversation, readVersion } from '../storage/conversation-reader.ts';
import type { PanelTarget } from '../storage/conversation-reader.ts';
import type { Policies } from '../policy/policies.ts';
import type { Database } from '../storage/database.ts';
import type { BriefPart, PartRequest } from './brief-part.ts';

/** Who looks, and how. */
export interface View {
  tier: Tier;
  locale: string;
  /** IANA name, for example `Europe/Berlin`. */
  timeZone: string;
  /** Name of the host the panel is shown in, for example `web`. */
  host: string;
}

/** A panel as it is sent: JSON text and its entity tag. */
export interface PanelText {
  conversationId: string;
  etag: string;
  text: string;
}

interface Known {
  /** Differs for whatever was read anew, also of one version. */
  serial: number;
  record: ConversationRecord;
  brief: Brief;
  /** Milliseconds since 1970 after which a part is read anew. */
  staleAt: number;
}

/** A part that failed is tried again after so many milliseconds. */
const RETRY_MS = 5_000;

/**
 * Panels of conversations, composed on demand. What was composed stays in memory under its version:
 * an unchanged panel costs one primary-key look-up.
 */
export class Panels {
  readonly #db: Database;
  readonly #policies: Policies;
  readonly #parts: readonly BriefPart[];
  readonly #now: () => number;
  #serial = 0;
  readonly #known = new LRUCache<string, Known>({ max: 500 });
  readonly #redacted = new LRUCache<string, RedactedBrief>({ max: 500 });
  /** Bytes of composed panels kept at most. */
  readonly #texts = new LRUCache<string, PanelText>({
    maxSize: 64 * 1024 * 1024,
    sizeCalculation: ({ text }) => text.length + 1,
  });

  constructor(
    db: Database,
    policies: Policies,
    parts: readonly BriefPart[] = [],
    now: () => number = Date.now,
  ) {
    this.#db = db;
    this.#policies = policies;
    this.#parts = parts;
    this.#now = now;
  }

  /** @throws Problem `no-handoff` when nothing is known of the target */
  async panel(tenant: string, target: PanelTarget, view: View): Promise<PanelText> {
    const current = await this.#current(tenant, target);
    const known = await this.#read(tenant, current);
    const { policy } = (await this.#policies.of(tenant)).engine;
    const key = [
      tenant,
      current.conversationId,
      known.serial,
      policy.version,
      view.tier,
      view.locale,
      view.timeZone,
      view.host,
    ].join('\n');
    const ready = this.#texts.get(key);
    if (ready) return ready;
    const panel = composePanel(await this.#brief(tenant, known, view.tier), view);
    const composed = {
      conversationId: current.conversationId,
      etag: `"${panel.version}"`,
      text: JSON.stringify(panel),
    };
    this.#texts.set(key, composed);
    return composed;
  }

  async transcript(
    tenant: string,
    target: PanelTarget,
    view: View,
    page: { after: number; limit: number },
  ): Promise<TranscriptPage> {
    const known = await this.#read(tenant, await this.#current(tenant, target));
    return composeTranscript(await this.#brief(tenant, known, view.tier), view, page);
  }

  async reasoning(
    tenant: string,
    target: PanelTarget,
    view: View,
    page: { after: number; limit: number },
  ): Promise<ReasoningPage> {
    const known = await this.#read(tenant, await this.#current(tenant, target));
    return composeReasoning(await this.#brief(tenant, known, view.tier), view, page);
  }

  /** The whole record, for the agent that wrote it. @throws Problem `not-found` */
  async record(tenant: string, conversationId: string): Promise<ConversationRecord> {
    const current = await readVersion(this.#db, tenant, { conversationId });
    if (!current) throw new Problem('not-found');
    return (await this.#read(tenant, current)).record;
  }

  /** Takes what was composed of a conversation out of memory: its content was erased. */
  forget(tenant: string, conversationId: string): void {
    const prefix = `${tenant}\n${conversationId}\n`;
    for (const cache of [this.#known, this.#redacted, this.#texts]) {
      const stale = [...cache.keys()].filter((key) => key.startsWith(prefix));
      for (const key of stale) cache.delete(key);
    }
  }

  async #current(
    tenant: string,
    target: PanelTarget,
  ): Promise<{ conversationId: string; version: number }> {
    const current = await readVersion(this.#db, tenant, target);
    if (!current) throw new Problem('no-handoff');
    return current;
  }

  async #brief(tenant: string, { serial, brief }: Known, tier: Tier): Promise<RedactedBrief> {
    const { version, privacy } = (await this.#policies.of(tenant)).engine.policy;
    const key = [tenant, brief.conversationId, serial, tier, version].join('\n');
    const ready = this.#redacted.get(key);
    if (ready) return ready;
    const redacted = redact(brief, tier, {
      detectors: [createPhoneDetector(brief.language), createPatternDetector(privacy.patterns)],
    });
    this.#redacted.set(key, redacted);
    return redacted;
  }

  async #read(
    tenant: string,
    current: { conversationId: string; version: number },
  ): Promise<Known> {
    const key = [tenant, current.conversationId, current.version].join('\n');
    const ready = this.#known.get(key);
    if (ready && this.#now() < ready.staleAt) return ready;
    const { policy } = (await this.#policies.of(tenant)).engine;
    const stored = await readConversation(this.#db, tenant, current.conversationId);
    const record = assembleRecord({
      id: current.conversationId,
      version: current.version,
      policy,
      ...stored,
    });
    const own = buildBrief(record, policy);
    const { parts, staleAt } = await this.#around({ tenant, record, brief: own, policy });
    this.#serial += 1;
    const known = { serial: this.#serial, record, brief: { ...own, ...parts }, staleAt };
    this.#known.set(key, known);
    return known;
  }

  /** A part that can't be had is left out: it must not keep anybody from the brief. */
  async #around(request: PartRequest): Promise<{ parts: Partial<Brief>; staleAt: number }> {
    const at = this.#now();
    const read = await Promise.allSettled(this.#parts.map((part) => part.read(request)));
    const ages = this.#parts.map((part, index) =>
      read[index]?.status === 'fulfilled' ? (part.maxAgeMs ?? Infinity) : RETRY_MS,
    );
    const parts = Object.assign(
      {},
      ...read.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])),
    ) as Partial<Brief>;
    return { parts, staleAt: at + Math.min(Infinity, ...ages) };
  }
}
