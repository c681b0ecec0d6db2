import type { RedactedBrief } from '@baton/handoff-core';
import type { Written, NotWritten } from '@baton/handoff-engine/brief-writer';
import { LRUCache } from 'lru-cache';

/** Writes sentences for a brief, within a deadline of its own, and never throws; `createBriefWriter` makes one. */
export type BriefWriter = (brief: RedactedBrief, locale: string) => Promise<Written | NotWritten>;

/** What a model wrote, or that it did not, at one point of a conversation. */
export interface Writing {
  outcome: Written | NotWritten;
  /** Number of turns there were. */
  afterTurn: number;
  /** Differs for whatever was written anew. */
  serial: number;
}

interface Kept extends Writing {
  /** As it was asked for. */
  erased: number;
  /** Milliseconds since 1970. */
  at: number;
}

/** For which brief, and for whom. */
export interface WritingRequest {
  tenant: string;
  conversationId: string;
  /** BCP 47. */
  locale: string;
  turns: number;
  /** How many of them were erased. */
  erased: number;
  /** Somebody asked for a new one. */
  fresh: boolean;
  /** As the strictest tier sees it: the model is shown nothing else. */
  brief: () => RedactedBrief;
}

/** So many turns later it is written anew without being asked. */
const TURNS_UNTIL_STALE = 4;
/** A model that failed is left alone for so many milliseconds. */
const RETRY_MS = 60_000;

/**
 * What a model writes beside the brief, kept in memory. Nobody waits for it: the first look starts it, a later one shows
 * it. One at a time for each conversation and language.
 */
export class Writings {
  readonly #write: BriefWriter;
  readonly #now: () => number;
  readonly #onWritten: (tenant: string, conversationId: string) => void;
  readonly #kept = new LRUCache<string, Kept>({ max: 2_000 });
  readonly #writing = new Map<string, Promise<void>>();
  #serial = 0;

  /** @param onWritten told when there is something new to show */
  constructor(
    write: BriefWriter,
    now: () => number,
    onWritten: (tenant: string, conversationId: string) => void = () => undefined,
  ) {
    this.#write = write;
    this.#now = now;
    this.#onWritten = onWritten;
  }

  /** What is there now; null before the first is finished. */
  read(request: WritingRequest): Writing | null {
    const [language = ''] = request.locale.split(/[-_]/);
    const key = [request.tenant, request.conversationId, language.toLowerCase()].join('\n');
    const latest = this.#kept.get(key) ?? null;
    // Made of words that are gone: whoever erased them may have done so in another process.
    const kept = latest !== null && latest.erased < request.erased ? null : latest;
    if (kept !== latest) this.#kept.delete(key);
    if (!this.#writing.has(key) && this.#isDue(kept, request)) this.#start(key, language, request);
    return kept;
  }

  /** Keeps nothing of a conversation, also of what is being written. */
  forget(tenant: string, conversationId: string): void {
    const prefix = `${tenant}\n${conversationId}\n`;
    for (const key of [...this.#kept.keys(), ...this.#writing.keys()]) {
      if (!key.startsWith(prefix)) continue;
      this.#kept.delete(key);
      this.#writing.delete(key);
    }
  }

  /** Resolves when nothing is being written any more. */
  async settled(): Promise<void> {
    await Promise.all(this.#writing.values());
  }

  #isDue(kept: Kept | null, { turns, fresh }: WritingRequest): boolean {
    if (kept === null) return true;
    if ('unavailable' in kept.outcome) return this.#now() - kept.at >= RETRY_MS;
    const since = turns - kept.afterTurn;
    return since >= TURNS_UNTIL_STALE || (fresh && since > 0);
  }

  #start(
    key: string,
    language: string,
    { tenant, conversationId, brief, turns, erased }: WritingRequest,
  ): void {
    const keep = async (): Promise<void> => {
      const outcome = await this.#write(brief(), language);
      // Forgotten meanwhile: what was written must not come back.
      if (this.#writing.get(key) !== job) return;
      this.#writing.delete(key);
      this.#serial += 1;
      const at = this.#now();
      this.#kept.set(key, { outcome, afterTurn: turns, erased, serial: this.#serial, at });
      this.#onWritten(tenant, conversationId);
    };
    const job = keep();
    this.#writing.set(key, job);
  }
}
