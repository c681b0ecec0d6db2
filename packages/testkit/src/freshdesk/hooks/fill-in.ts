import type { Account } from '../state/account.ts';
import type { Happened } from '../state/tickets.ts';
import { timeOf } from '../wire/call.ts';
import { plainOf } from '../wire/html.ts';
import { statusName } from './news.ts';

const PRIORITIES = ['', 'Low', 'Medium', 'High', 'Urgent'];

const latest = (account: Account, { after }: Happened, isPrivate: boolean): string => {
  const found = account.tickets
    .conversations(after.id)
    .findLast((each) => each.private === isPrivate);
  return found ? plainOf(found.bodies.at(-1)?.html ?? '') : '';
};

const modifiedOn = ({ assumptions }: Account, at: Date): string => {
  if (assumptions.modifiedOn === 'nothing') return '';
  if (assumptions.modifiedOn === 'second') return timeOf(at);
  return at.toUTCString().replace(/:\d\d GMT$/, '');
};

const valueOf = (
  account: Account,
  happened: Happened,
  event: string,
  name: string,
): string | undefined => {
  const { after } = happened;
  const contact = account.contacts.get(after.requesterId);
  const values: Readonly<Record<string, () => string>> = {
    triggered_event: () => event,
    helpdesk_name: () => account.name,
    'ticket.id': () => after.id,
    'ticket.subject': () => after.subject,
    'ticket.description': () => plainOf(after.description),
    'ticket.url': () => `https://${account.domain}/a/tickets/${after.id}`,
    'ticket.status': () => statusName(account, after),
    'ticket.priority': () => PRIORITIES[after.priority] ?? '',
    'ticket.ticket_type': () => after.type ?? '',
    'ticket.tags': () => after.tags.join(', '),
    'ticket.group.name': () => account.groups.get(after.groupId ?? '')?.name ?? '',
    'ticket.agent.name': () => account.nameOf(after.responderId),
    'ticket.agent.email': () => account.agents.get(after.responderId ?? '')?.email ?? '',
    'ticket.requester.name': () => contact?.name ?? '',
    'ticket.requester.email': () => contact?.email ?? '',
    'ticket.latest_public_comment': () => latest(account, happened, false),
    'ticket.latest_private_comment': () => latest(account, happened, true),
    'ticket.modified_on': () => modifiedOn(account, after.updatedAt),
  };
  return Object.hasOwn(values, name) ? values[name]?.() : undefined;
};

/** A text of a rule with its placeholders filled in; what is no placeholder of Freshdesk is nothing. */
export const fillIn = (
  account: Account,
  happened: Happened,
  event: string,
  content: string,
): string =>
  content.replaceAll(/\{\{\s*([\w.]+)\s*\}\}/g, (_whole, name: string) => {
    const value = valueOf(account, happened, event, name) ?? '';
    return account.assumptions.placeholdersEscaped ? JSON.stringify(value).slice(1, -1) : value;
  });
