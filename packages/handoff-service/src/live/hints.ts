import type { Connection } from '../storage/database.ts';
import type { Change } from './change.ts';
import { HintLine } from './hint-line.ts';
import { hintTexts, readHints } from './hint-text.ts';
import { Pace } from './pace.ts';
import { conversationKey } from './topic.ts';

/** Least milliseconds between two times the others are told. */
const GAP_MS = 50;
/** Changes kept while they can't be told; beyond it the others find them by reading again. */
const MOST_KEPT = 5_000;
/** Says that somebody follows something here. */
const HERE = '[]';
/** A process that said so is believed for so many milliseconds. */
const BELIEVED_MS = 60_000;

/**
 * Tells other processes what changed, and hears it from them: hints that come after the commit, many at once, and may be
 * lost. While no other process has followers nobody is told anything.
 */
export class Hints {
  readonly #line: HintLine;
  readonly #now: () => number;
  readonly #pace: Pace;
  #waiting = new Map<string, Change>();
  /** Milliseconds until which others are told. */
  #until: number;

  constructor(
    connection: Connection,
    events: {
      /** Told elsewhere. */
      changed: (change: Change) => void;
      /** Hints may have been lost. */
      missed: () => void;
    },
    { now, random }: { now: () => number; random: () => number },
  ) {
    this.#now = now;
    // Until it is known who is there, there may be somebody.
    this.#until = now() + BELIEVED_MS;
    this.#pace = new Pace(GAP_MS, () => this.#say());
    this.#line = new HintLine(
      connection,
      {
        heard: (payload) => {
          if (payload === HERE) this.#until = this.#now() + BELIEVED_MS;
          else for (const change of readHints(payload) ?? []) events.changed(change);
        },
        up: () => {
          this.#until = this.#now() + BELIEVED_MS;
          if (this.#waiting.size > 0) this.#pace.ask();
          events.missed();
        },
      },
      random,
    );
  }

  start(): Promise<void> {
    return this.#line.start();
  }

  get line(): HintLine {
    return this.#line;
  }

  /** Something was committed here. Costs one comparison while no other process has followers. */
  note(change: Change): void {
    if (this.#now() > this.#until) return;
    this.#keep(change);
    this.#pace.ask();
  }

  /** Tells the others that somebody follows something here, which also finds a line that is dead. */
  async here(): Promise<void> {
    await this.#line.say([HERE]);
  }

  /** Resolves when what was noted so far is told. */
  settle(): Promise<void> {
    return this.#pace.settle();
  }

  async stop(): Promise<void> {
    await this.#pace.stop();
    await this.#line.stop();
  }

  async #say(): Promise<void> {
    const told = this.#waiting;
    this.#waiting = new Map();
    if (await this.#line.say(hintTexts(told.values()))) return;
    // Told once the line is up again.
    for (const change of told.values()) this.#keep(change);
  }

  #keep(change: Change): void {
    const key = conversationKey(change.tenant, change.conversationId);
    const before = this.#waiting.get(key);
    if (!before && this.#waiting.size >= MOST_KEPT) return;
    // A ticket that was named once stays named until it is told.
    const ticket = change.ticket ?? before?.ticket ?? null;
    const version = Math.max(change.version, before?.version ?? 0);
    this.#waiting.set(key, { ...change, version, ticket });
  }
}
