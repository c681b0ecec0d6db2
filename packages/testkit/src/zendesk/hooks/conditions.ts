import type { Account } from '../state/account.ts';
import type { AuditRow, TicketRow } from '../state/rows.ts';
import type { Condition, TriggerRow } from '../state/webhooks.ts';

/** A change of a ticket, as rules look at it. */
export interface Changed {
  account: Account;
  after: TicketRow;
  before: TicketRow | null;
  audit: AuditRow | null;
}

const STATUS_ORDER = ['new', 'open', 'pending', 'hold', 'solved', 'closed'];

const partOf = (row: TicketRow | null, field: string): string | null => {
  if (!row) return null;
  const custom = /^custom_fields_(\d+)$/.exec(field);
  if (custom) {
    const value = row.fields.get(Number(custom[1]));
    return value === undefined || value === null ? null : String(value);
  }
  switch (field) {
    case 'status':
      return row.status;
    case 'priority':
      return row.priority;
    case 'type':
      return row.type;
    case 'group_id':
      return row.groupId === null ? '' : String(row.groupId);
    case 'assignee_id':
      return row.assigneeId === null ? '' : String(row.assigneeId);
    case 'requester_id':
      return String(row.requesterId);
    default:
      return null;
  }
};

const FIELDS = new Set([
  'status',
  'priority',
  'type',
  'group_id',
  'assignee_id',
  'requester_id',
  'update_type',
  'current_tags',
  'comment_is_public',
  'role',
]);

/** Whether a condition may look at it. */
export const isKnownField = (field: string): boolean =>
  FIELDS.has(field) || /^custom_fields_\d+$/.test(field);

const tagsHold = (row: TicketRow, { operator, value }: Condition): boolean => {
  const some = (value ?? '').split(/\s+/).some((tag) => row.tags.includes(tag));
  return operator === 'not_includes' ? !some : some;
};

const saidHolds = (audit: AuditRow | null, value: string | null): boolean => {
  const said = audit?.events.find(({ type }) => type === 'Comment');
  if (value === 'not_relevant' || value === 'requester_can_see_comment')
    return said !== undefined && (value === 'not_relevant' || said['public'] === true);
  return said !== undefined && said['public'] === (value === 'true');
};

const holds = ({ account, after, before, audit }: Changed, condition: Condition): boolean => {
  const { field, operator, value } = condition;
  if (field === 'update_type') return (value === 'Create') === (before === null);
  if (field === 'current_tags') return tagsHold(after, condition);
  if (field === 'comment_is_public') return saidHolds(audit, value);
  if (field === 'role') {
    const role = account.users.get(audit?.authorId ?? 0)?.role ?? '';
    const is =
      value === 'agent' ? role !== 'end-user' : value === 'end_user' && role === 'end-user';
    return operator === 'is_not' ? !is : is;
  }
  const now = partOf(after, field);
  const was = partOf(before, field);
  switch (operator) {
    case 'is':
      return now === (value ?? '');
    case 'is_not':
      return now !== (value ?? '');
    case 'less_than':
      return STATUS_ORDER.indexOf(now ?? '') < STATUS_ORDER.indexOf(value ?? '');
    case 'greater_than':
      return STATUS_ORDER.indexOf(now ?? '') > STATUS_ORDER.indexOf(value ?? '');
    case 'changed':
      return now !== was;
    case 'not_changed':
      return now === was;
    case 'value':
      return now !== was && now === value;
    case 'value_previous':
      return now !== was && was === value;
    case 'present':
      return (now ?? '') !== '';
    case 'not_present':
      return (now ?? '') === '';
    default:
      return false;
  }
};

/** Whether a rule runs: all of its conditions hold, and one of the others. */
export const runs = (changed: Changed, { active, conditions }: TriggerRow): boolean =>
  active &&
  conditions.all.every((condition) => holds(changed, condition)) &&
  (conditions.any.length === 0 || conditions.any.some((condition) => holds(changed, condition)));
