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
  record: ConversationRecord;
  brief: Brief;
}

/**
 * Panels of conversations, composed on demand. What was composed stays in memory under its version:
 * an unchanged panel costs one primary-key look-up.
 */
export class Panels {
  readonly #db: Database;
  readonly #policies: Policies;
  readonly #known = new LRUCache<string, Known>({ max: 500 });
  readonly #redacted = new LRUCache<string, RedactedBrief>({ max: 500 });
  /** Bytes of composed panels kept at most. */
  readonly #texts = new LRUCache<string, PanelText>({
    maxSize: 64 * 1024 * 1024,
    sizeCalculation: ({ text }) => text.length + 1,
  });

  constructor(db: Database, policies: Policies) {
    this.#db = db;
    this.#policies = policies;
  }

  /** @throws Problem `no-handoff` when nothing is known of the target */
  async panel(tenant: string, target: PanelTarget, view: View): Promise<PanelText> {
    const current = await this.#current(tenant, target);
    const key = [
      tenant,
      current.conversationId,
      current.version,
      view.tier,
      view.locale,
      view.timeZone,
      view.host,
    ].join('\n');
    const ready = this.#texts.get(key);
    if (ready) return ready;
    const panel = composePanel(await this.#brief(tenant, current, view.tier), view);
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
    return composeTranscript(
      await this.#brief(tenant, await this.#current(tenant, target), view.tier),
      view,
      page,
    );
  }

  async reasoning(
    tenant: string,
    target: PanelTarget,
    view: View,
    page: { after: number; limit: number },
  ): Promise<ReasoningPage> {
    return composeReasoning(
      await this.#brief(tenant, await this.#current(tenant, target), view.tier),
      view,
      page,
    );
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

  async #brief(
    tenant: string,
    current: { conversationId: string; version: number },
    tier: Tier,
  ): Promise<RedactedBrief> {
    const { version, privacy } = (await this.#policies.of(tenant)).engine.policy;
    const key = [tenant, current.conversationId, current.version, tier, version].join('\n');
    const ready = this.#redacted.get(key);
    if (ready) return ready;
    const { brief } = await this.#read(tenant, current);
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
    if (ready) return ready;
    const { policy } = (await this.#policies.of(tenant)).engine;
    const stored = await readConversation(this.#db, tenant, current.conversationId);
    const record = assembleRecord({
      id: current.conversationId,
      version: current.version,
      policy,
      ...stored,
    });
    const known = { record, brief: buildBrief(record, policy) };
    this.#known.set(key, known);
    return known;
  }
}
