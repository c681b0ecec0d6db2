import type { Assumptions } from '../assumptions.ts';
import type {
  AgentRow,
  ArticleRow,
  CannedRow,
  CompanyRow,
  ContactRow,
  FieldRow,
  FieldType,
  FileRow,
  GroupRow,
  Id,
  RoleRow,
  SkillRow,
  TicketRow,
} from './rows.ts';
import type { RuleRow } from './rules.ts';
import { Tickets } from './tickets.ts';
import type { Doer, Happened, Patch, Said } from './tickets.ts';
import { plainOf } from '../wire/html.ts';

export interface AccountOptions {
  domain: string;
  name: string;
  assumptions: Assumptions;
  now: () => Date;
  firstTicket: string;
  firstId: string;
  apartMs: number;
  /** Told of every change of a ticket. */
  onTicket: (happened: Happened) => void;
}

/** Names of statuses, for agents and for customers. */
export type Statuses = ReadonlyMap<number, readonly [string, string]>;

const STATUSES: Statuses = new Map([
  [2, ['Open', 'Being Processed']],
  [3, ['Pending', 'Awaiting your Reply']],
  [4, ['Resolved', 'This ticket has been Resolved']],
  [5, ['Closed', 'This ticket has been Closed']],
  [6, ['Waiting on Customer', 'Awaiting your Reply']],
  [7, ['Waiting on Third Party', 'Being Processed']],
]);

/** What a label becomes in the API. */
const nameOf = (label: string): string =>
  `cf_${label
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_|_$/g, '')}`;

/** A customer of whom nothing is known but the name. */
export const nobodyCalled = (name: string, id: Id, at: Date): ContactRow => ({
  id,
  name,
  email: null,
  phone: null,
  externalId: null,
  companyId: null,
  language: 'en',
  timeZone: 'Berlin',
  tags: [],
  fields: {},
  deleted: false,
  createdAt: at,
  updatedAt: at,
});

/** Everything in an account. */
export class Account {
  readonly domain: string;
  readonly name: string;
  readonly assumptions: Assumptions;
  readonly now: () => Date;
  readonly tickets: Tickets;
  readonly agents = new Map<Id, AgentRow>();
  readonly roles = new Map<Id, RoleRow>();
  readonly groups = new Map<Id, GroupRow>();
  readonly contacts = new Map<Id, ContactRow>();
  readonly companies = new Map<Id, CompanyRow>();
  readonly fields = new Map<Id, FieldRow>();
  readonly rules = new Map<Id, RuleRow>();
  readonly canned = new Map<Id, CannedRow>();
  readonly articles = new Map<Id, ArticleRow>();
  readonly skills = new Map<Id, SkillRow>();
  /** Texts of `/tickets/{id}/summary`. */
  readonly summaries = new Map<Id, { html: string; at: Date }>();
  types: readonly string[] = ['Question', 'Incident', 'Problem', 'Feature Request', 'Refund'];
  statuses: Statuses = STATUSES;
  /** The account's own AI agent; null: it has none. */
  freddy: { id: Id; status: number } | null = null;
  /** Writes of machines to tickets that took effect. */
  effects = 0;
  #ids: bigint;
  #ticketIds: bigint;

  constructor(options: AccountOptions) {
    this.domain = options.domain;
    this.name = options.name;
    this.assumptions = options.assumptions;
    this.now = options.now;
    this.#ids = BigInt(options.firstId) - 1n;
    this.#ticketIds = BigInt(options.firstTicket) - 1n;
    this.tickets = new Tickets({
      now: options.now,
      nextId: () => this.nextId(),
      onChange: options.onTicket,
      apartMs: options.apartMs,
      notesTouch: options.assumptions.notesTouch,
      sameTouches: options.assumptions.sameTouches,
    });
  }

  nextId(): Id {
    return String((this.#ids += 1n));
  }

  /** Those of tickets are small and without gaps, unless told otherwise. */
  nextTicketId(): Id {
    return String((this.#ticketIds += 1n));
  }

  /** Whose key it is; null: nobody's, or of somebody who was deactivated. */
  agentOfKey(key: string): AgentRow | null {
    const found = [...this.agents.values()].find((each) => each.key === key);
    return found?.active === true ? found : null;
  }

  agentsIn(group: Id): AgentRow[] {
    return [...this.agents.values()].filter(({ groupIds }) => groupIds.includes(group));
  }

  isAdmin({ roleIds }: AgentRow): boolean {
    return roleIds.some((id) => this.roles.get(id)?.isAdmin === true);
  }

  changeAgent(id: Id, change: Partial<Omit<AgentRow, 'id'>>): AgentRow {
    const row = this.agents.get(id);
    if (!row) throw new Error('nobody has this id');
    const next = { ...row, ...change, updatedAt: this.now() };
    this.agents.set(id, next);
    return next;
  }

  fieldNamed(name: string): FieldRow | null {
    return [...this.fields.values()].find((each) => each.name === name && !each.archived) ?? null;
  }

  addField(
    { label, type }: { label: string; type: FieldType },
    more: { choices?: readonly string[]; requiredForClosure?: boolean } = {},
  ): FieldRow {
    const row: FieldRow = {
      id: this.nextId(),
      name: nameOf(label),
      label,
      type,
      choices: more.choices ?? [],
      requiredForClosure: more.requiredForClosure ?? false,
      archived: false,
      createdAt: this.now(),
    };
    this.fields.set(row.id, row);
    return row;
  }

  addContact(contact: Partial<Omit<ContactRow, 'id'>> & Pick<ContactRow, 'name'>): ContactRow {
    const row = { ...nobodyCalled(contact.name, this.nextId(), this.now()), ...contact };
    this.contacts.set(row.id, row);
    return row;
  }

  /** What an answer changes of a ticket beside what is said. `agent`: who gives it; null for a note. */
  replyPatch(row: TicketRow, agent: Id | null, isIncoming: boolean): Patch {
    if (isIncoming && row.status !== 2) return { status: 2 };
    const takes = this.assumptions.replyTakes && agent !== null && row.responderId === null;
    return takes && !isIncoming ? { responderId: agent } : {};
  }

  /** One ticket is closed and goes on in another. */
  mergeTickets(id: Id, into: Id, by: Doer): void {
    const note = (html: string): Said => ({
      html: `<div>${html}</div>`,
      private: true,
      incoming: false,
      userId: by.id ?? id,
    });
    const { subject } = this.tickets.row(id);
    const { assumptions } = this;
    this.tickets.change(into, {
      by,
      said: note(`Ticket with ID ${id} - ${plainOf(subject)} is merged into this ticket`),
    });
    this.tickets.change(id, {
      by,
      patch: { status: 5, mergedInto: into },
      ...(assumptions.mergedShows === 'note' && {
        said: note(`This ticket is closed and merged into ticket ${into}`),
      }),
    });
  }

  /** A file of a ticket or a message; null: there is none. */
  fileAt(id: Id): FileRow | null {
    for (const { id: ticket, files } of this.tickets.all()) {
      const said = this.tickets.conversations(ticket).flatMap((each) => each.files);
      const found = [...files, ...said].find((each) => each.id === id);
      if (found) return found;
    }
    return null;
  }

  /** Name of an agent or a contact. */
  nameOf(id: Id | null): string {
    if (id === null) return '';
    return this.agents.get(id)?.name ?? this.contacts.get(id)?.name ?? '';
  }
}
