/** A teammate. Ids are digits. */
export interface AdminRow {
  id: string;
  name: string;
  email: string;
  jobTitle: string;
  /** Null: rights of their own, which the API shows as no role. */
  role: { id: string; name: string } | null;
  hasInboxSeat: boolean;
  away: boolean;
  awayReassign: boolean;
}

export interface TeamRow {
  id: string;
  name: string;
  adminIds: readonly string[];
  distribution: 'manual' | 'round_robin' | 'load_balanced';
}

export interface TagRow {
  id: string;
  name: string;
}

export type AttributeType =
  | 'string'
  | 'integer'
  | 'list'
  | 'decimal'
  | 'boolean'
  | 'datetime'
  | 'relationship'
  | 'files';

/** A custom attribute of conversations. */
export interface AttributeRow {
  id: number;
  name: string;
  description: string;
  type: AttributeType;
  options: readonly { id: string; label: string; archived: boolean }[];
  visibleToTeamIds: readonly string[];
  archived: boolean;
  createdAt: Date;
}

export type AttributeValue = string | number | boolean;

export interface ContactRow {
  id: string;
  externalId: string | null;
  role: 'user' | 'lead';
  name: string | null;
  email: string | null;
  phone: string | null;
  language: string | null;
  attributes: Readonly<Record<string, AttributeValue>>;
  companyIds: readonly string[];
  tagIds: readonly string[];
  /** The contact it was merged into. */
  mergedInto: string | null;
  createdAt: Date;
}

export interface CompanyRow {
  id: string;
  /** The customer's own. */
  companyId: string;
  name: string;
  plan: string | null;
  monthlySpend: number;
  attributes: Readonly<Record<string, AttributeValue>>;
  createdAt: Date;
}

export interface ArticleRow {
  id: string;
  title: string;
  description: string;
  body: string;
  state: 'published' | 'draft';
  url: string;
  updatedAt: Date;
}

export interface MacroRow {
  id: string;
  name: string;
  bodyText: string;
  createdAt: Date;
}

/** Who wrote something. */
export interface Author {
  type: 'user' | 'lead' | 'admin' | 'bot' | 'team';
  id: string;
  name: string | null;
  email: string | null;
  fromAiAgent?: boolean;
  isAiAnswer?: boolean;
}

/** A file beside a part. */
export interface FileRow {
  name: string;
  contentType: string;
  /** As it was sent. */
  bytes: Buffer;
}

/** A part of a conversation. */
export interface PartRow {
  id: string;
  partType: string;
  /** HTML. */
  body: string | null;
  createdAt: Date;
  author: Author;
  assignedTo: { type: 'admin' | 'team' | 'nobody_admin' | 'nobody_team'; id: string } | null;
  files: readonly FileRow[];
  eventDetails: Readonly<Record<string, unknown>> | null;
  /** Of the app that wrote it; null for people. */
  appPackageCode: string | null;
  redacted: boolean;
  state: State;
  /** Of the conversation, after it was written. */
  version: number;
}

type State = 'open' | 'closed' | 'snoozed';
export type Priority = 'none' | 'low' | 'medium' | 'high' | 'urgent';

/** What Fin did, in the words of 2.16; older versions have others. */
export interface AiAgentRow {
  sourceType: 'profile' | 'workflow' | 'essentials_plan_setup';
  sourceTitle: string | null;
  lastAnswerType: 'ai_answer' | 'custom_answer' | null;
  resolutionState: ResolutionState | null;
  rating: number | null;
  ratingRemark: string | null;
  contentSources: readonly { type: string; title: string; url: string; locale: string }[];
}

export type ResolutionState =
  | 'assumed_resolution'
  | 'confirmed_resolution'
  | 'escalated'
  | 'negative_feedback'
  | 'procedure_handoff';

/** A conversation at one version. */
export interface ConversationRow {
  id: string;
  version: number;
  title: string | null;
  createdAt: Date;
  updatedAt: Date;
  waitingSince: Date | null;
  snoozedUntil: Date | null;
  state: State;
  read: boolean;
  priority: Priority;
  /** Id of a teammate; null: nobody. */
  admin: string | null;
  team: string | null;
  tags: readonly { id: string; at: Date; by: string }[];
  attributes: Readonly<Record<string, AttributeValue>>;
  contactIds: readonly string[];
  companyId: string | null;
  source: { id: string; type: string; subject: string; body: string; author: Author };
  rating: { rating: number; remark: string | null; at: Date; teammate: string | null } | null;
  ai: AiAgentRow | null;
  firstContactReplyAt: Date | null;
  mergedInto: string | null;
}

/** A data connector: how Fin and workflows call other systems. */
export interface DataConnectorRow {
  id: string;
  name: string;
  description: string;
}

/** A call of one. */
export interface ExecutionRow {
  id: string;
  connectorId: string;
  success: boolean;
  httpStatus: number | null;
  errorType: string | null;
  sourceType: 'workflow' | 'custom_bot' | 'answer' | 'inbox' | 'other';
  conversationId: string | null;
  requestBody: string | null;
  responseBody: string | null;
  createdAt: Date;
}
