import { assembleRecord, buildBrief } from '@baton/handoff-core';
import type { Brief, ConversationRecord, Policy } from '@baton/handoff-core';
import { LRUCache } from 'lru-cache';
import { latestRatings } from '../marks/rate.ts';
import { readConversation } from '../storage/conversation-reader.ts';
import type { Current } from '../storage/conversation-reader.ts';
import type { Database } from '../storage/database.ts';
import type { Marks } from '../storage/read-marks.ts';
import type { BriefPart, PartRequest } from './brief-part.ts';
import { within } from './within.ts';

/** A brief as it is known, unmasked, with what it was made from. */
export interface KnownBrief {
  /** Differs for whatever differs in content. */
  serial: number;
  record: ConversationRecord;
  brief: Brief;
  marks: Marks;
  /** Characters, roughly: what keeping it costs. */
  size: number;
}

interface Kept extends KnownBrief {
  /** Version and policy it was made from. */
  from: string;
  shown: number;
  /** As far as the conversation alone makes it. */
  own: Brief;
  parts: PartsRead;
}

interface PartsRead {
  values: Partial<Brief>;
  text: string;
  /** Milliseconds since 1970 after which they are read anew. */
  staleAt: number;
}

/** A part that failed is tried again after so many milliseconds. */
const RETRY_MS = 5_000;
/** A part that takes longer counts as failed: nobody waits for it with a customer waiting. */
const PATIENCE_MS = 3_000;
const MAX_CHARACTERS = 128 * 1024 * 1024;
/** Of a record and a brief around the texts themselves. */
const OVERHEAD = 4_096;

const surveyOf = ({ surveys }: Pick<Marks, 'surveys'>): Brief['survey'] => {
  const latest = surveys.at(-1);
  return latest ? { score: latest.score, at: latest.at } : null;
};

/** What people wrote over it and said of it. */
const withMarksOf = (brief: Brief, { edits, ratings, ...marks }: Marks): Brief => ({
  ...brief,
  survey: surveyOf(marks),
  edit: edits.at(-1) ?? null,
  ratings: latestRatings(ratings),
});

/**
 * Briefs of conversations, made from the store on demand. The latest of each conversation stays in memory; what several
 * want at the same moment is made once, and parts that grew old are read anew without the conversation.
 */
export class Briefs {
  readonly #db: Database;
  readonly #parts: readonly BriefPart[];
  readonly #now: () => number;
  readonly #patience: number;
  readonly #kept = new LRUCache<string, Kept>({
    maxSize: MAX_CHARACTERS,
    sizeCalculation: ({ size }) => size,
  });
  readonly #making = new Map<string, Promise<Kept>>();
  #serial = 0;

  /** @param patience how many times longer than usual parts are waited for */
  constructor(db: Database, parts: readonly BriefPart[], now: () => number, patience = 1) {
    this.#db = db;
    this.#parts = parts;
    this.#now = now;
    this.#patience = patience;
  }

  /** @throws driver errors */
  of(tenant: string, current: Current, policy: Policy): KnownBrief | Promise<KnownBrief> {
    const { conversationId, shown } = current;
    const key = `${tenant}\n${conversationId}`;
    const from = `${shown}\n${policy.version}`;
    const kept = this.#kept.get(key);
    const ready = kept?.from === from ? kept : null;
    if (ready && this.#now() < ready.parts.staleAt) return ready;
    const job = `${key}\n${from}`;
    const under = this.#making.get(job);
    if (under) return under;
    const making: Promise<Kept> = (
      ready ? this.#renew(tenant, ready, policy) : this.#make(tenant, current, from, policy)
    )
      .then((made) => {
        // Forgotten meanwhile, or somebody came with a later version: it serves who waits, and nobody else.
        const other = this.#kept.peek(key);
        if (this.#making.get(job) === making && (!other || other.shown <= made.shown))
          this.#kept.set(key, made);
        return made;
      })
      .finally(() => {
        if (this.#making.get(job) === making) this.#making.delete(job);
      });
    this.#making.set(job, making);
    return making;
  }

  /** Keeps nothing of a conversation, also of what is being made. */
  forget(tenant: string, conversationId: string): void {
    const key = `${tenant}\n${conversationId}`;
    this.#kept.delete(key);
    for (const part of this.#parts) part.forget?.(tenant, conversationId);
    for (const job of this.#making.keys()) if (job.startsWith(`${key}\n`)) this.#making.delete(job);
  }

  async #make(
    tenant: string,
    { conversationId, version, shown }: Current,
    from: string,
    policy: Policy,
  ): Promise<Kept> {
    const { marks, size, ...stored } = await readConversation(this.#db, tenant, conversationId);
    const record = assembleRecord({ id: conversationId, version, policy, ...stored });
    const own = withMarksOf(buildBrief(record, policy), marks);
    const parts = await this.#read({ tenant, record, brief: own, policy });
    this.#serial += 1;
    return {
      serial: this.#serial,
      record,
      brief: { ...own, ...parts.values },
      marks,
      size: size + parts.text.length + OVERHEAD,
      from,
      shown,
      own,
      parts,
    };
  }

  /** What came out the same is the same: panels that were composed of it still stand. */
  async #renew(tenant: string, kept: Kept, policy: Policy): Promise<Kept> {
    const { record, own } = kept;
    const parts = await this.#read({ tenant, record, brief: own, policy });
    if (parts.text === kept.parts.text) return { ...kept, parts };
    this.#serial += 1;
    return { ...kept, serial: this.#serial, brief: { ...own, ...parts.values }, parts };
  }

  /** A part that can't be had is left out: it must not keep anybody from the brief. */
  async #read(request: PartRequest): Promise<PartsRead> {
    const at = this.#now();
    const read = await Promise.allSettled(
      this.#parts.map((part) => within(PATIENCE_MS * this.#patience, part.read(request))),
    );
    const ages = this.#parts.map((part, index) =>
      read[index]?.status === 'fulfilled' ? (part.maxAgeMs ?? Infinity) : RETRY_MS,
    );
    const values = Object.assign(
      {},
      ...read.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])),
    ) as Partial<Brief>;
    return {
      values,
      text: JSON.stringify(values),
      staleAt: at + Math.min(Infinity, ...ages),
    };
  }
}
