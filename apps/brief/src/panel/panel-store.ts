import { ProblemError } from '@baton/handoff-client';
import type { PanelClient, PanelTarget } from '@baton/handoff-client';
import type { Panel, PanelCommand } from '@baton/handoff-panel';

import { verdictOf } from './verdict.ts';
import type { Verdict } from './verdict.ts';

/** What the page can show of a conversation; `stale` when the service could not confirm it any more. */
export type PanelState =
  | { kind: 'loading' | Verdict }
  | { kind: 'panel'; panel: Panel; stale: boolean };

export interface PanelStoreOptions {
  client: PanelClient;
  target: PanelTarget;
  pollMs: number;
}

/** One look under way; `again` when there was news meanwhile. */
type Flight = { abort: AbortController; done: Promise<void>; again: boolean };

/** Asking again changes nothing by itself. */
const FINAL: ReadonlySet<PanelState['kind']> = new Set(['over', 'denied']);

const SLOWEST_MS = 60_000;

/**
 * The newest panel of one conversation, kept in memory. While awake it looks for news every `pollMs` and when
 * told; asleep it holds no timer and no request. What it last knew stays, so that waking shows it at once.
 */
export class PanelStore {
  /** So many times less often it looks: more than 1 while somebody else says when there is news. */
  pace = 1;
  readonly #options: PanelStoreOptions;
  readonly #listeners = new Set<() => void>();
  #state: PanelState = { kind: 'loading' };
  #etag: string | undefined;
  #awake = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #flight: Flight | null = null;
  #failures = 0;
  /** A person wants it as new as can be; the next look asks so. */
  #fresh = false;

  constructor(options: PanelStoreOptions) {
    this.#options = options;
  }

  readonly getState = (): PanelState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Starts looking, at once and then regularly. */
  wake(): void {
    if (this.#awake) return;
    this.#awake = true;
    this.#failures = 0;
    void this.refresh();
  }

  /** Stops every request and timer; what is known stays. */
  sleep(): void {
    this.#awake = false;
    clearTimeout(this.#timer);
    this.#flight?.abort.abort();
    this.#flight = null;
  }

  /** Looks now; a look under way is followed by another, because its answer may be older than the news. */
  refresh({ fresh = false } = {}): Promise<void> {
    if (!this.#awake) return Promise.resolve();
    this.#fresh ||= fresh;
    if (this.#flight) {
      this.#flight.again = true;
      return this.#flight.done;
    }
    clearTimeout(this.#timer);
    const abort = new AbortController();
    const flight = { abort, done: Promise.resolve(), again: false };
    this.#flight = flight;
    flight.done = this.#fly(flight);
    return flight.done;
  }

  /** Sends a command; the panel after it is shown at once. Rejects when the service refused. */
  run(command: PanelCommand): Promise<void> {
    return this.change((client, id) => client.sendCommand(id, command));
  }

  /**
   * Changes something about the conversation shown; the panel after it is shown at once, or looked up where the answer
   * holds none. Rejects when the service refused, with the newest panel in place: somebody else may have been faster.
   */
  async change(send: (client: PanelClient, id: string) => Promise<Panel | void>): Promise<void> {
    if (this.#state.kind !== 'panel') return;
    const { conversationId } = this.#state.panel;
    try {
      const panel = await send(this.#options.client, conversationId);
      if (!panel) return await this.refresh();
      // an answer on its way is older than this
      this.#flight?.abort.abort();
      this.#flight = null;
      this.#etag = undefined;
      this.#show({ kind: 'panel', panel, stale: false });
      this.#schedule();
    } catch (error) {
      const look = this.refresh();
      // without an answer, another one is not worth waiting for
      if (error instanceof ProblemError && !error.retryable) await look;
      throw error;
    }
  }

  async #fly(flight: Flight): Promise<void> {
    await this.#look(flight.abort.signal);
    if (this.#flight !== flight) return;
    this.#flight = null;
    if (flight.again) void this.refresh();
    else this.#schedule();
  }

  async #look(signal: AbortSignal): Promise<void> {
    try {
      const etag = this.#state.kind === 'panel' ? this.#etag : undefined;
      const fresh = this.#fresh;
      this.#fresh = false;
      const answer = await this.#options.client.fetchPanel(this.#options.target, {
        etag,
        fresh,
        signal,
      });
      if (signal.aborted) return;
      this.#failures = 0;
      if (answer.status === 'fresh') {
        this.#etag = answer.etag ?? undefined;
        this.#show({ kind: 'panel', panel: answer.panel, stale: false });
      } else if (this.#state.kind === 'panel' && this.#state.stale) {
        this.#show({ ...this.#state, stale: false });
      }
    } catch (error) {
      if (signal.aborted) return;
      this.#failures += 1;
      this.#fail(verdictOf(error));
    }
  }

  #fail(verdict: Verdict): void {
    if (verdict === 'unreachable' && this.#state.kind === 'panel') {
      if (!this.#state.stale) this.#show({ ...this.#state, stale: true });
    } else {
      this.#show({ kind: verdict });
    }
  }

  #schedule(): void {
    const { kind } = this.#state;
    // asking again can't help without a new session; waking the page asks once more
    if (!this.#awake || FINAL.has(kind)) return;
    const slower = this.pace * 2 ** this.#failures;
    clearTimeout(this.#timer);
    const wait = Math.min(this.#options.pollMs * slower, SLOWEST_MS);
    this.#timer = setTimeout(() => void this.refresh(), wait);
  }

  #show(state: PanelState): void {
    if (this.#state.kind === state.kind && !('panel' in state)) return;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
