import type { Changed } from './conditions.ts';

const PREFIX = 'zen:event-type:ticket.';

/** What happened to a ticket, by the names webhooks subscribe to. Assumed: names and bodies, no page of them was readable. */
export const ticketNews = ({
  after,
  before,
  audit,
}: Changed): { type: string; event: object }[] => {
  if (before === null) return [{ type: `${PREFIX}created`, event: {} }];
  if (audit === null) return [{ type: `${PREFIX}soft_deleted`, event: {} }];
  const said = audit.events.filter(({ type }) => type === 'Comment');
  const changes = (['status', 'priority', 'assigneeId', 'groupId'] as const).filter(
    (part) => after[part] !== before[part],
  );
  const names = {
    status: 'status_changed',
    priority: 'priority_changed',
    assigneeId: 'agent_assignment_changed',
    groupId: 'group_assignment_changed',
  } as const;
  const news = [
    ...said.map(({ id, body, public: isPublic }) => ({
      type: `${PREFIX}comment_added`,
      event: { comment: { id: String(id), body, is_public: isPublic } },
    })),
    ...changes.map((part) => ({
      type: `${PREFIX}${names[part]}`,
      event: { current: after[part], previous: before[part] },
    })),
    ...(String(after.tags) === String(before.tags)
      ? []
      : [{ type: `${PREFIX}tags_changed`, event: {} }]),
  ];
  return news.length > 0 ? news : [{ type: `${PREFIX}custom_field_changed`, event: {} }];
};
