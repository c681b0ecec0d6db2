/** Somebody who answers customers. */
export interface FakeAgent {
  id: string;
  name: string;
  groups: readonly string[];
  skills: readonly string[];
  online: boolean;
}

/** A file beside a note. */
export interface FakeFile {
  name: string;
  text: string;
}

/** A message or a note of a ticket. */
export interface FakeMessage {
  id: string;
  by: 'customer' | 'agent' | 'ai' | 'system';
  /** False for notes. */
  public: boolean;
  /** ISO 8601, by the helpdesk's clock. */
  at: string;
  text: string;
  author: string | null;
  /** What the writer marked it with; null for people. */
  marker: string | null;
  files: readonly FakeFile[];
  /** Of the ticket, after it was written. */
  version: number;
}

/** What was written under a marker: a part has the name its writer gave it. */
export interface WrittenPart {
  part: string;
  /** Id of a note. */
  ref: string | null;
  degraded: readonly string[];
  /** Whether the file of a note was taken. */
  attached: boolean;
}

/** What a machine writes under, and the version of the ticket it saw; null writes whatever version it is. */
export interface WriteMark {
  marker: string | null;
  part: string;
  version: number | null;
}

/** A ticket at one version. */
export interface TicketView {
  id: string;
  subject: string;
  status: 'open' | 'pending' | 'solved' | 'closed';
  mergedInto: string | null;
  assignee: string | null;
  group: string | null;
  priority: 'low' | 'normal' | 'high' | 'urgent' | null;
  skills: readonly string[];
  tags: readonly string[];
  fields: Readonly<Record<string, string | number | boolean>>;
  customer: { id: string | null; name: string | null; email: string | null };
  /** ISO 8601, by the helpdesk's clock. */
  updatedAt: string;
  /** Rises with everything that changes it. */
  version: number;
  written: ReadonlyMap<string, readonly WrittenPart[]>;
}

/** What a machine changes of a ticket; what is left out stays as it is. */
export interface TicketChange {
  fields?: TicketView['fields'];
  addTags?: readonly string[];
  removeTags?: readonly string[];
  priority?: TicketView['priority'];
  skills?: readonly string[];
  group?: string | null;
  assignee?: string | null;
  status?: TicketView['status'];
}

/** One thing a machine did to a ticket. */
export interface DeskEffect {
  ticket: string;
  kind: 'note' | 'update';
  part: string;
  marker: string | null;
}

/** How a helpdesk refuses. */
export class DeskRefusal extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string) {
    super(code);
    this.name = 'DeskRefusal';
    this.status = status;
    this.code = code;
  }
}
