import type { Happened } from '../state/conversations.ts';
import type { PartRow } from '../state/rows.ts';
import type { Topic } from './topics.ts';

/** A topic, and the part it is about. */
export interface News {
  topic: Topic;
  part: PartRow | null;
}

const ofPart = (part: PartRow, wasOpen: boolean): Topic | null => {
  const { partType, author } = part;
  const isCustomer = author.type === 'user' || author.type === 'lead';
  switch (partType) {
    case 'comment':
      if (isCustomer) return 'conversation.user.replied';
      return author.type === 'bot' || author.fromAiAgent === true
        ? 'conversation.operator.replied'
        : 'conversation.admin.replied';
    case 'note':
      return 'conversation.admin.noted';
    case 'assignment':
      return 'conversation.admin.assigned';
    case 'assign_and_reopen':
      return wasOpen ? 'conversation.admin.assigned' : 'conversation.admin.open.assigned';
    case 'open':
      return isCustomer ? 'conversation.user.replied' : 'conversation.admin.opened';
    case 'close':
      return 'conversation.admin.closed';
    case 'snoozed':
      return 'conversation.admin.snoozed';
    default:
      return null;
  }
};

/** What is told of something that happened to a conversation. */
export const newsOf = ({ after, before, parts, isDeleted }: Happened): News[] => {
  if (isDeleted) return [{ topic: 'conversation.deleted', part: null }];
  if (before === null) return [{ topic: 'conversation.user.created', part: null }];
  const told = (topic: Topic): News => ({ topic, part: null });
  if (before === after)
    return parts.map((part) => ({ topic: 'conversation_part.redacted' as const, part }));
  const wasOpen = before.state === 'open';
  const ofParts = parts.flatMap((part) => {
    const topic = ofPart(part, wasOpen);
    return topic === null ? [] : [{ topic, part }];
  });
  const left = before.contactIds.filter((id) => !after.contactIds.includes(id));
  const came = after.contactIds.filter((id) => !before.contactIds.includes(id));
  return [
    ...ofParts,
    ...(before.state === 'snoozed' && after.state === 'open'
      ? [told('conversation.admin.unsnoozed')]
      : []),
    ...(before.priority === after.priority ? [] : [told('conversation.priority.updated')]),
    ...(before.rating === after.rating ? [] : [told('conversation.rating.added')]),
    ...(came.length > 0 ? [told('conversation.contact.attached')] : []),
    ...(left.length > 0 ? [told('conversation.contact.detached')] : []),
  ];
};
