import pg from 'pg';
import type { Client } from 'pg';
import { within } from '../panel/within.ts';
import type { Connection } from '../storage/database.ts';

const CHANNEL = 'baton_live';
/** Milliseconds an answer is waited for: a line that hangs is a broken one. */
const PATIENCE_MS = 5_000;
/** Milliseconds a goodbye may take. */
const FAREWELL_MS = 1_000;
/** Milliseconds before a broken line is tried again, doubled each time. */
const WAIT = { first: 250, most: 10_000 };

/** What a line tells whoever holds it. */
export interface LineEvents {
  /** Another process said something. */
  heard: (payload: string) => void;
  /** The line is up, for the first time or again: what was said meanwhile is lost. */
  up: () => void;
}

/**
 * A connection to PostgreSQL of its own on which processes tell each other hints. It heals by itself; nothing rests on
 * it, since whatever it loses is found by reading again.
 */
export class HintLine {
  readonly #connection: Connection;
  readonly #events: LineEvents;
  readonly #random: () => number;
  #client: Client | null = null;
  #timer: NodeJS.Timeout | null = null;
  #connecting: Promise<void> | null = null;
  #failures = 0;
  #stopped = false;

  /** @param random from 0 to 1, so that processes that lost one server come back at different moments */
  constructor(connection: Connection, events: LineEvents, random: () => number) {
    this.#connection = connection;
    this.#events = events;
    this.#random = random;
  }

  /** Listens from now on, at once where it was to wait. Resolves after one attempt, whatever came of it. */
  async start(): Promise<void> {
    if (this.#client || this.#stopped) return;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#connecting ??= this.#connect().finally(() => {
      this.#connecting = null;
    });
    await this.#connecting;
  }

  /** Process id of the server's side; null while it is down. */
  async backend(): Promise<number | null> {
    const answer = await this.#client?.query<{ pid: number }>('select pg_backend_pid() as pid');
    return answer?.rows[0]?.pid ?? null;
  }

  /** Tells the others; false when nobody was told. */
  async say(payloads: readonly string[]): Promise<boolean> {
    const client = this.#client;
    if (!client) return false;
    try {
      await client.query({
        name: 'live_say',
        text: `select pg_notify('${CHANNEL}', p) from unnest($1::text[]) p`,
        values: [payloads],
      });
      return true;
    } catch {
      this.#lost(client);
      return false;
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#connecting;
    const client = this.#client;
    this.#client = null;
    // One that hangs is left to the process's end.
    if (client) await within(FAREWELL_MS, client.end()).catch(() => undefined);
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({
      ...this.#connection,
      application_name: 'baton-live',
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
      keepAlive: true,
      // A hint need not survive a crash, and so does not wait for the disk.
      options: '-c role=baton_app -c synchronous_commit=off',
    });
    let own: number | null = null;
    client.on('error', () => this.#lost(client));
    client.on('end', () => this.#lost(client));
    client.on('notification', ({ processId, payload }) => {
      if (processId !== own) this.#events.heard(payload ?? '');
    });
    try {
      await client.connect();
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
      own = rows[0]?.pid ?? null;
      await client.query(`listen ${CHANNEL}`);
    } catch {
      await client.end().catch(() => undefined);
      this.#again();
      return;
    }
    if (this.#stopped) {
      await client.end().catch(() => undefined);
      return;
    }
    this.#failures = 0;
    this.#client = client;
    this.#events.up();
  }

  #lost(client: Client): void {
    if (this.#client !== client) return;
    this.#client = null;
    void client.end().catch(() => undefined);
    this.#again();
  }

  #again(): void {
    if (this.#stopped || this.#timer) return;
    const wait = Math.min(WAIT.most, WAIT.first * 2 ** this.#failures);
    this.#failures += 1;
    this.#timer = setTimeout(
      () => {
        this.#timer = null;
        void this.start();
      },
      wait * (0.5 + this.#random() / 2),
    ).unref();
  }
}
