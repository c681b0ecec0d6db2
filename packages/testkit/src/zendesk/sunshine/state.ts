import { randomBytes } from 'node:crypto';
import { missing } from './refused.ts';
import type {
  ConversationRow,
  IntegrationRow,
  MessageRow,
  SunshineWebhook,
  SwitchboardIntegrationRow,
} from './rows.ts';

export const BOT = 'baton-bot';
export const WORKSPACE = 'zd-agentWorkspace';
const WORKSPACE_TYPE = 'zd:agentWorkspace';

const newSecret = (): string => randomBytes(32).toString('base64url');

/** Everything messaging holds: who is connected, and the conversations. */
export class SunshineState {
  readonly appId: string;
  readonly key: { keyId: string; secret: string };
  readonly now: () => Date;
  readonly switchboard: { id: string; enabled: boolean };
  readonly integrations = new Map<string, IntegrationRow>();
  readonly places = new Map<string, SwitchboardIntegrationRow>();
  readonly conversations = new Map<string, ConversationRow>();
  #ids = 0;

  constructor(now: () => Date) {
    this.now = now;
    this.appId = this.nextId();
    this.key = { keyId: `app_${this.nextId()}`, secret: newSecret() };
    this.switchboard = { id: this.nextId(), enabled: true };
    const bot = this.addIntegration('custom', 'Bot');
    const desk = this.addIntegration(WORKSPACE_TYPE, 'Agent Workspace');
    const workspace = this.#place(WORKSPACE, desk, null);
    this.#place(BOT, bot, workspace);
  }

  /** Ids are texts of 24 hexadecimal digits. */
  nextId(): string {
    this.#ids += 1;
    return `66a0${this.#ids.toString(16).padStart(20, '0')}`;
  }

  newKey(): { keyId: string; secret: string } {
    return Object.assign(this.key, { keyId: `app_${this.nextId()}`, secret: newSecret() });
  }

  addIntegration(type: string, displayName: string): IntegrationRow {
    const row: IntegrationRow = { id: this.nextId(), type, displayName, webhooks: [] };
    this.integrations.set(row.id, row);
    return row;
  }

  addWebhook(to: IntegrationRow, target: string, triggers: readonly string[]): SunshineWebhook {
    const row = { id: this.nextId(), target, triggers, secret: newSecret() };
    to.webhooks.push(row);
    return row;
  }

  newWebhookSecret(webhook: SunshineWebhook): string {
    return (webhook.secret = newSecret());
  }

  /** The place of a name. */
  named(name: string): SwitchboardIntegrationRow {
    const row = [...this.places.values()].find((place) => place.name === name);
    if (!row) throw missing('switchboard_integration');
    return row;
  }

  /** @throws Refusal 404 */
  conversation(id: string): ConversationRow {
    const row = this.conversations.get(id);
    if (!row) throw missing('conversation');
    return row;
  }

  addConversation(name: string, email: string | null): ConversationRow {
    const row: ConversationRow = {
      id: this.nextId(),
      participantId: this.nextId(),
      userId: this.nextId(),
      name,
      email,
      createdAt: this.now(),
      activeId: this.named(BOT).id,
      pendingId: null,
      metadata: {},
      messages: [],
      ticket: null,
      due: false,
      ended: false,
      passes: 0,
    };
    this.conversations.set(row.id, row);
    return row;
  }

  addMessage(to: ConversationRow, by: MessageRow['by'], name: string, text: string): MessageRow {
    const row: MessageRow = { id: this.nextId(), by, name, text, at: this.now() };
    to.messages.push(row);
    return row;
  }

  #place(name: string, to: IntegrationRow, next: SwitchboardIntegrationRow | null) {
    const row: SwitchboardIntegrationRow = {
      id: this.nextId(),
      name,
      integrationId: to.id,
      integrationType: to.type,
      deliverStandbyEvents: false,
      nextId: next?.id ?? null,
    };
    this.places.set(row.id, row);
    return row;
  }
}
