import { hash, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Database } from '../storage/database.ts';
import { addSession, endSessions, extendSession, readEnded, readSession } from './session-store.ts';
import { SESSION_TOKEN } from './session-token.ts';
import type { Session } from './session.ts';

const IDLE_MS = 15 * 60_000;
/**
 * Of somebody whom a helpdesk vouches for at each look: a page out of sight asks for nothing, and who comes back to it after lunch
 * should find the brief, not a word about reloading.
 */
const VOUCHED_IDLE_MS = 2 * 3_600_000;
/** Nobody keeps one for longer, however busy: the host page proves them anew. */
const LONGEST_MS = 12 * 3_600_000;
/** Use is written down when it adds so much of the idle time: 1 or 8 minutes. Sessions end earlier by no more than that. */
const WRITTEN_PART = 1 / 15;

/** Sessions that are remembered here at most; others are read from the store at each look. */
const MAX_REMEMBERED = 50_000;
/** Milliseconds for which this process believes what it remembers, from the last look at what others ended. */
const TRUST_MS = 10_000;
/** Milliseconds between two looks at what others ended. */
export const LOOK_MS = 2_000;
/** A look at what was ended goes back further than the one before: by more than any statement may take. */
const OVERLAP_MS = 30_000;

interface Kept {
  session: Session;
  /** Milliseconds of this process's clock: when it was read, ends as far as is known here, and ends at the latest. */
  readAt: number;
  endsAt: number;
  lastEnd: number;
  isExtending: boolean;
}

const idleOf = ({ helpdesk }: Session): number =>
  helpdesk === undefined ? IDLE_MS : VOUCHED_IDLE_MS;

const hashOf = (token: string): Buffer => hash('sha256', token, 'buffer');
const nameOf = (hashed: Buffer): string => hashed.toString('base64url');

/**
 * Short sessions of panel pages, of all processes on one database: opaque, 15 minutes from the last use (two hours where a
 * helpdesk says at each look what they may see) and 12 hours at most. Each process remembers those it has found, and looks
 * every few seconds which of them others have ended.
 */
export class PanelSessions {
  readonly #store: { db: Database; clock: (() => Date) | null };
  readonly #elapsed: () => number;
  /** By the hash of the token. */
  readonly #kept = new LRUCache<string, Kept>({ max: MAX_REMEMBERED });
  /** When the last look at what was ended began; as `since`, what it told of, by the clock of sessions. */
  #lookedAt = Number.NEGATIVE_INFINITY;
  #since: Date | null = null;
  /** Counts ends: what was read meanwhile is not remembered. */
  #ends = 0;

  /** @param clock null for the clock of the store, by which all processes agree */
  constructor(db: Database, clock: (() => Date) | null = null) {
    this.#store = { db, clock };
    this.#elapsed = clock ? () => clock().getTime() : () => performance.now();
  }

  /** The token of a new session: told once, and kept nowhere. @throws Problem `store-unavailable` */
  async mint(session: Session): Promise<string> {
    return (await this.#begin(session, null)).token;
  }

  /**
   * The same for somebody of an account of a helpdesk: null when it is not the one that is paired, as the store has it and
   * not as somebody here remembers it. @throws Problem `store-unavailable`
   */
  async mintIn(account: string, session: Session & { helpdesk: string }): Promise<string | null> {
    const { token, isKept } = await this.#begin(session, account);
    return isKept ? token : null;
  }

  /** Whose it is; null when it is over or never was. Asking keeps it no longer. @throws Problem `store-unavailable` */
  async find(token: string): Promise<Session | null> {
    if (!SESSION_TOKEN.test(token)) return null;
    const hashed = hashOf(token);
    const name = nameOf(hashed);
    const kept = this.#kept.get(name);
    const began = this.#elapsed();
    if (kept && began < kept.endsAt && began - Math.max(kept.readAt, this.#lookedAt) < TRUST_MS)
      return kept.session;
    const ends = this.#ends;
    const found = await readSession(this.#store, hashed);
    if (!found) this.#kept.delete(name);
    else if (ends === this.#ends) this.#remember(name, found, began);
    return found?.session ?? null;
  }

  /** It was used, lately found: it lasts another while. A store that is away loses no more than this use. */
  async keep(token: string): Promise<void> {
    const hashed = hashOf(token);
    const kept = this.#kept.get(nameOf(hashed));
    if (!kept || kept.isExtending) return;
    const { session, lastEnd } = kept;
    const idleMs = idleOf(session);
    const began = this.#elapsed();
    if (Math.min(began + idleMs, lastEnd) - kept.endsAt < idleMs * WRITTEN_PART) return;
    kept.isExtending = true;
    try {
      const left = await extendSession(this.#store, hashed, session.tenant, idleMs);
      if (left === null) this.#kept.delete(nameOf(hashed));
      else kept.endsAt = Math.min(began + left, lastEnd);
    } catch {
      // The next use tries again.
    } finally {
      kept.isExtending = false;
    }
  }

  /**
   * It is over, and so is every other one of the same person of a helpdesk: here at once, in other processes after their
   * next look. @throws Problem `store-unavailable`
   */
  async end(token: string): Promise<void> {
    const session = await this.find(token);
    if (!session) return;
    const hashed = hashOf(token);
    const { tenant, helpdesk, user } = session;
    const forget = (): void => {
      this.#ends += 1;
      this.#kept.delete(nameOf(hashed));
      if (helpdesk === undefined) return;
      const isTheirs = ({ session: other }: Kept): boolean =>
        other.tenant === tenant && other.helpdesk === helpdesk && other.user === user;
      const theirs = [...this.#kept].filter(([, kept]) => isTheirs(kept));
      for (const [name] of theirs) this.#kept.delete(name);
    };
    forget();
    await endSessions(this.#store, hashed, session);
    // Again: somebody may have looked meanwhile.
    forget();
  }

  /** Looks what other processes ended; happens by itself every few seconds. Asks nothing where nothing is remembered. */
  async look(): Promise<void> {
    const since = this.#since;
    if (since === null || this.#kept.size === 0) return;
    const began = this.#elapsed();
    const { hashes, at } = await readEnded(this.#store, new Date(since.getTime() - OVERLAP_MS));
    if (hashes.length > 0) this.#ends += 1;
    for (const hashed of hashes) this.#kept.delete(nameOf(hashed));
    this.#since = at;
    this.#lookedAt = began;
  }

  async #begin(
    session: Session,
    account: string | null,
  ): Promise<{ token: string; isKept: boolean }> {
    const token = `bs_${randomBytes(24).toString('base64url')}`;
    const hashed = hashOf(token);
    const idleMs = idleOf(session);
    const lasts = { idleMs, longestMs: LONGEST_MS };
    const began = this.#elapsed();
    const at = await addSession(this.#store, hashed, session, account, lasts);
    if (at)
      this.#remember(nameOf(hashed), { session, leftMs: idleMs, longestMs: LONGEST_MS, at }, began);
    return { token, isKept: at !== null };
  }

  #remember(
    name: string,
    { session, leftMs, longestMs, at }: NonNullable<Awaited<ReturnType<typeof readSession>>>,
    began: number,
  ): void {
    this.#since ??= at;
    this.#kept.set(name, {
      session,
      readAt: began,
      endsAt: began + leftMs,
      lastEnd: began + longestMs,
      isExtending: false,
    });
  }
}
