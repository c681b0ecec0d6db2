import { notFound } from '../wire/refusal.ts';
import type { ConversationRow, FileRow, Id, TicketRow } from './rows.ts';

interface Kept {
  /** Oldest first; the last is how it stands. */
  history: TicketRow[];
  conversations: ConversationRow[];
}

/** Who does something. */
export interface Doer {
  kind: 'agent' | 'requester' | 'system';
  /** Null: Freshdesk itself. */
  id: Id | null;
  /** Through the API. */
  api: boolean;
}

/** What is said in a ticket. */
export interface Said {
  html: string;
  private: boolean;
  incoming: boolean;
  userId: Id;
  files?: readonly FileRow[];
}

/** What the AI of the account made of a ticket. */
export type FreddyEvent = 'handed_over' | 'resolved' | 'timed_out';

export type Patch = Partial<Omit<TicketRow, 'id' | 'version' | 'createdAt'>>;

/** What is done to a ticket at once. */
export interface Doing {
  by: Doer;
  patch?: Patch;
  said?: Said;
  freddy?: { event: FreddyEvent; because: string };
}

/** A change of a ticket. `before` is null for a new one. */
export interface Happened extends Doing {
  after: TicketRow;
  before: TicketRow | null;
  /** What was said with it. */
  conversation: ConversationRow | null;
}

export interface TicketsOptions {
  now: () => Date;
  nextId: () => Id;
  /** Told of every change. */
  onChange: (happened: Happened) => void;
  /** Milliseconds that `updated_at` moves at least with every change. */
  apartMs: number;
  /** Whether what is said changes `updated_at`. */
  notesTouch: boolean;
  /** Whether an update to what a ticket is already counts as a change. */
  sameTouches: boolean;
}

const isSame = (one: unknown, other: unknown): boolean => {
  if (one instanceof Map && other instanceof Map)
    return one.size === other.size && [...one].every(([name, value]) => other.get(name) === value);
  return Array.isArray(one) ? JSON.stringify(one) === JSON.stringify(other) : one === other;
};

/** What of a patch is other than it was. */
const newIn = (before: TicketRow, patch: Patch): Patch =>
  Object.fromEntries(
    Object.entries(patch).filter(
      ([name, value]) => !isSame(before[name as keyof TicketRow], value),
    ),
  );

const timesOf = (before: TicketRow, after: TicketRow, at: Date, said?: Said): Patch => ({
  ...(after.status === 4 && before.status !== 4 && { resolvedAt: at }),
  ...(after.status === 5 && before.status !== 5 && { closedAt: at }),
  ...(after.status !== before.status && after.status < 4 && { resolvedAt: null, closedAt: null }),
  ...(said?.incoming === true && { requesterRespondedAt: at }),
  ...(said?.incoming === false && !said.private && { agentRespondedAt: at }),
});

/** Tickets with everything that was said in them. */
export class Tickets {
  readonly #kept = new Map<Id, Kept>();
  readonly #options: TicketsOptions;

  constructor(options: TicketsOptions) {
    this.#options = options;
  }

  open(first: Omit<TicketRow, 'version' | 'createdAt' | 'updatedAt'>, by: Doer): TicketRow {
    const at = this.#options.now();
    const row: TicketRow = { ...first, version: 1, createdAt: at, updatedAt: at };
    this.#kept.set(row.id, { history: [row], conversations: [] });
    this.#options.onChange({ after: row, before: null, conversation: null, by });
    return row;
  }

  /** All that ever were, deleted ones too, oldest first. */
  all(): TicketRow[] {
    return [...this.#kept.values()].flatMap(({ history }) => history.slice(-1));
  }

  /** How all of them stood at a time, for what lags behind. */
  allAt(at: Date): TicketRow[] {
    return [...this.#kept.values()].flatMap(
      ({ history }) => history.findLast((row) => row.updatedAt <= at) ?? [],
    );
  }

  has(id: Id): boolean {
    return this.#kept.has(id);
  }

  /** How a ticket stands, or stood so many changes ago. @throws Refusal 404 */
  row(id: Id, ago = 0): TicketRow {
    const { history } = this.#of(id);
    const row = history.at(Math.max(-history.length, -1 - ago));
    if (!row) throw notFound();
    return row;
  }

  /** What was said until that version, oldest first. */
  conversations(id: Id, version = Number.POSITIVE_INFINITY): ConversationRow[] {
    return this.#of(id).conversations.filter((each) => each.version <= version);
  }

  /** Where something was said; null: nowhere. */
  conversation(id: Id): ConversationRow | null {
    for (const { conversations } of this.#kept.values()) {
      const found = conversations.find((each) => each.id === id);
      if (found) return found;
    }
    return null;
  }

  change(id: Id, doing: Doing): Happened {
    const { now, nextId, onChange, apartMs, notesTouch, sameTouches } = this.#options;
    const kept = this.#of(id);
    const before = this.row(id);
    const { said, freddy, patch: asked = {} } = doing;
    const patch = sameTouches ? asked : newIn(before, asked);
    if (Object.keys(patch).length === 0 && !said && !freddy && !sameTouches)
      return { ...doing, patch, after: before, before, conversation: null };
    const touches = Object.keys(patch).length > 0 || notesTouch;
    // Its clock never steps back, whatever a test makes of ours.
    const at = new Date(Math.max(now().getTime(), before.updatedAt.getTime() + apartMs));
    const changed = { ...before, ...patch, version: before.version + 1 };
    const after: TicketRow = {
      ...changed,
      ...timesOf(before, changed, at, said),
      ...(touches && { updatedAt: at }),
    };
    kept.history.push(after);
    const conversation: ConversationRow | null = said
      ? {
          id: nextId(),
          ticketId: id,
          bodies: [{ version: after.version, html: said.html }],
          incoming: said.incoming,
          private: said.private,
          userId: said.userId,
          source: said.private ? 2 : 0,
          files: said.files ?? [],
          createdAt: at,
          updatedAt: at,
          version: after.version,
        }
      : null;
    if (conversation) kept.conversations.push(conversation);
    const happened = { ...doing, patch, after, before, conversation };
    onChange(happened);
    return happened;
  }

  /** Writes something anew that was said. Nobody is told, as rules know no such event. */
  rewrite(id: Id, html: string): ConversationRow {
    const found = this.conversation(id);
    if (!found) throw notFound();
    const kept = this.#of(found.ticketId);
    const now = this.row(found.ticketId);
    const version = now.version + 1;
    kept.history.push({ ...now, version });
    const next = {
      ...found,
      bodies: [...found.bodies, { version, html }],
      updatedAt: this.#options.now(),
    };
    kept.conversations = kept.conversations.map((each) => (each.id === id ? next : each));
    return next;
  }

  /** Takes away what was said. */
  unsay(id: Id): void {
    const found = this.conversation(id);
    if (!found) throw notFound();
    const kept = this.#of(found.ticketId);
    kept.conversations = kept.conversations.filter((each) => each.id !== id);
  }

  /** Takes a ticket away as though it had never been. */
  forget(id: Id): void {
    this.#kept.delete(id);
  }

  #of(id: Id): Kept {
    const kept = this.#kept.get(id);
    if (!kept) throw notFound();
    return kept;
  }
}
