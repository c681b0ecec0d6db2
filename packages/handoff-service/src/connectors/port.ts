import type { EventInput, Priority, QueueTarget } from '@baton/handoff-core';
import type { ContextRequest, FoundText, KnownContext, SearchRequest } from './known.ts';

/** A ticket in a helpdesk. */
export interface TicketRef {
  helpdesk: string;
  id: string;
}

/** What a helpdesk can do; what it can't is told as `degraded` at every write that would have needed it. */
export interface Capabilities {
  /** Shown to admins, for example `Zendesk`. */
  label: string;
  note: boolean;
  /** A file beside a note. */
  attachment: boolean;
  fields: boolean;
  tags: boolean;
  priority: boolean;
  assignGroup: boolean;
  assignPerson: boolean;
  skills: boolean;
  resolve: boolean;
  availability: boolean;
  readTicket: boolean;
  webhooks: boolean;
  context: boolean;
  search: boolean;
}

/** Every write. Writing the same marker again must have no further effect on the ticket. */
export interface WriteRequest {
  tenant: string;
  ticket: TicketRef;
  /** Stands in what is written so that it can be found again, for example `baton-3f9c2a7e41d80b65`; the same at every try. */
  marker: string;
  /** True when an earlier try may have reached the helpdesk: look for the marker before writing anything. */
  check: boolean;
  signal: AbortSignal;
}

/** A file that comes with a note. */
export interface NoteFile {
  /** Holds nothing of the customer, for example `conversation-3f9c2a7e.txt`. */
  name: string;
  /** Plain text; at most 1 MB in UTF-8. */
  text: string;
}

/** What a handoff leaves in the ticket. Everything in it is fit for every reader of the ticket. */
export interface Handover {
  /** Plain text, for people of the helpdesk only. */
  note: string;
  /** What was said, to be attached to the note; null where that is not wanted. One that can't be attached never costs the note. */
  transcript: NoteFile | null;
  /** By Baton's own names: `handoff_state`, `handoff_id`, `handoff_reason`, `handoff_confidence`, `handoff_intent`, `handoff_queue`. */
  fields: Readonly<Record<string, string | number | boolean>>;
  addTags: readonly string[];
  /** Of earlier handoffs of the ticket, where they say what no longer holds. */
  removeTags: readonly string[];
  priority: Priority | null;
  /** Null leaves the assignment as it is. */
  target: QueueTarget | null;
}

/** Whose a ticket is to be. */
export interface Claim {
  /** Person, by the helpdesk's id. */
  by: string;
  /** Who took nothing, whatever they have: programs, and whom Baton itself gave it to. It may be taken from them. */
  nobodies: readonly string[];
}

/** What became of a write. */
export interface Written {
  /** `before`: the marker was there already, nothing was written. */
  applied: 'now' | 'before';
  /** What the helpdesk could not honour, for example `skills`. */
  degraded: readonly string[];
  /** Id of what was written, where the helpdesk gives one. */
  ref: string | null;
  /** The ticket it stands in, where that is another one than was asked for: Baton goes on with that one. */
  ticket?: string;
}

/** A message of a ticket as the helpdesk shows it. */
export interface TicketMessage {
  id: string;
  by: 'customer' | 'agent' | 'ai' | 'system';
  /** False for notes. */
  public: boolean;
  /** ISO 8601. */
  at: string;
  text: string;
  /** Who wrote it, by the helpdesk's id; null when not known. */
  author: string | null;
}

/** A ticket as it stands in the helpdesk. */
export interface TicketState {
  status: 'open' | 'pending' | 'solved' | 'closed' | 'gone';
  /** The ticket it was merged into; null when it was not. */
  mergedInto: string | null;
  assignee: { id: string; name: string | null } | null;
  /**
   * Who answers the customer by the helpdesk's own word, where it keeps that apart from the ticket. `ai` while people have the handoff
   * means that control came back, whatever the ticket's status is. Left out where it is not told.
   */
  answeredBy?: 'people' | 'ai';
  group: string | null;
  tags: readonly string[];
  /** ISO 8601. */
  updatedAt: string;
  /** Oldest first; as many of the latest as the helpdesk gives at once. Without those that carry a marker. */
  messages: readonly TicketMessage[];
}

