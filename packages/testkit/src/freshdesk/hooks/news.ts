import type { Account } from '../state/account.ts';
import type { RuleEvent } from '../state/rules.ts';
import type { TicketRow } from '../state/rows.ts';
import type { Happened } from '../state/tickets.ts';

/** Something that happened to a ticket, as rules wait for it. */
export type News = RuleEvent;

const CHANGES = [
  ['status', 'status'],
  ['priority', 'priority'],
  ['ticket_type', 'type'],
  ['group_id', 'groupId'],
  ['responder_id', 'responderId'],
] as const;

const shown = (value: string | number | null): string => (value === null ? '' : String(value));

const one = (field: News['field'], value: string): News => ({ field, value, from: null, to: null });

const actionOf = ({ after, before }: Happened): string => {
  if (before === null) return 'created';
  if (after.deleted && !before.deleted) return 'delete';
  if (after.spam && !before.spam) return 'marked_spam';
  return 'update';
};

/** What happened, in the words of rules. */
export const newsOf = (happened: Happened): readonly News[] => {
  const { after, before, conversation, freddy } = happened;
  const news: News[] = [one('ticket_action', actionOf(happened))];
  if (before)
    for (const [field, part] of CHANGES)
      if (after[part] !== before[part])
        news.push({ field, value: null, from: shown(before[part]), to: shown(after[part]) });
  if (conversation?.private === true) news.push(one('note_type', 'private'));
  if (conversation?.private === false) news.push(one('reply_sent', 'sent'));
  if (freddy) news.push({ ...one('email_ai_agent', freddy.event), because: freddy.because });
  return news;
};

/** `{{triggered_event}}`: what looks like JSON and is none. */
export const triggeredEvent = (news: readonly News[]): string => {
  const said = news.length > 1 ? news.slice(1) : news;
  const parts = said.map(({ field, value, from, to }) =>
    value === null ? `${field}:{from:${from},to:${to}}` : `${field}:${value}`,
  );
  return `{${parts.join(',')}}`;
};

/** Name of a status for agents. */
export const statusName = ({ statuses }: Account, { status }: TicketRow): string =>
  statuses.get(status)?.[0] ?? '';
