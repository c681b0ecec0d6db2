import { htmlOf } from './wire/comment-text.ts';
import type { Account } from './state/account.ts';
import { settleFields } from './state/field-values.ts';
import type { Said } from './state/tickets.ts';
import { settle } from './state/ticket-change.ts';
import { WEB, mergedFrom, mergedInto } from './state/via.ts';
import type { TicketRow, Via } from './state/rows.ts';

type Patch = Partial<Omit<TicketRow, 'id' | 'version' | 'updatedAt' | 'createdAt'>>;

/** What a ticket is opened with. */
export interface OpenZendeskTicket {
  subject?: string;
  /** First message of the customer. */
  text?: string;
  /** Who it is of; the account's customer when left out. */
  requester?: number;
  group?: number;
  via?: Via;
}

const said = (authorId: number, body: string, isPublic: boolean): Said => ({
  authorId,
  body,
  htmlBody: htmlOf(body),
  isPublic,
});

/** What people do in Zendesk itself, as functions. Ids are those of the API. */
export const personOf = (account: Account, customer: number, lead: number) => {
  const act = (
    id: number,
    by: number,
    patch: Patch,
    words: Said | null = null,
    via = WEB,
  ): void => {
    account.tickets.change(id, { by, via, patch, said: words });
  };
  const actor = (by: number) => {
    const user = account.users.get(by);
    if (!user) throw new Error('nobody has this id');
    return user;
  };
  const edit = (id: number, patch: Patch, by = lead): void => {
    const row = account.tickets.row(id);
    const allowed = patch.status === undefined ? settle(account, row, patch, actor(by)) : patch;
    act(id, by, allowed);
  };
  const tags = (
    id: number,
    next: (now: readonly string[]) => readonly string[],
    by = lead,
  ): void => {
    const row = account.tickets.row(id);
    act(id, by, settleFields(account, row, [], next(row.tags)));
  };
  return {
    open: ({
      subject,
      text = 'A question',
      requester = customer,
      group,
      via = WEB,
    }: OpenZendeskTicket = {}): number => {
      const id = account.nextTicketId();
      account.tickets.open(
        {
          id,
          subject: subject ?? text.slice(0, 150),
          description: text,
          status: 'new',
          priority: null,
          type: null,
          requesterId: requester,
          submitterId: requester,
          assigneeId: null,
          groupId: group ?? null,
          externalId: null,
          tags: [],
          skills: [],
          organizationId: account.users.get(requester)?.organizationId ?? null,
          fields: new Map(),
          followupIds: [],
          via,
        },
        { by: requester, via, said: said(requester, text, true) },
      );
      return id;
    },
    /** A public answer; who gives one takes a ticket that nobody has. */
    reply: (id: number, agent: number, text: string): void => {
      const row = account.tickets.row(id);
      const patch =
        row.assigneeId === null ? settle(account, row, { assigneeId: agent }, actor(agent)) : {};
      act(id, agent, patch, said(agent, text, true));
    },
    /** What the customer writes; a solved ticket opens again. */
    customerSays: (id: number, text: string): void => {
      const { status, requesterId } = account.tickets.row(id);
      const opens = status === 'solved' || status === 'pending';
      act(id, requesterId, opens ? { status: 'open' } : {}, said(requesterId, text, true));
    },
    note: (id: number, agent: number, text: string): void =>
      act(id, agent, {}, said(agent, text, false)),
    assign: (id: number, to: { agent?: number | null; group?: number | null }): void =>
      edit(id, {
        ...(to.agent !== undefined && { assigneeId: to.agent }),
        ...(to.group !== undefined && { groupId: to.group }),
      }),
    edit,
    tag: (id: number, tag: string): void => tags(id, (now) => [...now, tag]),
    untag: (id: number, tag: string): void => tags(id, (now) => now.filter((each) => each !== tag)),
    follow: (id: number, agent: number): void =>
      void account.followers.set(id, [...(account.followers.get(id) ?? []), agent]),
    solve: (id: number): void => edit(id, { status: 'solved' }),
    close: (id: number): void => edit(id, { status: 'closed' }),
    reopen: (id: number): void => edit(id, { status: 'open' }),
    /** One ticket is closed and goes on in another. */
    merge: (id: number, into: number): void => {
      const [from, to] = [account.tickets.row(id), account.tickets.row(into)];
      const there = `Request #${id} "${from.subject}" was closed and merged into this request.`;
      const here = `This request was closed and merged into request #${into} "${to.subject}".`;
      act(into, lead, {}, said(lead, there, false), mergedFrom([id]));
      const patch: Patch = { status: 'closed', tags: [...from.tags, 'closed_by_merge'] };
      act(id, lead, patch, said(lead, here, false), mergedInto(to));
    },
    remove: (id: number): void => account.tickets.remove(id),
    presence: (agent: number, online: boolean): void => account.changeUser(agent, { online }),
  };
};

/** What people do in Zendesk. */
export type ZendeskPerson = ReturnType<typeof personOf>;
