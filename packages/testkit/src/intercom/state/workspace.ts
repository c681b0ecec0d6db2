import type { Assumptions } from '../assumptions.ts';
import type { Version } from '../wire/version.ts';
import { Refusal } from '../wire/refusal.ts';
import { Conversations } from './conversations.ts';
import type { Happened } from './conversations.ts';
import type {
  AdminRow,
  ArticleRow,
  AttributeRow,
  Author,
  CompanyRow,
  ContactRow,
  DataConnectorRow,
  ExecutionRow,
  MacroRow,
  TagRow,
  TeamRow,
} from './rows.ts';

export type Region = 'us' | 'eu' | 'au';

/** What was told about the app's health. */
export interface ToldHealth {
  state: string;
  message: string | null;
  ctaType: string | null;
}

export interface WorkspaceOptions {
  id: string;
  name: string;
  region: Region;
  timeZone: string;
  /** Of the app: shapes of webhooks and canvas requests. */
  appVersion: Version;
  /** Of the app, on the parts that it writes. */
  packageCode: string;
  now: () => Date;
  assumptions: Assumptions;
  firstConversation: number;
  /** Of everything else whose id is digits. */
  firstId: number;
  apartMs: number;
  onChange: (happened: Happened) => void;
  onExecution: (execution: ExecutionRow) => void;
}

/** Everything in a workspace; to be read, and changed where no function does. */
export class Workspace {
  readonly options: WorkspaceOptions;
  readonly admins = new Map<string, AdminRow>();
  readonly teams = new Map<string, TeamRow>();
  readonly tags = new Map<string, TagRow>();
  readonly attributes = new Map<number, AttributeRow>();
  readonly contacts = new Map<string, ContactRow>();
  readonly companies = new Map<string, CompanyRow>();
  readonly articles = new Map<string, ArticleRow>();
  readonly macros = new Map<string, MacroRow>();
  readonly dataConnectors = new Map<string, DataConnectorRow>();
  readonly executions: ExecutionRow[] = [];
  readonly conversations: Conversations;
  /** What the app told of its health, last one last. */
  readonly told: ToldHealth[] = [];
  /** Writes of machines to conversations that took effect so far. */
  effects = 0;
  #last: number;
  #lastConversation: number;

  constructor(options: WorkspaceOptions) {
    this.options = options;
    this.#last = options.firstId - 1;
    this.#lastConversation = options.firstConversation - 1;
    this.conversations = new Conversations({
      now: options.now,
      nextPartId: () => this.nextId(),
      onChange: options.onChange,
      apartMs: options.apartMs,
    });
  }

  get assumptions(): Assumptions {
    return this.options.assumptions;
  }

  now(): Date {
    return this.options.now();
  }

  /** An id in digits, never given twice. */
  nextId(): string {
    this.#last += 1;
    return String(this.#last);
  }

  nextConversationId(): string {
    this.#lastConversation += 1;
    return String(this.#lastConversation);
  }

  teamsOf(admin: string): string[] {
    return [...this.teams.values()]
      .filter(({ adminIds }) => adminIds.includes(admin))
      .map(({ id }) => id);
  }

  /** @throws Error for nobody's id */
  authorOf(admin: string): Author {
    const row = this.admins.get(admin);
    if (!row) throw new Error('no teammate has this id');
    return { type: 'admin', id: row.id, name: row.name, email: row.email };
  }

  /** A teammate that a request names. @throws Refusal 404 */
  adminNamed(id: string): AdminRow {
    const row = this.admins.get(id);
    if (!row) throw new Refusal(404, 'admin_not_found', 'Admin not found');
    return row;
  }

  /** The customer of a conversation as an author. */
  customerOf(contact: string): Author {
    const row = this.contacts.get(contact);
    if (!row) throw new Error('no contact has this id');
    return { type: row.role, id: row.id, name: row.name, email: row.email };
  }

  tagNamed(name: string): TagRow {
    const found = [...this.tags.values()].find(
      (tag) => tag.name.toLowerCase() === name.toLowerCase(),
    );
    if (found) return found;
    const tag = { id: this.nextId(), name };
    this.tags.set(tag.id, tag);
    return tag;
  }

  /** A file beside a part, by the path that parts tell. */
  fileAt(path: string): { type: string; bytes: Buffer } | null {
    const [, part, at] = /^\/downloads\/(\d+)\/(\d+)$/.exec(path) ?? [];
    if (part === undefined) return null;
    for (const { id } of this.conversations.all())
      for (const row of this.conversations.parts(id)) {
        const file = row.id === part ? row.files[Number(at)] : undefined;
        if (file) return { type: file.contentType, bytes: file.bytes };
      }
    return null;
  }

  addExecution(row: ExecutionRow): void {
    this.executions.push(row);
    this.options.onExecution(row);
  }
}
