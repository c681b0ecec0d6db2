/** What the app is subscribed to when nothing else is said. */
export const someTopics = [
  'conversation.user.created',
  'conversation.user.replied',
  'conversation.operator.replied',
  'conversation.admin.replied',
  'conversation.admin.noted',
  'conversation.admin.assigned',
  'conversation.admin.open.assigned',
  'conversation.admin.opened',
  'conversation.admin.closed',
  'conversation.admin.snoozed',
  'conversation.admin.unsnoozed',
  'conversation.priority.updated',
  'conversation.rating.added',
  'conversation_part.redacted',
  'conversation.deleted',
  'conversation.contact.attached',
  'conversation.contact.detached',
  'data_connector.execution.completed',
  'admin.removed_from_workspace',
  'ping',
] as const;

/** Topic of a webhook, as the Developer Hub lists it. */
export type Topic = (typeof someTopics)[number];
