import { randomBytes } from 'node:crypto';
import type { HookFault } from '../../helpdesk/hooks-out.ts';
import { PostBox } from '../hooks/post-box.ts';
import type { SunshineHookFault } from './fake-sunshine.ts';
import type { ConversationRow, IntegrationRow, SunshineWebhook } from './rows.ts';
import type { SunshineState } from './state.ts';

/** Tells webhooks what happened in conversations. */
export class News {
  readonly box = new PostBox();
  plan: (() => SunshineHookFault | null) | null = null;
  readonly #state: SunshineState;
  readonly #strangersHear: () => boolean;
  /** By webhook: what leaves together with what happens next. */
  readonly #waiting = new Map<string, readonly object[]>();

  constructor(state: SunshineState, strangersHear: () => boolean) {
    this.#state = state;
    this.#strangersHear = strangersHear;
  }

  /** Tells everybody who may hear of it; `before` had control until now. */
  tell(
    row: ConversationRow,
    type: string,
    payload: object,
    before: string | null = row.activeId,
  ): void {
    const event = {
      id: this.#state.nextId(),
      type,
      createdAt: this.#state.now().toISOString(),
      payload,
    };
    for (const integration of this.#state.integrations.values())
      if (this.#hears(integration, row, before))
        for (const webhook of integration.webhooks)
          if (webhook.triggers.includes(type)) this.#send(webhook, event);
  }

  /** Who is on the switchboard hears of what it is part of; who is not, of everything. */
  #hears({ id }: IntegrationRow, row: ConversationRow, before: string | null): boolean {
    const place = [...this.#state.places.values()].find(
      ({ integrationId }) => integrationId === id,
    );
    if (!place) return this.#strangersHear();
    return place.deliverStandbyEvents || [row.activeId, row.pendingId, before].includes(place.id);
  }

  #send(webhook: SunshineWebhook, event: object): void {
    const fault = this.plan?.() ?? null;
    const waiting = this.#waiting.get(webhook.id) ?? [];
    this.#waiting.delete(webhook.id);
    const events = [...waiting, event];
    if (fault === 'together') {
      this.#waiting.set(webhook.id, events);
      return;
    }
    const { appId } = this.#state;
    const secret = fault === 'forged' ? randomBytes(32).toString('base64url') : webhook.secret;
    const body = { app: { id: appId }, webhook: { id: webhook.id, version: 'v2' }, events };
    const hook = {
      id: this.#state.nextId(),
      headers: { 'content-type': 'application/json', 'x-api-key': secret },
      body: JSON.stringify(body),
    };
    const onTheWay: HookFault | null = fault === 'forged' ? null : fault;
    this.box.push(webhook.target, hook, onTheWay);
  }
}
