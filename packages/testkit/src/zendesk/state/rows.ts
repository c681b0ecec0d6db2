/** Roles as the API spells them. */
type Role = 'end-user' | 'agent' | 'admin';
type TicketRestriction = 'organization' | 'groups' | 'assigned' | 'requested' | null;
type TicketAccess =
  | 'all'
  | 'within-groups'
  | 'within-groups-and-public-groups'
  | 'within-organization'
  | 'assigned-only';

/** Somebody of the account: customers too. */
export interface UserRow {
  id: number;
  name: string;
  email: string | null;
  role: Role;
  locale: string;
  active: boolean;
  suspended: boolean;
  customRoleId: number | null;
  ticketRestriction: TicketRestriction;
  organizationId: number | null;
  defaultGroupId: number | null;
  tags: readonly string[];
  externalId: string | null;
  online: boolean;
  createdAt: Date;
  updatedAt: Date;
}

export interface GroupRow {
  id: number;
  name: string;
  isPublic: boolean;
  deleted: boolean;
}

export interface MembershipRow {
  id: number;
  userId: number;
  groupId: number;
}

export interface RoleRow {
  id: number;
  name: string;
  ticketAccess: TicketAccess;
}

export interface OrganizationRow {
  id: number;
  name: string;
  details: string | null;
  tags: readonly string[];
  fields: Readonly<Record<string, string | number | boolean | null>>;
}

export type FieldType =
  | 'text'
  | 'textarea'
  | 'tagger'
  | 'decimal'
  | 'integer'
  | 'checkbox'
  | 'date'
  | 'regexp'
  | 'multiselect';

interface FieldOption {
  id: number;
  name: string;
  value: string;
}

export interface FieldRow {
  id: number;
  title: string;
  type: FieldType;
  active: boolean;
  options: readonly FieldOption[];
  tag: string | null;
  agentDescription: string | null;
  createdAt: Date;
}

/** Value of a custom field as it is kept. */
export type FieldValue = string | boolean | readonly string[] | null;

export type Status = 'new' | 'open' | 'pending' | 'hold' | 'solved' | 'closed';
export type Priority = 'low' | 'normal' | 'high' | 'urgent';

/** How something came in. */
export interface Via {
  channel: string;
  source: {
    from: Readonly<Record<string, unknown>>;
    to: Readonly<Record<string, unknown>>;
    rel: string | null;
  };
}

/** A ticket at one version. */
export interface TicketRow {
  id: number;
  subject: string;
  description: string;
  status: Status;
  priority: Priority | null;
  type: string | null;
  requesterId: number;
  submitterId: number;
  assigneeId: number | null;
  groupId: number | null;
  organizationId: number | null;
  externalId: string | null;
  tags: readonly string[];
  /** By id of the field. */
  fields: ReadonlyMap<number, FieldValue>;
  skills: readonly string[];
  followupIds: readonly number[];
  via: Via;
  createdAt: Date;
  updatedAt: Date;
  /** Rises with everything that changes it. */
  version: number;
}

/** One event of an audit, as the API tells it but for ids. */
export type AuditEvent = Readonly<Record<string, unknown>> & { id: number; type: string };

/** What was done to a ticket at once. */
export interface AuditRow {
  id: number;
  ticketId: number;
  authorId: number;
  createdAt: Date;
  via: Via;
  custom: Readonly<Record<string, unknown>>;
  events: readonly AuditEvent[];
  /** Of the ticket, afterwards. */
  version: number;
}

/** A file in a comment, as the API tells it. */
export type FileRow = Readonly<Record<string, unknown>> & { id: number; file_name: string };

/** A message or a note. */
export interface CommentRow {
  id: number;
  auditId: number;
  ticketId: number;
  authorId: number;
  body: string;
  htmlBody: string;
  isPublic: boolean;
  files: readonly FileRow[];
  createdAt: Date;
  via: Via;
  custom: Readonly<Record<string, unknown>>;
  version: number;
}
