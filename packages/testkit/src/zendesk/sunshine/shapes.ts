import type { SunshineState } from './state.ts';
import type {
  ConversationRow,
  IntegrationRow,
  MessageRow,
  SunshineWebhook,
  SwitchboardIntegrationRow,
} from './rows.ts';

/** A place on the switchboard as conversations and webhooks name it. */
const placeShort = ({ id, name, integrationId, integrationType }: SwitchboardIntegrationRow) => ({
  id,
  name,
  integrationId,
  integrationType,
});

export const placeJson = (row: SwitchboardIntegrationRow) => ({
  ...placeShort(row),
  deliverStandbyEvents: row.deliverStandbyEvents,
  ...(row.nextId !== null && { nextSwitchboardIntegrationId: row.nextId }),
});

/** A conversation as webhooks tell it; who is not there is left out. */
export const conversationShort = ({ places }: SunshineState, row: ConversationRow) => {
  const active = places.get(row.activeId ?? '');
  const pending = places.get(row.pendingId ?? '');
  return {
    id: row.id,
    type: 'personal',
    ...(active && { activeSwitchboardIntegration: placeShort(active) }),
    ...(pending && { pendingSwitchboardIntegration: placeShort(pending) }),
  };
};

export const conversationJson = (state: SunshineState, row: ConversationRow) => ({
  ...conversationShort(state, row),
  isDefault: false,
  metadata: {},
  lastUpdatedAt: (row.messages.at(-1)?.at ?? row.createdAt).toISOString(),
  createdAt: row.createdAt.toISOString(),
});

export const messageJson = ({ userId }: ConversationRow, row: MessageRow) => ({
  id: row.id,
  received: row.at.toISOString(),
  author:
    row.by === 'customer'
      ? { type: 'user', userId, displayName: row.name }
      : { type: 'business', displayName: row.name },
  content: { type: 'text', text: row.text },
  source: { type: row.by === 'customer' ? 'web' : 'zd:agentWorkspace' },
});

export const participantJson = ({ participantId, userId }: ConversationRow) => ({
  id: participantId,
  userId,
  unreadCount: 0,
});

export const webhookJson = ({ id, target, triggers, secret }: SunshineWebhook) => ({
  id,
  version: 'v2',
  target,
  triggers,
  secret,
  includeFullUser: false,
  includeFullSource: false,
});

export const integrationJson = ({ id, type, displayName, webhooks }: IntegrationRow) => ({
  id,
  type,
  status: 'active',
  displayName,
  ...(type === 'custom' && { webhooks: webhooks.map(webhookJson) }),
});
