import type { QueueTarget } from '@baton/handoff-core';
import type { Capabilities, Claim, Handover, TicketState } from '@baton/handoff-service';
import type { z } from 'zod';
import { claimed } from '../shared/claimed.ts';
import type { ProtocolMessages, ProtocolTicket } from './parse.ts';

/** A change as the protocol has it, and what of the wish is not in it because this helpdesk can't. */
export interface Change {
  body: Readonly<Record<string, unknown>>;
  degraded: readonly string[];
}

/** What is wished of a ticket, in Baton's words. */
export interface Wish {
  fields?: Handover['fields'];
  addTags?: readonly string[];
  removeTags?: readonly string[];
  priority?: Handover['priority'];
  target?: QueueTarget | null;
  status?: 'open' | 'solved';
}

type FieldNames = Readonly<Record<string, string>>;

const renamed = (fields: Handover['fields'], names: FieldNames): Handover['fields'] =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [names[name] ?? name, value]));

const given = (value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  !(Array.isArray(value) && value.length === 0) &&
  !(typeof value === 'object' && Object.keys(value).length === 0);

/** A wish as a change. A queue's own tags, fields and priority come on top; what the handoff says itself wins. */
export const changeOf = (wish: Wish, can: Capabilities, names: FieldNames): Change => {
  const { target } = wish;
  const parts: readonly (readonly [part: string, able: boolean, body: Record<string, unknown>])[] =
    [
      [
        'fields',
        can.fields,
        { fields: { ...target?.fields, ...renamed(wish.fields ?? {}, names) } },
      ],
      ['tags', can.tags, { addTags: [...(wish.addTags ?? []), ...(target?.tags ?? [])] }],
      ['tags', can.tags, { removeTags: wish.removeTags ?? [] }],
      ['priority', can.priority, { priority: wish.priority ?? target?.priority }],
      ['group', can.assignGroup, { group: target?.group }],
      ['assignee', can.assignPerson, { assignee: target?.assignee }],
      ['skills', can.skills, { skills: target?.skills }],
      ['status', can.resolve || wish.status !== 'solved', { status: wish.status }],
    ];
  const wished = parts.filter(([, , body]) => Object.values(body).some(given));
  const body = Object.assign(
    {},
    ...wished.filter(([, able]) => able).map(([, , each]) => each),
  ) as Record<string, unknown>;
  // A group sees what nobody has: whoever had the ticket before the handoff would keep it from them.
  if (body['group'] !== undefined && body['assignee'] === undefined && can.assignPerson)
    body['assignee'] = null;
  return {
    body,
    degraded: [...new Set(wished.filter(([, able]) => !able).map(([part]) => part))],
  };
};

/** Gives a ticket to whoever took it over, unless somebody else has it. */
export const claimOf = (claim: Claim, holder: TicketState['assignee']): Change => {
  const what = claimed(holder?.id ?? null, claim);
  return {
    body: what === 'give' ? { assignee: claim.by } : {},
    degraded: what === 'kept' ? ['assignee'] : [],
  };
};

/** A ticket in the words of the port. */
export const ticketOf = (
  ticket: ProtocolTicket,
  newestFirst: z.infer<typeof ProtocolMessages>['messages'],
): TicketState => ({
  status: ticket.status,
  mergedInto: ticket.mergedInto,
  assignee: ticket.assignee,
  group: ticket.group,
  tags: ticket.tags,
  updatedAt: ticket.updatedAt,
  messages: newestFirst
    .filter(({ marker }) => marker === null)
    .map(({ id, by, public: isPublic, at, text, author }) => ({
      id,
      by,
      public: isPublic,
      at,
      text,
      author,
    }))
    .toReversed(),
});
