import type { Tier } from '@baton/handoff-core';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { Problem } from '../problems/problem.ts';
import type { ViewMark } from '../storage/read-marks.ts';
import { writeMark } from './mark-store.ts';
import type { MarkContext } from './mark-store.ts';

/** One entry stands for this long, however often the same viewer looks. */
const WINDOW_MS = 15 * 60_000;
/** How long an answer waits for its entry at most, in milliseconds; the entry goes on being written. */
export const PATIENCE_MS = 1_000;
const KEPT = 50_000;

/** Somebody is shown a conversation. */
export interface Look {
  conversationId: string;
  /** For example `zendesk:123`. */
  viewer: string;
  tier: Tier;
  /** Version of the conversation that is shown. */
  version: number;
  what: ViewMark['what'];
  /** Looks that the ledger held when it was last read, here or elsewhere. */
  known: readonly ViewMark[];
}

interface Noted {
  /** Milliseconds since 1970. */
  at: number;
  written: Promise<void>;
}

/**
 * Writes down who was shown what, once in fifteen minutes for a viewer, a tier and a conversation. A panel never fails because
 * of it and waits for it a second at most; what could not be written is logged and tried again at the viewer's next look.
 */
export class Views {
  readonly #context: MarkContext;
  readonly #log: Logger;
  readonly #now: () => number;
  readonly #patience: number;
  readonly #noted = new LRUCache<string, Noted>({ max: KEPT });
  readonly #writing = new Set<Promise<void>>();

  constructor(context: MarkContext, log: Logger, now: () => number, patience = PATIENCE_MS) {
    this.#context = context;
    this.#log = log;
    this.#now = now;
    this.#patience = patience;
  }

  /** Resolves when the look is in the ledger, or when that takes too long. Never rejects. */
  async note(tenant: string, look: Look): Promise<void> {
    const key = [tenant, look.conversationId, look.viewer, look.tier, look.what].join('\n');
    const now = this.#now();
    const noted = this.#noted.get(key);
    if (noted && isWithin(noted.at, now)) return this.#bounded(noted.written);
    const stored = look.known.findLast(
      ({ viewer, tier, what, at }) =>
        viewer === look.viewer &&
        tier === look.tier &&
        what === look.what &&
        isWithin(Date.parse(at), now),
    );
    if (stored) {
      this.#noted.set(key, { at: Date.parse(stored.at), written: Promise.resolve() });
      return undefined;
    }
    const written = this.#write(tenant, look, now).catch((error: unknown) => {
      this.#noted.delete(key);
      this.#log.warn(
        {
          tenant,
          conversation: look.conversationId,
          problem: error instanceof Problem ? error.code : 'internal',
        },
        'a look is not in the ledger yet: tried again when the viewer looks next',
      );
    });
    this.#noted.set(key, { at: now, written });
    this.#writing.add(written);
    void written.finally(() => this.#writing.delete(written));
    return this.#bounded(written);
  }

  /** Waits for what is being written. */
  async settle(): Promise<void> {
    await Promise.all(this.#writing);
  }

  async #write(tenant: string, look: Look, now: number): Promise<void> {
    const { conversationId, viewer, tier, version, what } = look;
    await writeMark(this.#context, tenant, conversationId, {
      kind: 'view',
      at: new Date(now).toISOString(),
      make: () => ({ body: { viewer, tier, version, what }, check: null }),
    });
  }

  async #bounded(written: Promise<void>): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, this.#patience);
    });
    try {
      await Promise.race([written, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}

/** A clock that was set back begins a new window. */
const isWithin = (at: number, now: number): boolean => at <= now && now - at < WINDOW_MS;
