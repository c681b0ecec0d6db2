import { notFound } from '../wire/refusal.ts';
import { ticketEvents } from './ticket-events.ts';
import type { AuditEvent, AuditRow, CommentRow, FileRow, TicketRow, Via } from './rows.ts';

interface Kept {
  /** Oldest first; the last is how it stands. */
  history: TicketRow[];
  audits: AuditRow[];
  comments: CommentRow[];
  deleted: boolean;
}

/** What is said in a ticket. */
export interface Said {
  authorId: number;
  body: string;
  htmlBody: string;
  isPublic: boolean;
  files?: readonly FileRow[];
}

/** What is done to a ticket at once. */
export interface Doing {
  by: number;
  via: Via;
  patch: Partial<Omit<TicketRow, 'id' | 'version' | 'updatedAt' | 'createdAt'>>;
  said: Said | null;
  /** What a machine wrote along with it. */
  custom?: Readonly<Record<string, unknown>>;
  macros?: readonly { id: number; title: string }[];
}

export type OpenRow = Omit<TicketRow, 'version' | 'updatedAt' | 'createdAt'>;
/** Told every change of a ticket; `before` is null for a new one. */
export type OnTicket = (after: TicketRow, before: TicketRow | null, audit: AuditRow | null) => void;

/** What tickets rest on. */
export interface TicketsOptions {
  now: () => Date;
  nextId: () => number;
  onChange: OnTicket;
  /** Milliseconds that `updated_at` moves at least with every change. */
  apartMs: number;
}

/** Tickets with everything that was done to them. */
export class Tickets {
  readonly #kept = new Map<number, Kept>();
  readonly #now: () => Date;
  readonly #nextId: () => number;
  readonly #onChange: OnTicket;
  readonly #apartMs: number;

  constructor({ now, nextId, onChange, apartMs }: TicketsOptions) {
    this.#now = now;
    this.#nextId = nextId;
    this.#onChange = onChange;
    this.#apartMs = apartMs;
  }

  open(first: OpenRow, doing: Omit<Doing, 'patch'>): AuditRow {
    const at = this.#now();
    const row: TicketRow = { ...first, version: 1, createdAt: at, updatedAt: at };
    const kept: Kept = { history: [row], audits: [], comments: [], deleted: false };
    this.#kept.set(row.id, kept);
    const audit = this.#record(kept, row, doing, ticketEvents(null, row));
    this.#onChange(row, null, audit);
    return audit;
  }

  /** All that are there, oldest first. */
  all(): TicketRow[] {
    return [...this.#kept.values()].flatMap(({ history, deleted }) =>
      deleted ? [] : history.slice(-1),
    );
  }

  /** How all of them stood at a time, for what lags behind. */
  allAt(at: Date): TicketRow[] {
    return [...this.#kept.values()].flatMap(({ history, deleted }) => {
      const row = history.findLast(({ updatedAt }) => updatedAt.getTime() <= at.getTime());
      return row && !deleted ? [row] : [];
    });
  }

  /** How a ticket stands, or stood so many changes ago. @throws Refusal 404 */
  row(id: number, ago = 0): TicketRow {
    const { history } = this.#of(id);
    const row = history.at(Math.max(-history.length, -1 - ago));
    if (!row) throw notFound();
    return row;
  }

  audits(id: number, version = Number.POSITIVE_INFINITY): AuditRow[] {
    return this.#of(id).audits.filter((audit) => audit.version <= version);
  }

  comments(id: number, version = Number.POSITIVE_INFINITY): CommentRow[] {
    return this.#of(id).comments.filter((comment) => comment.version <= version);
  }

  /** Does it, and gives what is recorded of it; null when it changes nothing. */
  change(id: number, doing: Doing, asOf?: Date): AuditRow | null {
    const kept = this.#of(id);
    const before = this.row(id);
    // Its clock never steps back, whatever a test makes of ours.
    const next = before.updatedAt.getTime() + this.#apartMs;
    const updatedAt = asOf ?? new Date(Math.max(this.#now().getTime(), next));
    const after: TicketRow = {
      ...before,
      ...doing.patch,
      version: before.version + 1,
      updatedAt,
    };
    const events = ticketEvents(before, after);
    const { said, macros = [] } = doing;
    if (events.length + macros.length === 0 && said === null) return null;
    kept.history.push(after);
    const audit = this.#record(kept, after, doing, events);
    this.#onChange(after, before, audit);
    return audit;
  }

  /** Writes something about a ticket down that is no change of it: nobody is told, and its time stays. */
  amend(id: number, patch: Partial<Pick<TicketRow, 'followupIds' | 'externalId'>>): void {
    const { history } = this.#of(id);
    history.push({ ...this.row(id), ...patch });
  }

  remove(id: number): void {
    this.#of(id).deleted = true;
    const row = this.#kept.get(id)?.history.at(-1);
    if (row) this.#onChange(row, row, null);
  }

  #record(
    kept: Kept,
    row: TicketRow,
    { by, via, said, custom = {}, macros = [] }: Omit<Doing, 'patch'>,
    changes: readonly Readonly<Record<string, unknown>>[],
  ): AuditRow {
    const id = this.#nextId();
    const at = this.#now();
    const events: AuditEvent[] = [];
    if (said) {
      const commentId = this.#nextId();
      const { authorId, body, htmlBody, isPublic, files = [] } = said;
      kept.comments.push({
        id: commentId,
        auditId: id,
        ticketId: row.id,
        authorId,
        body,
        htmlBody,
        isPublic,
        files,
        createdAt: at,
        via,
        custom,
        version: row.version,
      });
      events.push({
        id: commentId,
        type: 'Comment',
        author_id: authorId,
        body,
        html_body: htmlBody,
        plain_body: body,
        public: isPublic,
        attachments: files,
        audit_id: id,
      });
    }
    for (const { id: macro, title } of macros) {
      const eventId = this.#nextId();
      const type = 'AgentMacroReference';
      events.push({ id: eventId, type, macro_id: String(macro), macro_title: title });
    }
    for (const change of changes)
      events.push({ ...change, id: this.#nextId(), type: String(change['type']) });
    const audit = {
      id,
      ticketId: row.id,
      authorId: by,
      createdAt: at,
      via,
      custom,
      events,
      version: row.version,
    };
    kept.audits.push(audit);
    return audit;
  }

  #of(id: number): Kept {
    const kept = this.#kept.get(id);
    if (!kept || kept.deleted) throw notFound();
    return kept;
  }
}
