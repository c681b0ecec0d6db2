import {
  OPERATOR,
  assign,
  comment,
  customerSays,
  merge,
  note,
  setAttributes,
  setTag,
  turn,
} from './state/acts.ts';
import type { Doer } from './state/acts.ts';
import type {
  AiAgentRow,
  AttributeValue,
  Author,
  Priority,
  ResolutionState,
} from './state/rows.ts';
import type { Workspace } from './state/workspace.ts';
import { paragraph } from './wire/html.ts';
import type { Json } from './wire/values.ts';

/** A call of a data connector, as it went. */
export interface DataCall {
  /** Name of the data connector; made when there is none. */
  name: string;
  success: boolean;
  httpStatus?: number | null;
  errorType?: string | null;
  request?: string;
  response?: string;
}

const FIN: Author = {
  type: 'bot',
  id: '5017690',
  name: 'Fin',
  email: 'operator+abcd1234@intercom.io',
  fromAiAgent: true,
  isAiAnswer: true,
};

const NO_AI: AiAgentRow = {
  sourceType: 'profile',
  sourceTitle: 'Fin',
  lastAnswerType: null,
  resolutionState: null,
  rating: null,
  ratingRemark: null,
  contentSources: [],
};

/** What a source of an answer of Fin is. */
export interface AnswerSource {
  title: string;
  url: string;
}

