import { isJson } from '../wire/values.ts';
import type { Json } from '../wire/values.ts';
import { badRequest, missing, refused } from './refused.ts';
import type { IntegrationRow, SunshineWebhook } from './rows.ts';
import type { SunshineState } from './state.ts';

const MOST_WEBHOOKS = 10;

interface Wish {
  target: string;
  triggers: readonly string[];
}

const readWebhook = ({ target, triggers }: Json): Wish => {
  if (typeof target !== 'string' || !URL.canParse(target)) throw badRequest('target is required');
  if (!Array.isArray(triggers) || !triggers.every((each) => typeof each === 'string'))
    throw badRequest('triggers is required');
  return { target, triggers };
};

/** What is connected to the app, as programs change it. */
export class Listeners {
  readonly #state: SunshineState;

  constructor(state: SunshineState) {
    this.#state = state;
  }

  /** @throws Refusal 404 */
  integration(id: string): IntegrationRow {
    const row = this.#state.integrations.get(id);
    if (!row) throw missing('integration');
    return row;
  }

  /** A custom one comes with a webhook at least. @throws Refusal 400 */
  connect({ type, displayName, webhooks }: Json): IntegrationRow {
    if (type !== 'custom') throw badRequest('Invalid integration type');
    if (!Array.isArray(webhooks) || webhooks.length === 0 || !webhooks.every(isJson))
      throw badRequest('webhooks is required');
    const wishes = webhooks.map(readWebhook);
    this.#room(wishes.length);
    const name = typeof displayName === 'string' ? displayName : 'custom';
    const row = this.#state.addIntegration('custom', name);
    for (const { target, triggers } of wishes) this.#state.addWebhook(row, target, triggers);
    return row;
  }

  disconnect(id: string): void {
    const row = this.integration(id);
    if (row.type !== 'custom') throw refused(403, 'forbidden', 'Forbidden');
    this.#state.integrations.delete(id);
  }

  listen(to: IntegrationRow, body: Json): SunshineWebhook {
    const { target, triggers } = readWebhook(body);
    if (to.type !== 'custom') throw refused(403, 'forbidden', 'Forbidden');
    this.#room(1);
    return this.#state.addWebhook(to, target, triggers);
  }

  webhook(of: IntegrationRow, id: string): SunshineWebhook {
    const row = of.webhooks.find((each) => each.id === id);
    if (!row) throw missing('webhook');
    return row;
  }

  /** What is left out stays; the secret always does. */
  change(row: SunshineWebhook, body: Json): SunshineWebhook {
    return Object.assign(row, readWebhook({ ...row, ...body }));
  }

  #room(more: number): void {
    const all = [...this.#state.integrations.values()].flatMap(({ webhooks }) => webhooks);
    if (all.length + more > MOST_WEBHOOKS) throw badRequest('An app has 10 webhooks at most');
  }
}
