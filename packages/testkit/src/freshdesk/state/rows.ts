/** Ids are digits, up to nineteen of them: more than a number holds. */
export type Id = string;

/** How many tickets somebody may see: all, those of the own groups, or the own ones. */
export type TicketScope = 1 | 2 | 3;

/** Somebody who works in the account. */
export interface AgentRow {
  id: Id;
  name: string;
  email: string;
  /** The API key that acts for this person. */
  key: string;
  /** Occasional agents pay by the day. */
  occasional: boolean;
  type: 'support_agent' | 'field_agent' | 'collaborator';
  ticketScope: TicketScope;
  groupIds: readonly Id[];
  roleIds: readonly Id[];
  skillIds: readonly Id[];
  available: boolean;
  focusMode: boolean;
  /** False: deactivated, and the key lets nobody in. */
  active: boolean;
  language: string;
  timeZone: string;
  createdAt: Date;
  updatedAt: Date;
}

export interface RoleRow {
  id: Id;
  name: string;
  description: string;
  /** One that every account has. */
  isDefault: boolean;
  /** May change fields, rules, roles. */
  isAdmin: boolean;
  createdAt: Date;
}

export interface GroupRow {
  id: Id;
  name: string;
  description: string;
  unassignedFor: string;
  escalateTo: Id | null;
  /** 0: by hand; 1: in turn; 2: by skill; 3: by load; 12: by load and availability. */
  autoTicketAssign: number;
  createdAt: Date;
}

export interface ContactRow {
  id: Id;
  name: string;
  email: string | null;
  phone: string | null;
  externalId: string | null;
  companyId: Id | null;
  language: string;
  timeZone: string;
  tags: readonly string[];
  fields: Readonly<Record<string, string | number | boolean | null>>;
  deleted: boolean;
  createdAt: Date;
  updatedAt: Date;
}

export interface CompanyRow {
  id: Id;
  name: string;
  description: string | null;
  domains: readonly string[];
  healthScore: string | null;
  accountTier: string | null;
  industry: string | null;
  fields: Readonly<Record<string, string | number | boolean | null>>;
  createdAt: Date;
}

export type FieldType =
  | 'custom_text'
  | 'custom_paragraph'
  | 'custom_dropdown'
  | 'custom_number'
  | 'custom_decimal'
  | 'custom_checkbox'
  | 'custom_date'
  | 'custom_url';

/** A custom field of tickets. */
export interface FieldRow {
  id: Id;
  /** Name in the API: `cf_` and what the label became. */
  name: string;
  label: string;
  type: FieldType;
  choices: readonly string[];
  requiredForClosure: boolean;
  archived: boolean;
  createdAt: Date;
}

/** Value of a custom field. */
export type FieldValue = string | number | boolean | null;

/** A ticket at one version. */
export interface TicketRow {
  id: Id;
  subject: string;
  /** HTML of the first message. */
  description: string;
  /** 2 open, 3 pending, 4 resolved, 5 closed; others are the account's own. */
  status: number;
  /** 1 low to 4 urgent. */
  priority: number;
  source: number;
  type: string | null;
  requesterId: Id;
  responderId: Id | null;
  groupId: Id | null;
  internalGroupId: Id | null;
  internalAgentId: Id | null;
  companyId: Id | null;
  tags: readonly string[];
  /** By API name. */
  fields: ReadonlyMap<string, FieldValue>;
  files: readonly FileRow[];
  spam: boolean;
  deleted: boolean;
  mergedInto: Id | null;
  agentRespondedAt: Date | null;
  requesterRespondedAt: Date | null;
  resolvedAt: Date | null;
  closedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  /** Rises with everything that happens to it. */
  version: number;
}

/** A file beside a message. */
export interface FileRow {
  id: Id;
  name: string;
  type: string;
  bytes: Buffer;
  createdAt: Date;
}

/** A message or a note. */
export interface ConversationRow {
  id: Id;
  ticketId: Id;
  /** HTML by the version of the ticket in which it was written; the last is how it reads now. */
  bodies: readonly { version: number; html: string }[];
  /** Written by the customer. */
  incoming: boolean;
  private: boolean;
  /** Agent or contact. */
  userId: Id;
  /** 0 reply, 2 note. */
  source: number;
  files: readonly FileRow[];
  createdAt: Date;
  updatedAt: Date;
  /** Version of the ticket that it made. */
  version: number;
}

export interface CannedRow {
  id: Id;
  folderId: Id;
  title: string;
  /** HTML. */
  content: string;
}

export interface ArticleRow {
  id: Id;
  title: string;
  /** HTML. */
  description: string;
  /** 1 draft, 2 published. */
  status: 1 | 2;
  folderId: Id;
  categoryId: Id;
  language: string;
}

export interface SkillRow {
  id: Id;
  name: string;
  rank: number;
  agentIds: readonly Id[];
}
