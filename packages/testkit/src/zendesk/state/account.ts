import type { Assumptions } from '../assumptions.ts';
import { Tickets } from './tickets.ts';
import type { OnTicket } from './tickets.ts';
import type {
  FieldRow,
  FieldValue,
  FileRow,
  GroupRow,
  MembershipRow,
  OrganizationRow,
  RoleRow,
  TicketRow,
  UserRow,
} from './rows.ts';
import type { AppRow, InstallationRow } from './apps.ts';
import type { MacroRow } from './macros.ts';
import type { AttributeRow, SkillRow } from './skills.ts';
import type { TriggerRow, WebhookRow } from './webhooks.ts';

/** What an account is made with. */
export interface AccountOptions {
  subdomain: string;
  assumptions: Assumptions;
  firstTicket: number;
  now: () => Date;
  onTicket: OnTicket;
  /** Milliseconds between two changes of a ticket at least, in its `updated_at`. */
  apartMs: number;
}

/** Everything an account holds. */
export class Account {
  readonly subdomain: string;
  readonly assumptions: Assumptions;
  readonly now: () => Date;
  readonly tickets: Tickets;
  readonly users = new Map<number, UserRow>();
  readonly groups = new Map<number, GroupRow>();
  readonly memberships = new Map<number, MembershipRow>();
  readonly roles = new Map<number, RoleRow>();
  /** Agents who follow a ticket, by the ticket. */
  readonly followers = new Map<number, readonly number[]>();
  /** Organizations of people beside their first one. */
  readonly moreOrganizations = new Map<number, readonly number[]>();
  readonly organizations = new Map<number, OrganizationRow>();
  readonly fields = new Map<number, FieldRow>();
  readonly attributes = new Map<string, AttributeRow>();
  readonly skills = new Map<string, SkillRow>();
  /** Ids of skills by person. */
  readonly skillsOf = new Map<number, readonly string[]>();
  readonly webhooks = new Map<string, WebhookRow>();
  readonly triggers = new Map<number, TriggerRow>();
  readonly macros = new Map<number, MacroRow>();
  readonly apps = new Map<number, AppRow>();
  readonly installations = new Map<number, InstallationRow>();
  /** Files that no comment has taken yet, by their tokens. */
  readonly uploads = new Map<string, { file: FileRow; text: string; endsAt: number }>();
  /** What is in the files that were uploaded, by their ids. */
  readonly files = new Map<number, { name: string; text: string }>();
  /** What was done in the background, by its id. */
  readonly jobs = new Map<string, object>();
  /** Answers to creations by their idempotency keys. */
  readonly idempotent = new Map<string, { hash: string; answer: unknown; at: number }>();
  /** Writes of machines to tickets that took effect. */
  effects = 0;
  #ids = 0;
  #ticketIds: number;

  constructor(options: AccountOptions) {
    this.subdomain = options.subdomain;
    this.assumptions = options.assumptions;
    this.now = options.now;
    this.#ticketIds = options.firstTicket - 1;
    this.tickets = new Tickets({
      now: options.now,
      nextId: () => this.nextId(),
      onChange: options.onTicket,
      apartMs: options.apartMs,
    });
  }

  /** Ids have thirteen digits: more than fit in 32 bits. */
  nextId(): number {
    this.#ids += 1;
    return 1_905_826_600_000 + this.#ids;
  }

  /** Those of tickets are small and without gaps. */
  nextTicketId(): number {
    return (this.#ticketIds += 1);
  }

  groupsOf(userId: number): number[] {
    return [...this.memberships.values()]
      .filter((each) => each.userId === userId)
      .map(({ groupId }) => groupId);
  }

  addUser(user: Partial<Omit<UserRow, 'id'>> & Pick<UserRow, 'name'>): UserRow {
    const at = this.now();
    const row: UserRow = {
      id: this.nextId(),
      email: null,
      role: 'end-user',
      locale: 'en-US',
      active: true,
      suspended: false,
      customRoleId: null,
      ticketRestriction: null,
      organizationId: null,
      defaultGroupId: null,
      tags: [],
      externalId: null,
      online: false,
      createdAt: at,
      updatedAt: at,
      ...user,
    };
    this.users.set(row.id, row);
    return row;
  }

  changeUser(id: number, change: Partial<Omit<UserRow, 'id'>>): void {
    const user = this.users.get(id);
    if (user) this.users.set(id, { ...user, ...change, updatedAt: this.now() });
  }

  addGroup(name: string, isPublic = true): GroupRow {
    const row = { id: this.nextId(), name, isPublic, deleted: false };
    this.groups.set(row.id, row);
    return row;
  }

  addMembership(userId: number, groupId: number): void {
    const id = this.nextId();
    this.memberships.set(id, { id, userId, groupId });
    const user = this.users.get(userId);
    if (user?.defaultGroupId === null) this.changeUser(userId, { defaultGroupId: groupId });
  }

  addRole(name: string, ticketAccess: RoleRow['ticketAccess']): RoleRow {
    const row = { id: this.nextId(), name, ticketAccess };
    this.roles.set(row.id, row);
    return row;
  }

  addOrganization(row: Omit<OrganizationRow, 'id'>): OrganizationRow {
    const made = { ...row, id: this.nextId() };
    this.organizations.set(made.id, made);
    return made;
  }

  addField(
    field: Pick<FieldRow, 'title' | 'type'> & { values?: readonly string[]; tag?: string | null },
  ): FieldRow {
    const { title, type, values = [], tag = null } = field;
    const row: FieldRow = {
      id: this.nextId(),
      title,
      type,
      active: true,
      tag,
      agentDescription: null,
      createdAt: this.now(),
      options: values.map((value) => ({ id: this.nextId(), name: value, value })),
    };
    this.fields.set(row.id, row);
    return row;
  }

  /** Value of a field of a ticket as the API tells it: a number is told in digits. */
  valueOf(row: TicketRow, field: FieldRow): FieldValue {
    return row.fields.get(field.id) ?? (field.type === 'checkbox' ? false : null);
  }
}
