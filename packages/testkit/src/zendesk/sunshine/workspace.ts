import type { Account } from '../state/account.ts';
import type { FieldValue, TicketRow, UserRow, Via } from '../state/rows.ts';
import { settleFields } from '../state/field-values.ts';
import { htmlOf } from '../wire/comment-text.ts';
import { Refusal } from '../wire/refusal.ts';
import type { ConversationRow, Flat } from './rows.ts';

const FIELD = /^dataCapture\.ticketField\.(\d{1,15})$/;
const SYSTEM = 'dataCapture.systemField.';
const VIA: Via = { channel: 'native_messaging', source: { from: {}, to: {}, rel: null } };

const textIn = (metadata: Flat, name: string): string | null => {
  const value = metadata[`${SYSTEM}${name}`];
  return value === undefined || value === '' ? null : String(value);
};

type Filled = Pick<TicketRow, 'tags' | 'fields'>;

/** Fields one by one: a value that a field does not take is left out, and nobody is told. */
const fill = (account: Account, before: Filled, metadata: Flat): Filled =>
  Object.entries(metadata).reduce((now, [name, value]) => {
    const [, id] = FIELD.exec(name) ?? [];
    if (id === undefined) return now;
    try {
      return settleFields(account, now, [{ id: Number(id), value }], undefined);
    } catch (error) {
      if (error instanceof Refusal) return now;
      throw error;
    }
  }, before);

/** Agent Workspace: makes tickets of conversations that were passed to it. */
export class Workspace {
  readonly #account: Account;

  constructor(account: Account) {
    this.#account = account;
  }

  /** A ticket of what was passed and said so far. */
  open(row: ConversationRow): number {
    const account = this.#account;
    const { metadata } = row;
    const requester = this.#requesterOf(row);
    const keepsTags = account.assumptions.passedTags;
    const tags = keepsTags ? (textIn(metadata, 'tags') ?? '').toLowerCase().split(/[\s,]+/) : [];
    const first: Filled = {
      tags: [...new Set(tags.filter((tag) => tag !== ''))],
      fields: new Map<number, FieldValue>(),
    };
    const filled = account.assumptions.passedFields ? fill(account, first, metadata) : first;
    const id = account.nextTicketId();
    const body = row.messages.map(({ name, text }) => `${name}: ${text}`).join('\n');
    const subject = `Conversation with ${requester.name}`;
    account.tickets.open(
      {
        id,
        subject,
        description: subject,
        status: 'new',
        priority: null,
        type: null,
        requesterId: requester.id,
        submitterId: requester.id,
        assigneeId: null,
        groupId: null,
        organizationId: requester.organizationId,
        externalId: null,
        skills: [],
        followupIds: [],
        via: VIA,
        ...filled,
      },
      {
        by: requester.id,
        via: VIA,
        said: { authorId: requester.id, body, htmlBody: htmlOf(body), isPublic: true },
      },
    );
    row.ticket = id;
    row.due = false;
    row.ended = false;
    return id;
  }

  /** What the customer writes goes into the ticket; a solved one opens again. */
  hear({ ticket }: ConversationRow, text: string): void {
    if (ticket === null) return;
    const { status, requesterId } = this.#account.tickets.row(ticket);
    const opens = status === 'solved' || status === 'pending';
    this.#account.tickets.change(ticket, {
      by: requesterId,
      via: VIA,
      patch: opens ? { status: 'open' } : {},
      said: { authorId: requesterId, body: text, htmlBody: htmlOf(text), isPublic: true },
    });
  }

  #requesterOf({ metadata, name, email }: ConversationRow): UserRow {
    const account = this.#account;
    const at = textIn(metadata, 'requester.email') ?? email;
    const known = [...account.users.values()].find((user) => at !== null && user.email === at);
    return (
      known ?? account.addUser({ name: textIn(metadata, 'requester.name') ?? name, email: at })
    );
  }
}