/** Who is there for a queue. */
export interface Staffing {
  /** People who may take a conversation now; null when the helpdesk does not tell. */
  online: number | null;
  waiting: number | null;
  /** Minutes customers wait at present; null when not measured. */
  minutes: number | null;
}

/** Which ticket is read. */
export interface TicketRequest {
  tenant: string;
  ticket: TicketRef;
  signal: AbortSignal;
}

/** Whose other reference is asked for. */
export interface LocateRequest {
  tenant: string;
  /** As a hint named it. */
  ticket: string;
  signal: AbortSignal;
}

/** For which queue it is asked who is there. */
export interface AvailabilityRequest {
  tenant: string;
  target: QueueTarget;
  signal: AbortSignal;
}

/** A conversation that the helpdesk's own AI leads, as an agent of ours would tell it. */
export interface Overheard {
  /**
   * Everything of it as far as the helpdesk tells, oldest first: turns under the ids of their messages, what the AI did and found, facts. Ids are the
   * helpdesk's own, the same whenever it is read. What people write counts here as long as nobody was called; after that it is read from the ticket.
   */
  events: readonly EventInput[];
  /** That the AI asks for a person, in the helpdesk's word, and when it last spoke (ISO 8601, null: never); null while it goes on by itself. */
  handsOver: { word: string; spokeAt: string | null } | null;
}

/** A webhook as it came in. */
export interface RawHook {
  headers: Readonly<Record<string, string | undefined>>;
  /** Exactly as received. */
  body: Buffer;
  /** In force, newest first. */
  secrets: readonly string[];
  now: Date;
}

/** Something may have changed in a ticket. Only a hint: what changed is read from the helpdesk. */
export interface Hint {
  /** Of the delivery, the same when it is sent again. */
  id: string;
  ticket: string;
}

/** A verified webhook, or why it is refused. */
export type ReadHook =
  | { ok: true; hints: readonly Hint[] }
  | { ok: false; why: 'signature' | 'too-old' | 'malformed' };

/** Why a connector could not do what it was asked. */
export type ConnectorFault =
  /** Too many requests; `retryAfterMs` says when. */
  | 'rate-limited'
  /** The helpdesk does not take our credentials (any more). */
  | 'unauthorized'
  /** The ticket is not there (any more). */
  | 'not-found'
  /** It will never take this request: a 4xx that trying again does not mend. */
  | 'refused'
  /** It did not answer, or with a 5xx. */
  | 'unavailable';

/** What a connector rejects with. Holds codes only, never what was sent or answered. */
export class ConnectorError extends Error {
  readonly code: ConnectorFault;
  /** False only when it is certain that nothing of the request reached the helpdesk. */
  readonly sent: boolean;
  readonly retryAfterMs: number | null;

  constructor(code: ConnectorFault, options: { sent: boolean; retryAfterMs?: number }) {
    super(`connector: ${code}`);
    this.name = 'ConnectorError';
    this.code = code;
    this.sent = options.sent;
    this.retryAfterMs = options.retryAfterMs ?? null;
  }
}

/**
 * A helpdesk, as Baton needs it. Every method rejects with a ConnectorError and nothing else, stops when its signal aborts,
 * and tells as `degraded` what it could not honour. What a helpdesk has no way to do is left out or, for parts of a write,
 * false in `describe()`. Answers are checked at the door (`checkedConnector`), so that a connector may be slow, broken or
 * hostile and the panel is still shown.
 */
export interface HelpdeskConnector {
  /** Shown as the source, for example `zendesk`. */
  readonly name: string;
  /** Tenants whose helpdesk it is: nothing of it is read or written for others. Left out: it tells tenants apart itself. */
  readonly tenants?: readonly string[];
  /** Same answer at every time: nobody is asked for it. */
  describe(): Capabilities;

