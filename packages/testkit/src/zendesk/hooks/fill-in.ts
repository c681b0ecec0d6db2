import { timeOf } from '../wire/call.ts';
import type { Changed } from './conditions.ts';

const valueOf = ({ account, after }: Changed, name: string): string | null => {
  const custom = /^ticket\.ticket_field_(\d+)$/.exec(name);
  if (custom) return String(after.fields.get(Number(custom[1])) ?? '');
  const latest = (isPublic: boolean) =>
    account.tickets.comments(after.id).findLast((comment) => !isPublic || comment.isPublic)?.body;
  const values: Readonly<Record<string, () => string | number | null | undefined>> = {
    'ticket.id': () => after.id,
    'ticket.title': () => after.subject,
    'ticket.status': () => after.status,
    'ticket.priority': () => after.priority,
    'ticket.external_id': () => after.externalId,
    'ticket.tags': () => after.tags.join(' '),
    'ticket.assignee.id': () => after.assigneeId,
    'ticket.group.id': () => after.groupId,
    'ticket.requester.id': () => after.requesterId,
    'ticket.updated_at_with_timestamp': () => timeOf(after.updatedAt),
    'ticket.created_at_with_timestamp': () => timeOf(after.createdAt),
    'ticket.latest_comment': () => latest(false),
    'ticket.latest_public_comment': () => latest(true),
    'ticket.url': () => `${account.subdomain}.zendesk.com/agent/tickets/${after.id}`,
  };
  const read = values[name];
  return read ? String(read() ?? '') : null;
};

/** Fills a body's `{{placeholders}}` in, so that it stays JSON; those nobody knows become empty. */
export const fillIn = (changed: Changed, body: string): string =>
  body.replaceAll(/\{\{\s*([\w.]+)\s*\}\}/g, (_, name: string) =>
    JSON.stringify(valueOf(changed, name) ?? '').slice(1, -1),
  );