/** What teammates, customers and Fin do in Intercom itself, as functions. Ids are those of the API. */
export const personOf = (
  workspace: Workspace,
  lead: string,
  tell: (topic: 'admin.removed_from_workspace', item: Json) => void,
) => {
  const { conversations } = workspace;
  const as = (author: Author): Doer => ({ author, app: null });
  const teammate = (admin: string): Doer => as(workspace.authorOf(admin));
  const ai = (id: string, patch: Partial<AiAgentRow>): AiAgentRow => ({
    ...NO_AI,
    ...conversations.row(id).ai,
    ...patch,
  });
  const connectorNamed = (name: string): string => {
    const found = [...workspace.dataConnectors.values()].find((each) => each.name === name);
    if (found) return found.id;
    const id = workspace.nextId();
    workspace.dataConnectors.set(id, { id, name, description: '' });
    return id;
  };
  return {
    /** An answer that the customer reads; who answers what nobody has gets it. */
    reply: (id: string, admin: string, text: string): void =>
      void comment(workspace, id, teammate(admin), paragraph(text)),
    /** What the customer writes; opens what was closed or snoozed. */
    customerSays: (id: string, text: string, contact?: string): void => {
      const [first = ''] = conversations.row(id).contactIds;
      customerSays(workspace, id, contact ?? first, paragraph(text));
    },
    note: (id: string, admin: string, text: string): void =>
      void note(workspace, id, teammate(admin), paragraph(text)),
    /** Null: to nobody. */
    assign: (id: string, to: { admin?: string | null; team?: string | null }, by = lead): void => {
      if (to.team !== undefined) assign(workspace, id, teammate(by), { type: 'team', id: to.team });
      if (to.admin !== undefined)
        assign(workspace, id, teammate(by), { type: 'admin', id: to.admin });
    },
    close: (id: string, admin = lead): void =>
      void turn(workspace, id, teammate(admin), { state: 'closed' }),
    reopen: (id: string, admin = lead): void =>
      void turn(workspace, id, teammate(admin), { state: 'open' }),
    snooze: (id: string, until: Date, admin = lead): void =>
      void turn(workspace, id, teammate(admin), { state: 'snoozed', until }),
    tag: (id: string, name: string, admin = lead): void =>
      void setTag(workspace, id, teammate(admin), workspace.tagNamed(name).id, true),
    untag: (id: string, name: string, admin = lead): void =>
      void setTag(workspace, id, teammate(admin), workspace.tagNamed(name).id, false),
    /** Fills in custom attributes by hand; null clears one. */
    fill: (
      id: string,
      values: Readonly<Record<string, AttributeValue | null>>,
      admin = lead,
    ): void => void setAttributes(workspace, id, teammate(admin), values),
    prioritise: (id: string, priority: Priority, admin = lead): void =>
      void conversations.change(id, {
        patch: { priority },
        parts: [{ partType: 'priority_changed', author: workspace.authorOf(admin) }],
      }),
    /** Stars of the customer, 1 to 5, for whoever has it. */
    rate: (id: string, rating: number, remark: string | null = null): void => {
      const { admin: teammateId } = conversations.row(id);
      conversations.change(id, {
        patch: { rating: { rating, remark, at: workspace.now(), teammate: teammateId } },
      });
    },
    merge: (id: string, into: string): void => merge(workspace, id, into),
    remove: (id: string): void => conversations.remove(id),
    /** Takes the text of a part away for good. */
    redact: (id: string, part: string): void => conversations.redact(id, part),
    /** Joins another customer to a conversation, or takes one out. */
    attach: (id: string, contact: string): void => {
      const { contactIds } = conversations.row(id);
      conversations.change(id, {
        patch: { contactIds: [...contactIds, contact] },
        parts: [{ partType: 'participant_added', author: workspace.customerOf(contact) }],
      });
    },
    detach: (id: string, contact: string): void => {
      const { contactIds } = conversations.row(id);
      conversations.change(id, {
        patch: { contactIds: contactIds.filter((each) => each !== contact) },
        parts: [{ partType: 'participant_removed', author: workspace.customerOf(contact) }],
      });
    },
    /** One contact goes on as another. */
    mergeContact: (contact: string, into: string): void => {
      const row = workspace.contacts.get(contact);
      if (row) workspace.contacts.set(contact, { ...row, mergedInto: into });
    },
    /** Whether somebody is there. */
    presence: (admin: string, isHere: boolean): void => {
      const row = workspace.admins.get(admin);
      if (row) workspace.admins.set(admin, { ...row, away: !isHere });
    },
    /** Takes somebody out of the workspace; what they had nobody has. */
    removeAdmin: (admin: string): void => {
      const row = workspace.admins.get(admin);
      workspace.admins.delete(admin);
      for (const team of workspace.teams.values())
        workspace.teams.set(team.id, {
          ...team,
          adminIds: team.adminIds.filter((id) => id !== admin),
        });
      for (const each of conversations.all())
        if (each.admin === admin) conversations.change(each.id, { patch: { admin: null } });
      if (row) tell('admin.removed_from_workspace', { type: 'admin', id: row.id, name: row.name });
    },
    /** Fin answers the customer. */
    finAnswers: (id: string, text: string, sources: readonly AnswerSource[] = []): void =>
      void conversations.change(id, {
        patch: {
          waitingSince: null,
          ai: ai(id, {
            lastAnswerType: 'ai_answer',
            contentSources: sources.map(({ title, url }) => ({
              type: 'article',
              title,
              url,
              locale: 'en',
            })),
          }),
        },
        parts: [{ partType: 'comment', author: FIN, body: paragraph(text) }],
      }),
    /** Fin asks or says something that is no answer. */
    finSays: (id: string, text: string): void =>
      void conversations.change(id, {
        patch: { ai: ai(id, {}) },
        parts: [
          {
            partType: 'comment',
            author: { ...FIN, isAiAnswer: false },
            body: paragraph(text),
          },
        ],
      }),
    /** Fin is done with it, one way or the other; to a team where one is named. */
    finEnds: (id: string, resolutionState: ResolutionState, team: string | null = null): void => {
      conversations.change(id, {
        patch: {
          ai: ai(id, { resolutionState }),
          ...(resolutionState.endsWith('resolution') && { state: 'closed' as const }),
        },
        parts: [
          {
            partType: resolutionState.endsWith('resolution') ? 'close' : 'operator_workflow_event',
            author: OPERATOR,
          },
        ],
      });
      if (team !== null) assign(workspace, id, as(OPERATOR), { type: 'team', id: team });
    },
    /** Stars for Fin, 1 to 5. */
    rateFin: (id: string, rating: number, ratingRemark: string | null = null): void =>
      void conversations.change(id, { patch: { ai: ai(id, { rating, ratingRemark }) } }),
    /** Fin classified the conversation: its own attributes. */
    finFills: (id: string, values: Readonly<Record<string, AttributeValue>>): void =>
      void setAttributes(workspace, id, as(OPERATOR), values),
    /** Fin or a workflow calls another system: parts in the conversation, and a row in the log of the data connector. */
    finCalls: (id: string, { name, success, ...more }: DataCall): string => {
      const connectorId = connectorNamed(name);
      conversations.change(id, {
        parts: [
          {
            partType: 'custom_action_started',
            author: OPERATOR,
            eventDetails: { action: { name } },
          },
        ],
      });
      conversations.change(id, {
        parts: [
          {
            partType: 'custom_action_finished',
            author: OPERATOR,
            eventDetails: { action: { name, result: success ? 'success' : 'failed' } },
          },
        ],
      });
      const row = {
        id: workspace.nextId(),
        connectorId,
        success,
        httpStatus: more.httpStatus === undefined ? (success ? 200 : 502) : more.httpStatus,
        errorType: more.errorType ?? (success ? null : '3rd_party_error'),
        sourceType: 'answer' as const,
        conversationId: id,
        requestBody: more.request ?? null,
        responseBody: more.response ?? null,
        createdAt: workspace.now(),
      };
      workspace.addExecution(row);
      return row.id;
    },
  };
};

/** What people and Fin do in Intercom. */
export type IntercomPerson = ReturnType<typeof personOf>;
