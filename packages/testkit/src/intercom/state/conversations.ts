import { notFound } from '../wire/refusal.ts';
import type { ConversationRow, PartRow } from './rows.ts';

interface Kept {
  /** Oldest first; the last is how it stands. */
  history: ConversationRow[];
  parts: PartRow[];
  deleted: boolean;
}

/** What is added to a conversation. */
export type NewPart = Pick<PartRow, 'partType' | 'author'> &
  Partial<Pick<PartRow, 'body' | 'assignedTo' | 'files' | 'eventDetails' | 'appPackageCode'>>;

/** What is done to a conversation at once. */
export interface Doing {
  patch?: Partial<Omit<ConversationRow, 'id' | 'version' | 'updatedAt' | 'createdAt'>>;
  parts?: readonly NewPart[];
}

/** What happened to a conversation. `before` is null for a new one; `isDeleted`: it is gone. */
export interface Happened {
  after: ConversationRow;
  before: ConversationRow | null;
  parts: readonly PartRow[];
  isDeleted: boolean;
}

export interface ConversationsOptions {
  now: () => Date;
  nextPartId: () => string;
  onChange: (happened: Happened) => void;
  /** Milliseconds that `updated_at` moves at least with every change. */
  apartMs: number;
}

/** Conversations with everything that was said and done in them. */
export class Conversations {
  readonly #kept = new Map<string, Kept>();
  readonly #options: ConversationsOptions;

  constructor(options: ConversationsOptions) {
    this.#options = options;
  }

  open(first: Omit<ConversationRow, 'version' | 'updatedAt' | 'createdAt'>): ConversationRow {
    const at = this.#options.now();
    const row: ConversationRow = { ...first, version: 1, createdAt: at, updatedAt: at };
    this.#kept.set(row.id, { history: [row], parts: [], deleted: false });
    this.#options.onChange({ after: row, before: null, parts: [], isDeleted: false });
    return row;
  }

  has(id: string): boolean {
    return this.#kept.get(id)?.deleted === false;
  }

  /** All that are there, oldest first. */
  all(): ConversationRow[] {
    return [...this.#kept.values()].flatMap(({ history, deleted }) =>
      deleted ? [] : history.slice(-1),
    );
  }

  /** How all of them stood at a time, for what lags behind. */
  allAt(at: Date): ConversationRow[] {
    return [...this.#kept.values()].flatMap(({ history, deleted }) => {
      const row = history.findLast(({ updatedAt }) => updatedAt.getTime() <= at.getTime());
      return row && !deleted ? [row] : [];
    });
  }

  /** How a conversation stands, or stood so many changes ago. @throws Refusal 404 */
  row(id: string, ago = 0): ConversationRow {
    const { history } = this.#of(id);
    const row = history.at(Math.max(-history.length, -1 - ago));
    if (!row) throw notFound();
    return row;
  }

  /** Its parts, oldest first. */
  parts(id: string, version = Number.POSITIVE_INFINITY): PartRow[] {
    return this.#of(id).parts.filter((part) => part.version <= version);
  }

  /** Does it; nothing happens where there is nothing to do. */
  change(id: string, { patch = {}, parts = [] }: Doing): ConversationRow {
    const kept = this.#of(id);
    const before = this.row(id);
    const isNew = Object.entries(patch).some(
      ([name, value]) => before[name as keyof ConversationRow] !== value,
    );
    if (!isNew && parts.length === 0) return before;
    const { now, apartMs, nextPartId, onChange } = this.#options;
    // Its clock never steps back, whatever a test makes of ours.
    const next = before.updatedAt.getTime() + apartMs;
    const updatedAt = new Date(Math.max(now().getTime(), next));
    const after: ConversationRow = { ...before, ...patch, version: before.version + 1, updatedAt };
    kept.history.push(after);
    const added = parts.map((part): PartRow => ({
      body: null,
      assignedTo: null,
      files: [],
      eventDetails: null,
      appPackageCode: null,
      ...part,
      id: nextPartId(),
      createdAt: updatedAt,
      redacted: false,
      state: after.state,
      version: after.version,
    }));
    kept.parts.push(...added);
    onChange({ after, before, parts: added, isDeleted: false });
    return after;
  }

  /** Takes the text of a part away. */
  redact(id: string, part: string): void {
    const { parts } = this.#of(id);
    const at = parts.findIndex((each) => each.id === part);
    const row = parts[at];
    if (!row) throw notFound();
    parts[at] = { ...row, body: null, files: [], redacted: true };
    const after = this.row(id);
    this.#options.onChange({ after, before: after, parts: [parts[at]], isDeleted: false });
  }

  remove(id: string): void {
    const kept = this.#of(id);
    const after = this.row(id);
    kept.deleted = true;
    this.#options.onChange({ after, before: after, parts: [], isDeleted: true });
  }

  #of(id: string): Kept {
    const kept = this.#kept.get(id);
    if (!kept || kept.deleted) throw notFound();
    return kept;
  }
}
