import type { Priority, QueueTarget } from '@baton/handoff-core';
import type { ConnectorLike } from '../connector/connector-like.ts';

/** What is written, in the words of the service's port. */
export interface WriteAsk {
  tenant: string;
  ticket: { helpdesk: string; id: string };
  marker: string;
  check: boolean;
  signal: AbortSignal;
}

/** What a handoff leaves in the ticket. */
export interface HandoverLike {
  note: string;
  transcript: { name: string; text: string } | null;
  fields: Readonly<Record<string, string | number | boolean>>;
  addTags: readonly string[];
  removeTags: readonly string[];
  priority: Priority | null;
  target: QueueTarget | null;
}

/** What became of a write. */
export interface WrittenLike {
  applied: 'now' | 'before';
  degraded: readonly string[];
  ref: string | null;
}

/** A ticket as it was read. */
export interface TicketLike {
  status: 'open' | 'pending' | 'solved' | 'closed' | 'gone';
  mergedInto: string | null;
  assignee: { id: string; name: string | null } | null;
  group: string | null;
  tags: readonly string[];
  updatedAt: string;
  messages: readonly {
    id: string;
    by: 'customer' | 'agent' | 'ai' | 'system';
    public: boolean;
    at: string;
    text: string;
    author: string | null;
  }[];
}

/** What a helpdesk can do. */
interface CapabilitiesLike {
  label: string;
  note: boolean;
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

/** A webhook as it came in. */
export interface RawHookLike {
  headers: Readonly<Record<string, string | undefined>>;
  body: Buffer;
  secrets: readonly string[];
  now: Date;
}

/** A webhook that was read, or why it is refused. */
export type ReadHookLike =
  | { ok: true; hints: readonly { id: string; ticket: string }[] }
  | { ok: false; why: 'signature' | 'too-old' | 'malformed' };

/**
 * A connector that writes, in the words of the service's port; written out here because the service's tests use this package.
 * A test of the service holds both to be the same.
 */
export interface HelpdeskLike extends ConnectorLike {
  describe(): CapabilitiesLike;
  deliver(request: WriteAsk & { handover: HandoverLike }): Promise<WrittenLike>;
  update(
    request: WriteAsk & {
      fields: HandoverLike['fields'];
      addTags: readonly string[];
      removeTags: readonly string[];
    },
  ): Promise<WrittenLike>;
  claim?(request: WriteAsk & { by: string; nobodies: readonly string[] }): Promise<WrittenLike>;
  assign(request: WriteAsk & { target: QueueTarget }): Promise<WrittenLike>;
  appendNote(request: WriteAsk & { note: string }): Promise<WrittenLike>;
  resolve(request: WriteAsk): Promise<WrittenLike>;
  readTicket(request: {
    tenant: string;
    ticket: { helpdesk: string; id: string };
    signal: AbortSignal;
  }): Promise<TicketLike | null>;
  readHook(hook: RawHookLike): ReadHookLike;
  availability?(request: {
    tenant: string;
    target: QueueTarget;
    signal: AbortSignal;
  }): Promise<{ online: number | null; waiting: number | null; minutes: number | null }>;
}
