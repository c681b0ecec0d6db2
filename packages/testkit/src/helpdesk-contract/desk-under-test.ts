import type { Fault, FaultPlan, SeenRequest } from '../helpdesk/faults.ts';
import type { HookFault, SentHook } from '../helpdesk/hooks-out.ts';
import type { HelpdeskLike } from './helpdesk-like.ts';

/** How a ticket stands, as somebody in the helpdesk sees it. */
export interface DeskLook {
  status: string;
  assignee: string | null;
  group: string | null;
  priority: string | null;
  tags: readonly string[];
  /** By Baton's own names. */
  fields: Readonly<Record<string, string | number | boolean>>;
  /** Texts of all notes, oldest first. */
  notes: readonly string[];
  /** Files beside them, oldest first. */
  files: readonly { name: string; text: string }[];
}

/**
 * What a helpdesk has no way for, so that nothing of it is asked of its connector. `close`: a solved ticket is never closed for good;
 * `merge`: tickets don't go on in others, or nobody is told which; `hookTime`: what is signed of a webhook holds no time;
 * `hookSignature`: a webhook shows a secret, and nothing of its body is signed.
 */
export type Lack = 'close' | 'merge' | 'hookTime' | 'hookSignature';

/** A helpdesk that a connector is tried against: a stateful fake of its HTTP API, in words that fit every vendor. */
export interface DeskUnderTest {
  /** Left out: it has a way for everything. */
  lacks?: readonly Lack[];
  /** Opens a ticket with one message of a customer, and gives its id. */
  open: (text?: string) => string;
  /** Opens two tickets whose ids differ in their case alone; left out where ids have none. */
  openTwins?: () => readonly [string, string];
  look: (ticket: string) => DeskLook;
  /** Notes in which a marker stands. */
  notesWith: (ticket: string, marker: string) => number;
  /** Writes of machines that took effect so far. */
  effects: () => number;
  /** Asked at every request of the connector; null: all goes well. */
  plan: (faults: FaultPlan | null) => void;
  /** Faults it knows; a connector is tried with each. */
  faults: readonly Fault[];
  requests: readonly SeenRequest[];
  /** Requests that came before the time they had been told to wait until. */
  tooEarly: () => number;
  onHang: (listener: (() => void) | null) => void;
  /** Lets requests take effect whose clients gave up. */
  releaseLate: () => number;
  /** The true time; the helpdesk's own clock may be skewed. */
  now: () => Date;
  advance: (milliseconds: number) => void;
  skew: (milliseconds: number) => void;
  /** What must stand in no error. */
  token: () => string;
  /** What people do. */
  person: {
    reply: (ticket: string, agent: string, text: string) => void;
    customerSays: (ticket: string, text: string) => void;
    note: (ticket: string, agent: string, text: string) => void;
    assign: (ticket: string, agent: string) => void;
    tag: (ticket: string, tag: string) => void;
    solve: (ticket: string) => void;
    reopen: (ticket: string) => void;
    close: (ticket: string) => void;
    merge: (ticket: string, into: string) => void;
    remove: (ticket: string) => void;
    presence: (agent: string, online: boolean) => void;
  };
  /** Webhooks since the last look, in the order in which they left. */
  takeHooks: () => readonly SentHook[];
  planHooks: (faults: (() => HookFault | null) | null) => void;
  flushHooks: () => void;
  secret: () => string;
  rotateSecret: () => string;
  /** A webhook with any body, signed. */
  signHook: (body: string) => SentHook;
  close: () => Promise<void>;
}

/** A connector with the helpdesk it works against. */
export interface HelpdeskSample {
  connector: HelpdeskLike;
  desk: DeskUnderTest;
  /** Name of the helpdesk in tickets. */
  helpdesk: string;
  /** A group, two people of it who are there, and a group that does not exist. */
  group: string;
  people: readonly [string, string];
  noGroup: string;
}

/** How a sample is made. `renewable`: another token is given when the first is refused. */
export type MakeSample = (options: { token: 'renewable' | 'fixed' }) => Promise<HelpdeskSample>;
