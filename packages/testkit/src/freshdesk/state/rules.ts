import type { Id } from './rows.ts';

/** Something that a rule for updates waits for. Null in `from` and `to`: whatever. */
export interface RuleEvent {
  field:
    | 'ticket_action'
    | 'status'
    | 'priority'
    | 'ticket_type'
    | 'group_id'
    | 'responder_id'
    | 'note_type'
    | 'reply_sent'
    | 'email_ai_agent';
  /** Of `ticket_action`, `note_type`, `reply_sent` and `email_ai_agent`. */
  value: string | null;
  from: string | null;
  to: string | null;
  /** Of `email_ai_agent`: why, where only that matters. */
  because?: string;
}

/** What a rule looks at beside. */
export interface RuleCondition {
  field:
    | 'status'
    | 'priority'
    | 'group_id'
    | 'responder_id'
    | 'tag_names'
    | 'source'
    | 'ticket_type';
  operator: 'in' | 'not_in';
  values: readonly string[];
}

export interface WebhookAction {
  url: string;
  method: 'POST' | 'PUT' | 'PATCH';
  headers: Readonly<Record<string, string>>;
  /** As it was written, with placeholders. */
  content: string;
  encoding: 'JSON' | 'FORM';
}

/** A rule of the account's automation. */
export interface RuleRow {
  id: Id;
  name: string;
  /** 1 when tickets are made, 4 when they are changed. */
  kind: 1 | 4;
  active: boolean;
  performer: 'agent' | 'requester' | 'anyone' | 'system' | 'ai_agent';
  events: readonly RuleEvent[];
  /** Each must hold. */
  conditions: readonly RuleCondition[];
  webhooks: readonly WebhookAction[];
  /** Put on the ticket, before webhooks leave. */
  addTags: readonly string[];
  createdAt: Date;
  updatedAt: Date;
}
