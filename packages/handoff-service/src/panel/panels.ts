import type {
  Brief,
  BriefEdit,
  ConversationRecord,
  Policy,
  RedactedBrief,
  RestrictedBrief,
  Tier,
} from '@baton/handoff-core';
import { ERASED } from '@baton/handoff-core';
import {
  redactForMachine,
  redactForNote,
  redactForViewer,
  withWriting,
} from '@baton/handoff-engine';
import {
  checkReply,
  composePanel,
  composeReasoning,
  composeTranscript,
} from '@baton/handoff-panel';
import type { ReasoningPage, ReplyCheck, TranscriptPage } from '@baton/handoff-panel';
import { LRUCache } from 'lru-cache';
import { revealedTo } from '../marks/reveal-facts.ts';
import type { Revealed } from '../marks/reveal-facts.ts';
import type { Views } from '../marks/views.ts';
import type { Policies } from '../policy/policies.ts';
import { Problem } from '../problems/problem.ts';
import { readVersion } from '../storage/conversation-reader.ts';
import type { PanelTarget } from '../storage/conversation-reader.ts';
import type { Database } from '../storage/database.ts';
import type { RevealMark } from '../storage/read-marks.ts';
import type { Briefs, KnownBrief } from './briefs.ts';
import type { Writing, Writings } from './writings.ts';

/** Who looks, and how. */
export interface View {
  tier: Tier;
  /** Person who looks, for example `zendesk:123`; null for a key, which can have nothing shown and leaves no trace. */
  viewer: string | null;
  /** Whether other conversations and tickets of the customer are shown as well. */
  around: boolean;
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

/** What a viewer is shown at one moment. */
interface Seen {
  conversationId: string;
  known: KnownBrief;
  policy: Policy;
  revealed: Revealed;
  around: boolean;
  /** What the masked brief depends on. */
  key: string;
  /** Resolves when the look is written down; never rejects. */
  noted: Promise<void>;
}

const MAX_CHARACTERS = 64 * 1024 * 1024;

/** Leaves out what stands in other conversations and tickets; how many there were stays. */
const withoutOthers = ({ context, ...brief }: Brief): Brief => ({
  ...brief,
  ...(context && {
    context: { ...context, previous: { ...context.previous, items: [] }, tickets: null },
  }),
});

const cache = <Value extends object>(size: (value: Value) => number) =>
  new LRUCache<string, Value>({ maxSize: MAX_CHARACTERS, sizeCalculation: size });

/** As the composer takes it. */
const onPanel = ({ viewer, ...view }: View) => ({ ...view, ...(viewer !== null && { viewer }) });

/**
 * Panels of conversations, composed on demand. What was composed stays in memory under all it depends on: an unchanged
 * panel costs one primary-key look-up. What is revealed is part of every key, so that text shown to one viewer for a while
 * is found by nobody else and by nobody later.
 */
export class Panels {
  readonly #db: Database;
  readonly #policies: Policies;
  readonly #briefs: Briefs;
  readonly #views: Views;
  readonly #writings: Writings | null;
  readonly #now: () => number;
  readonly #redacted = cache<{ brief: RedactedBrief; size: number }>(({ size }) => size + 1);
  readonly #notes = cache<{ brief: RestrictedBrief; size: number }>(({ size }) => size + 1);
  readonly #texts = cache<PanelText>(({ text }) => text.length + 1);

  /** @param writings what a model writes; null without one */
  constructor(
    db: Database,
    policies: Policies,
    briefs: Briefs,
    views: Views,
    writings: Writings | null,
    now: () => number,
  ) {
    this.#db = db;
    this.#policies = policies;
    this.#briefs = briefs;
    this.#views = views;
    this.#writings = writings;
    this.#now = now;
  }

