import type { Account } from './state/account.ts';
import type { AgentRow, FieldValue, Id, TicketScope } from './state/rows.ts';
import type { Doer, FreddyEvent, Patch } from './state/tickets.ts';
import { cleanHtml, htmlOf } from './wire/html.ts';

/** What a ticket is opened with. */
export interface OpenFreshdeskTicket {
  subject?: string;
  /** First message of the customer. */
  text?: string;
  /** Who it is of; the account's customer when left out. */
  requester?: Id;
  group?: Id;
  responder?: Id;
  /** 1 mail, 2 portal, 3 phone, 7 chat. */
  source?: number;
  id?: Id;
}

/** What people and the account's own AI agent do in Freshdesk itself, as functions. Ids are those of the API, in digits. */
export const personOf = (account: Account, customer: Id, lead: Id) => {
  const { tickets } = account;
  const agentDoes = (id: Id): Doer => ({ kind: 'agent', id, api: false });
  const customerDoes = (id: Id): Doer => ({ kind: 'requester', id, api: false });
  const edit = (id: Id, patch: Patch, by = lead): void =>
    void tickets.change(id, { by: agentDoes(by), patch });
  const freddy = () => {
    if (account.freddy === null) throw new Error('the account has no AI agent');
    return account.freddy;
  };
  const freddyDoes = (): Doer => ({ kind: 'system', id: freddy().id, api: false });
  const freddyEnds = (id: Id, event: FreddyEvent, because: string, patch: Patch): void =>
    void tickets.change(id, { by: freddyDoes(), patch, freddy: { event, because } });
  const agentOf = (id: Id): AgentRow => {
    const row = account.agents.get(id);
    if (!row) throw new Error('nobody has this id');
    return row;
  };
  const sayAs = (id: Id, agent: Id, text: string, isPrivate: boolean): void => {
    const row = tickets.row(id);
    tickets.change(id, {
      by: agentDoes(agent),
      patch: account.replyPatch(row, isPrivate ? null : agent, false),
      said: { html: htmlOf(text), private: isPrivate, incoming: false, userId: agent },
    });
  };
  return {
    open: ({
      subject,
      text = 'A question',
      requester = customer,
      group,
      responder,
      source = 1,
      id = account.nextTicketId(),
    }: OpenFreshdeskTicket = {}): Id => {
      const first = {
        id,
        subject: subject ?? text.slice(0, 150),
        description: htmlOf(text),
        status: 2,
        priority: 1,
        source,
        type: null,
        requesterId: requester,
        responderId: responder ?? null,
        groupId: group ?? null,
        internalGroupId: null,
        internalAgentId: null,
        companyId: account.contacts.get(requester)?.companyId ?? null,
        tags: [],
        fields: new Map(),
        files: [],
        spam: false,
        deleted: false,
        mergedInto: null,
        agentRespondedAt: null,
        requesterRespondedAt: null,
        resolvedAt: null,
        closedAt: null,
      };
      return tickets.open(first, customerDoes(requester)).id;
    },
    /** An answer that the customer reads. */
    reply: (id: Id, agent: Id, text: string): void => sayAs(id, agent, text, false),
    /** What the customer writes; opens what is not open. */
    customerSays: (id: Id, text: string): void => {
      const row = tickets.row(id);
      tickets.change(id, {
        by: customerDoes(row.requesterId),
        patch: account.replyPatch(row, null, true),
        said: { html: htmlOf(text), private: false, incoming: true, userId: row.requesterId },
      });
    },
    /** A mail of the customer, as its HTML came: whatever stands in it. */
    customerMails: (id: Id, html: string): void => {
      const row = tickets.row(id);
      tickets.change(id, {
        by: customerDoes(row.requesterId),
        patch: account.replyPatch(row, null, true),
        said: { html: cleanHtml(html), private: false, incoming: true, userId: row.requesterId },
      });
    },
    note: (id: Id, agent: Id, text: string): void => sayAs(id, agent, text, true),
    /** Null: to nobody. */
    assign: (id: Id, to: { agent?: Id | null; group?: Id | null }, by = lead): void =>
      edit(
        id,
        {
          ...(to.agent !== undefined && { responderId: to.agent }),
          ...(to.group !== undefined && { groupId: to.group }),
        },
        by,
      ),
    tag: (id: Id, tag: string, by = lead): void =>
      edit(id, { tags: [...new Set([...tickets.row(id).tags, tag])] }, by),
    untag: (id: Id, tag: string, by = lead): void =>
      edit(id, { tags: tickets.row(id).tags.filter((each) => each !== tag) }, by),
    /** Fills in custom fields by hand, by their API names; null clears one. */
    fill: (id: Id, values: Readonly<Record<string, FieldValue>>, by = lead): void =>
      edit(id, { fields: new Map([...tickets.row(id).fields, ...Object.entries(values)]) }, by),
    prioritise: (id: Id, priority: 1 | 2 | 3 | 4, by = lead): void => edit(id, { priority }, by),
    setStatus: (id: Id, status: number, by = lead): void => edit(id, { status }, by),
    pend: (id: Id, by = lead): void => edit(id, { status: 3 }, by),
    solve: (id: Id, by = lead): void => edit(id, { status: 4 }, by),
    close: (id: Id, by = lead): void => edit(id, { status: 5 }, by),
    reopen: (id: Id, by = lead): void => edit(id, { status: 2 }, by),
    merge: (id: Id, into: Id, by = lead): void => account.mergeTickets(id, into, agentDoes(by)),
    /** Into the bin, and out of it again. */
    remove: (id: Id, by = lead): void => edit(id, { deleted: true }, by),
    restore: (id: Id, by = lead): void => edit(id, { deleted: false }, by),
    /** Out of the bin for good: as though it had never been. */
    forget: (id: Id): void => tickets.forget(id),
    spam: (id: Id, isSpam = true, by = lead): void => edit(id, { spam: isSpam }, by),
    /** Whether somebody is there for new tickets. */
    presence: (agent: Id, available: boolean): void =>
      void account.changeAgent(agentOf(agent).id, { available }),
    /** Somebody works here no longer; what they had nobody has. */
    deactivate: (agent: Id): void => {
      account.changeAgent(agentOf(agent).id, { active: false, available: false });
      for (const row of tickets.all())
        if (row.responderId === agent) edit(row.id, { responderId: null });
    },
    /** Gives somebody other rights. */
    regrade: (
      agent: Id,
      to: { scope?: TicketScope; groups?: readonly Id[]; roles?: readonly Id[] },
    ): void =>
      void account.changeAgent(agentOf(agent).id, {
        ...(to.scope !== undefined && { ticketScope: to.scope }),
        ...(to.groups && { groupIds: to.groups }),
        ...(to.roles && { roleIds: to.roles }),
      }),
    /** The AI agent takes a ticket. */
    freddyTakes: (id: Id): void => {
      const { id: responderId, status } = freddy();
      tickets.change(id, { by: freddyDoes(), patch: { responderId, status } });
    },
    /** It answers the customer. */
    freddyAnswers: (id: Id, text: string): void => {
      const said = { html: htmlOf(text), private: false, incoming: false, userId: freddy().id };
      tickets.change(id, { by: freddyDoes(), said });
    },
    /** It hands over to people: to a group where one is named. */
    freddyHandsOver: (
      id: Id,
      because: 'no_answer' | 'negative_feedback' | 'non_actionable' = 'no_answer',
      group?: Id,
    ): void =>
      freddyEnds(id, 'handed_over', because, {
        responderId: null,
        status: 2,
        ...(group !== undefined && { groupId: group }),
      }),
    freddyResolves: (
      id: Id,
      because: 'positive_feedback' | 'non_actionable' | 'inactivity' = 'positive_feedback',
    ): void => freddyEnds(id, 'resolved', because, { status: 4 }),
    freddyTimesOut: (id: Id): void =>
      freddyEnds(id, 'timed_out', 'timed_out', { responderId: null, status: 2 }),
  };
};

/** What people do in Freshdesk. */
export type FreshdeskPerson = ReturnType<typeof personOf>;