  /** Note, fields, tags, priority and assignment of a handoff; whole, or what is missing of it at the next try. */
  deliver(request: WriteRequest & { handover: Handover }): Promise<Written>;
  /** Fields and tags as the handoff goes on. */
  update(
    request: WriteRequest & {
      fields: Handover['fields'];
      addTags: readonly string[];
      removeTags: readonly string[];
      /** Id of the handoff that goes on: its ticket may be about another one by now. */
      handoff?: string;
    },
  ): Promise<Written>;
  /**
   * Gives back what `deliver` takes before it writes, for example who answers the customer: asked for when a handoff is over and its handover was given up,
   * so that nothing of it is known to stand anywhere. Safe to repeat. Left out where a handover takes nothing beforehand.
   */
  release?(request: WriteRequest & { handoff: string }): Promise<Written>;
  /**
   * Gives the ticket to the person who took the handoff over, as themselves where the helpdesk can tell who did it. Another person who has it by now keeps
   * it, and somebody who may not have it does not get it: both are told as `degraded: assignee`. Safe to repeat. Left out where a helpdesk can't.
   */
  claim?(request: WriteRequest & Claim): Promise<Written>;
  /** Gives the ticket to a queue, with the tags and fields that mean it. */
  assign(request: WriteRequest & { target: QueueTarget }): Promise<Written>;
  /**
   * Plain text, for people of the helpdesk only; in the name of `by`, a person by the helpdesk's id, where it can write in other
   * people's names.
   */
  appendNote(request: WriteRequest & { note: string; by?: string }): Promise<Written>;
  /** Solves the ticket. */
  resolve(request: WriteRequest): Promise<Written>;

  /** Null when the ticket is not there. */
  readTicket(request: TicketRequest): Promise<TicketState | null>;
  /**
   * How many tickets of a tenant a round may look at within a minute without taking what people wait for, as things stand now: asked before each, and none
   * any more where it says fewer than were looked at. Hints are no part of it. Left out: 120.
   */
  looksAMinute?(tenant: string): Promise<number>;
  /** Checks who sent it, on the bytes as they came, and reads which tickets it is about. Never throws. */
  readHook(hook: RawHook): ReadHook;

  /** Secrets it knows of its own that a tenant's webhooks are proven with, beside the one they were given. */
  hookSecrets?(tenant: string): Promise<readonly string[]>;
  /**
   * Under which other reference Baton may know a ticket that was hinted at, for example the conversation it came from; null when under none.
   * Asked once for a hint at most, and only when no conversation lies under the ticket that the hint names.
   */
  locate?(request: LocateRequest): Promise<string | null>;
  /**
   * What the helpdesk's own AI does in a ticket, for tenants that want Baton to listen to it as to any agent; null where they do not, or where no AI of
   * the helpdesk takes part. Asked at each hint of any ticket.
   */
  overhear?(request: TicketRequest): Promise<Overheard | null>;
  /** Who is there for a queue. */
  availability?(request: AvailabilityRequest): Promise<Staffing>;
  /** What is known of a ticket's customer. */
  fetchContext?(request: ContextRequest): Promise<KnownContext>;
  /** Macros and articles. */
  searchHelp?(request: SearchRequest): Promise<readonly FoundText[]>;
}

/** A connector of which parts may be missing altogether: it is not asked for what it lacks. */
export type Connector = Pick<HelpdeskConnector, 'name'> & Partial<HelpdeskConnector>;

/** Connectors by the name of the helpdesk a ticket lives in. */
export type Connectors = ReadonlyMap<string, Connector>;

const WRITING = [
  'describe',
  'deliver',
  'update',
  'assign',
  'appendNote',
  'resolve',
  'readTicket',
  'readHook',
] as const;

/** Whether tickets can be written with it; one that only knows customers and texts is asked for those alone. */
export const canWrite = (connector: Connector | undefined): connector is HelpdeskConnector =>
  connector !== undefined && WRITING.every((part) => typeof connector[part] === 'function');

/** Whether it is this tenant's helpdesk. */
export const serves = ({ tenants }: Connector, tenant: string): boolean =>
  tenants === undefined || tenants.includes(tenant);
