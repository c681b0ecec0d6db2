import { randomBytes } from 'node:crypto';
import { HooksOut } from '../../helpdesk/hooks-out.ts';
import type { HookFault, SentHook } from '../../helpdesk/hooks-out.ts';
import type { Account } from '../state/account.ts';
import type { WebhookRow } from '../state/webhooks.ts';
import { runs } from './conditions.ts';
import type { Changed } from './conditions.ts';
import { fillIn } from './fill-in.ts';
import { signWebhook } from './sign-webhook.ts';
import { ticketNews } from './ticket-news.ts';

/** What becomes of a webhook on its way. `forged`: its signature is another's. */
export type WebhookFault = HookFault | 'forged';

/** Webhooks that are kept for a look; nobody looks at more. */
const MOST = 10_000;

const isNear = (endpoint: string): boolean =>
  ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(endpoint).hostname);

/** Webhooks of an account on their way out. They reach this machine only; all are kept for a look. */
export class Outbound {
  plan: (() => WebhookFault | null) | null = null;
  /** How each that was posted was answered; null: not at all. */
  readonly answers: (number | null)[] = [];
  #taken: SentHook[] = [];
  #fault: HookFault | null = null;
  readonly #endpoints = new WeakMap<SentHook, string>();
  readonly #underway = new Set<Promise<void>>();
  readonly #out = new HooksOut(
    () => this.#fault,
    (hook) => this.#leave(hook),
  );

  /** Tells everybody who wants to know of a change. */
  announce(changed: Changed): void {
    const { account } = changed;
    for (const trigger of account.triggers.values())
      if (changed.audit !== null && runs(changed, trigger))
        for (const { field, value } of trigger.actions)
          if (field === 'notification_webhook' && Array.isArray(value))
            this.#send(
              account,
              account.webhooks.get(String(value[0])),
              fillIn(changed, String(value[1])),
            );
    const news = ticketNews(changed);
    for (const webhook of account.webhooks.values())
      for (const { type, event } of news)
        if (webhook.subscriptions.includes(type)) {
          const body = this.#bodyOf(changed, type, event);
          this.#send(account, webhook, JSON.stringify(body));
        }
  }

  take(): SentHook[] {
    return this.#taken.splice(0);
  }

  flush(): void {
    this.#out.flush();
  }

  /** Resolves when nothing is on its way any more. */
  async settled(): Promise<void> {
    while (this.#underway.size > 0) await Promise.all(this.#underway);
  }

  #send(account: Account, webhook: WebhookRow | undefined, body: string): void {
    if (webhook?.status !== 'active') return;
    const fault = this.plan?.() ?? null;
    this.#fault = fault === 'forged' ? null : fault;
    const id = `01${randomBytes(12).toString('hex').toUpperCase()}`;
    const secret = fault === 'forged' ? randomBytes(36).toString('base64url') : webhook.secret;
    const hook = signWebhook({ ...webhook, secret }, { id, at: account.now(), body });
    this.#endpoints.set(hook, webhook.endpoint);
    this.#out.push(hook);
  }

  #bodyOf({ account, after }: Changed, type: string, event: object) {
    return {
      account_id: 22_129_848,
      detail: {
        id: String(after.id),
        status: after.status.toUpperCase(),
        subject: after.subject,
        updated_at: after.updatedAt.toISOString(),
      },
      event,
      id: randomBytes(16).toString('hex'),
      subject: `zen:ticket:${after.id}`,
      time: account.now().toISOString(),
      type,
      zendesk_event_version: '2022-11-06',
    };
  }

  #leave(hook: SentHook): void {
    this.#taken = [...this.#taken.slice(-MOST), hook];
    const endpoint = this.#endpoints.get(hook);
    if (endpoint === undefined || !isNear(endpoint)) return;
    const { headers, body } = hook;
    const sent = this.#post(endpoint, headers, body).finally(() => this.#underway.delete(sent));
    this.#underway.add(sent);
  }

  async #post(endpoint: string, headers: SentHook['headers'], body: string): Promise<void> {
    try {
      const response = await fetch(endpoint, { method: 'POST', headers, body });
      await response.body?.cancel();
      this.answers.push(response.status);
    } catch {
      this.answers.push(null);
    }
  }
}
