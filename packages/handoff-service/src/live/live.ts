import type { Connection, Database } from '../storage/database.ts';
import type { Current, PanelTarget } from '../storage/conversation-reader.ts';
import type { Change } from './change.ts';
import { Hints } from './hints.ts';
import { Hub } from './hub.ts';
import { readTopics } from './read-topics.ts';
import type { Follower } from './topic.ts';

/** Milliseconds between two reads of everything that is followed, on average. */
const ROUND_MS = 20_000;
/** Milliseconds between two groups of followers that get a sign of life; fifteen groups make a turn. */
const BEAT_MS = 1_000;

/** How live updates run. */
export interface LiveOptions {
  /** Where other processes are told and heard; null for a process that is alone. */
  connection: Connection | null;
  now: () => number;
  /** From 0 to 1. */
  random: () => number;
}

/**
 * Live updates of open panels: who follows what in this process, hints to and from others, and a regular look in case one
 * was lost.
 */
export class Live {
  readonly hub: Hub;
  readonly hints: Hints | null;
  readonly #random: () => number;
  readonly #beats: NodeJS.Timeout;
  #next: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(db: Database, { connection, now, random }: LiveOptions) {
    this.#random = random;
    this.hub = new Hub((followed) => readTopics(db, followed));
    this.hints =
      connection &&
      new Hints(
        connection,
        {
          changed: (change) => this.hub.note(change),
          missed: () => void this.round(),
        },
        { now, random },
      );
    void this.hints?.start();
    this.#beats = setInterval(() => void this.hub.beat(), BEAT_MS).unref();
    this.#schedule();
  }

  /** Whether streams are ended and none begun any more. */
  get isClosed(): boolean {
    return this.#closed;
  }

  /** Told of every change after its commit. Does next to nothing for what nobody follows. */
  readonly tell = (change: Change): void => {
    this.hub.note(change);
    this.hints?.note(change);
  };

  /** Something beside a conversation is there to be shown by this process; its version stays. */
  readonly nudge = (tenant: string, conversationId: string): void =>
    this.hub.nudge(tenant, conversationId);

  /** Adds a follower; the first one here makes others tell of their changes. */
  follow(
    tenant: string,
    target: PanelTarget,
    current: Current,
    known: string | null,
    follower: Follower,
  ): void {
    const isFirst = this.hub.size === 0;
    this.hub.join(tenant, target, current, known, follower);
    if (isFirst) void this.hints?.here();
  }

  /** Says that it is here, and reads everything that is followed; happens by itself. Without followers it does nothing. */
  async round(): Promise<void> {
    if (this.hub.size === 0) return;
    await this.hints?.here();
    await this.hub.refresh();
  }

  /** Ends every stream: first of all when the process is to stop, which would wait for them. */
  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#beats);
    if (this.#next) clearTimeout(this.#next);
    await this.hub.close();
    await this.hints?.stop();
  }

  #schedule(): void {
    if (this.#closed) return;
    // From three to five quarters: processes that were started together do not read together.
    const wait = ROUND_MS * (0.75 + this.#random() / 2);
    this.#next = setTimeout(() => {
      void this.round().finally(() => this.#schedule());
    }, wait).unref();
  }
}