  /** @throws Problem `no-handoff` when nothing is known of the target */
  async panel(
    tenant: string,
    target: PanelTarget,
    { fresh = false, ...view }: View & { fresh?: boolean },
  ): Promise<PanelText> {
    const seen = await this.#see(tenant, target, view);
    const { conversationId } = seen;
    const { viewer, locale, timeZone, host } = view;
    const writing = this.#writingFor(tenant, seen, locale, fresh);
    const key = [seen.key, viewer, locale, timeZone, host, writing?.serial ?? ''].join('\n');
    let composed = this.#texts.get(key);
    if (!composed) {
      const masked = this.#mask(seen, view.tier);
      const brief = writing ? withWriting(masked, writing.outcome, writing.afterTurn) : masked;
      const panel = composePanel(brief, onPanel(view), this.#note(tenant, seen));
      composed = { conversationId, etag: `"${panel.version}"`, text: JSON.stringify(panel) };
      this.#texts.set(key, composed);
    }
    await seen.noted;
    return composed;
  }

  /** @throws Problem `no-handoff` */
  async transcript(
    tenant: string,
    target: PanelTarget,
    view: View,
    page: { after: number; limit: number },
  ): Promise<TranscriptPage> {
    const seen = await this.#see(tenant, target, view);
    const composed = composeTranscript(this.#mask(seen, view.tier), onPanel(view), page);
    await seen.noted;
    return composed;
  }

  /** @throws Problem `no-handoff` */
  async reasoning(
    tenant: string,
    target: PanelTarget,
    view: View,
    page: { after: number; limit: number },
  ): Promise<ReasoningPage> {
    const seen = await this.#see(tenant, target, view);
    const composed = composeReasoning(this.#mask(seen, view.tier), onPanel(view), page);
    await seen.noted;
    return composed;
  }

  /** What a reply that is about to be sent announces although it was done before. @throws Problem `no-handoff` */
  async checkReply(
    tenant: string,
    target: PanelTarget,
    view: View,
    reply: string,
  ): Promise<ReplyCheck> {
    const seen = await this.#see(tenant, target, view);
    const text = seen.policy.guard.warnBeforeReply ? reply : '';
    const checked = checkReply(this.#mask(seen, view.tier), onPanel(view), text);
    await seen.noted;
    return checked;
  }

  /**
   * A text for an internal note of the ticket, as everybody who opens that may read it; null where there is none such.
   * @throws Problem `no-handoff`
   */
  async note(
    tenant: string,
    conversationId: string,
    kind: 'next_step' | 'reply',
    view: Pick<View, 'locale' | 'timeZone'>,
  ): Promise<{ ticket: Brief['ticket']; text: string | null }> {
    const strictest = { viewer: null, tier: 'restricted' } as const;
    const seen = await this.#look(tenant, { conversationId }, strictest);
    const noted = this.#note(tenant, seen);
    const { locale, timeZone } = view;
    const { blocks } = composePanel(noted, { locale, timeZone, host: 'note' }, noted);
    const texts = blocks.flatMap((block) => {
      if (block.kind === 'next_step' && kind === 'next_step') return [block.insertText];
      if (block.kind !== 'assist' || kind !== 'reply' || !block.reply) return [];
      return [`${block.reply.label}\n${block.reply.text}`];
    });
    return { ticket: seen.known.brief.ticket, text: texts[0] || null };
  }

  /** What people wrote over the brief: as it is stored, and as this viewer sees it. @throws Problem `not-found` */
  async edits(
    tenant: string,
    conversationId: string,
    view: Pick<View, 'tier' | 'viewer'>,
  ): Promise<{ stored: BriefEdit[]; shown: BriefEdit[] }> {
    const { known, policy, revealed } = await this.#look(tenant, { conversationId }, view);
    const { edits } = known.marks;
    if (edits.length === 0) return { stored: [], shown: [] };
    // Masked as part of the brief, whose customer's name and address it hides as well.
    const marks = edits.map((edit) => ({ ...edit, kind: 'edit' as const }));
    const trail = { entries: [], marks, decisions: [], handoffs: [], policies: [] };
    const masked = redactForViewer(
      { ...known.brief, trail },
      view.tier,
      policy.privacy,
      revealed.kinds,
    );
    const texts = new Map(
      (masked.trail?.marks ?? []).flatMap((mark) =>
        mark.kind === 'edit' ? [[mark.seq, mark] as const] : [],
      ),
    );
    return {
      stored: edits,
      shown: edits.map(({ seq, version, at, afterTurn }) => {
        const { by = '', headline = null, nextStep = null, note = null } = texts.get(seq) ?? {};
        return { version, by, at, afterTurn, headline, nextStep, note };
      }),
    };
  }

  /** Texts that stand beside the brief as this viewer sees them, in their order. @throws Problem `no-handoff` */
  async masked(
    tenant: string,
    conversationId: string,
    view: Pick<View, 'tier' | 'viewer'>,
    texts: readonly string[],
  ): Promise<string[]> {
    const { known, policy, revealed } = await this.#look(tenant, { conversationId }, view);
    // As part of the brief, whose customer's name and address are hidden in them as well.
    const marks = texts.map((note, seq) => ({
      kind: 'edit' as const,
      seq,
      at: '',
      by: '',
      version: 0,
      headline: null,
      nextStep: null,
      note,
    }));
    const trail = { entries: [], marks, decisions: [], handoffs: [], policies: [] };
    const brief = { ...known.brief, trail };
    const masked = redactForViewer(brief, view.tier, policy.privacy, revealed.kinds).trail?.marks;
    return texts.map((_, seq) => {
      const mark = masked?.[seq];
      return mark?.kind === 'edit' ? (mark.note ?? '') : '';
    });
  }

  /** Everything of one viewer's that was revealed here, also what is over. @throws Problem `not-found` */
  async reveals(tenant: string, conversationId: string): Promise<readonly RevealMark[]> {
    const { policy } = (await this.#policies.of(tenant)).engine;
    const current = await readVersion(this.#db, tenant, { conversationId });
    if (!current) throw new Problem('not-found');
    return (await this.#briefs.of(tenant, current, policy)).marks.reveals;
  }

  /** The whole record, for the agent that wrote it. @throws Problem `not-found` */
  async record(tenant: string, conversationId: string): Promise<ConversationRecord> {
    const { policy } = (await this.#policies.of(tenant)).engine;
    const current = await readVersion(this.#db, tenant, { conversationId });
    if (!current) throw new Problem('not-found');
    const { record } = await this.#briefs.of(tenant, current, policy);
    return { ...record, version: current.version };
  }

  /** Takes what was composed of a conversation out of memory: its content was erased. */
  forget(tenant: string, conversationId: string): void {
    this.#briefs.forget(tenant, conversationId);
    this.#writings?.forget(tenant, conversationId);
    const prefix = `${tenant}\n${conversationId}\n`;
    for (const kept of [this.#redacted, this.#notes, this.#texts]) {
      const stale = [...kept.keys()].filter((key) => key.startsWith(prefix));
      for (const key of stale) kept.delete(key);
    }
  }

  async #look(
    tenant: string,
    target: PanelTarget,
    { viewer, tier, around = false }: Pick<View, 'viewer' | 'tier'> & Partial<Pick<View, 'around'>>,
  ): Promise<Omit<Seen, 'noted'> & { version: number }> {
    const current = await readVersion(this.#db, tenant, target);
    if (!current) throw new Problem('no-handoff');
    const { conversationId, version } = current;
    const { policy } = (await this.#policies.of(tenant)).engine;
    const known = await this.#briefs.of(tenant, current, policy);
    const revealed = revealedTo(known.marks.reveals, { viewer, tier }, policy.privacy, this.#now());
    const mine = revealed.key === '' ? '' : `${viewer} ${revealed.key}`;
    const key = [
      tenant,
      conversationId,
      known.serial,
      policy.version,
      tier,
      viewer === null,
      around,
      mine,
    ].join('\n');
    return { conversationId, version, known, policy, revealed, around, key };
  }

  async #see(tenant: string, target: PanelTarget, view: View): Promise<Seen> {
    const { version, ...seen } = await this.#look(tenant, target, view);
    const { viewer, tier } = view;
    const noted =
      viewer === null
        ? Promise.resolve()
        : this.#views.note(tenant, {
            conversationId: seen.conversationId,
            viewer,
            tier,
            version,
            what: 'panel',
            known: seen.known.marks.views,
          });
    return { ...seen, noted };
  }

  /** Of a conversation that a person is to take over: others need no words. */
  #writingFor(
    tenant: string,
    { conversationId, known, policy }: Seen,
    locale: string,
    fresh: boolean,
  ): Writing | null {
    const { brief } = known;
    if (!this.#writings || brief.handoffId === null) return null;
    const turns = brief.turns.length;
    return this.#writings.read({
      tenant,
      conversationId,
      locale,
      turns,
      erased: brief.turns.filter(({ text }) => text === ERASED).length,
      fresh,
      brief: () => redactForMachine(brief, policy.privacy),
    });
  }

  /** The same for every viewer: what they may put into the ticket for all to read. */
  #note(
    tenant: string,
    { conversationId, known, policy }: Pick<Seen, 'conversationId' | 'known' | 'policy'>,
  ): RestrictedBrief {
    const key = [tenant, conversationId, known.serial, policy.version].join('\n');
    const ready = this.#notes.get(key);
    if (ready) return ready.brief;
    const brief = redactForNote(known.brief, policy.privacy);
    this.#notes.set(key, { brief, size: known.size });
    return brief;
  }

  /** Without a wait inside: two equal requests at the same moment mask once. */
  #mask({ key, known, policy, revealed, around }: Seen, tier: Tier): RedactedBrief {
    const ready = this.#redacted.get(key);
    if (ready) return ready.brief;
    const { facts } = revealed;
    const shown = around ? known.brief : withoutOthers(known.brief);
    const own = { ...shown, ...(facts && { reveal: facts }) };
    const brief = redactForViewer(own, tier, policy.privacy, revealed.kinds);
    this.#redacted.set(key, { brief, size: known.size });
    return brief;
  }
}
