import { randomBytes } from 'node:crypto';
import type { HookFault, SentHook } from '../../helpdesk/hooks-out.ts';
import type { Account } from '../state/account.ts';
import type { WebhookRow } from '../state/webhooks.ts';
import { runs } from './conditions.ts';
import type { Changed } from './conditions.ts';
import { fillIn } from './fill-in.ts';
import { PostBox } from './post-box.ts';
import { signWebhook } from './sign-webhook.ts';
import { ticketNews } from './ticket-news.ts';

/** What becomes of a webhook on its way. `forged`: its signature is another's. */
export type WebhookFault = HookFault | 'forged';

/** Webhooks of an account on their way out. They reach this machine only; all are kept for a look. */
export class Outbound {
  plan: (() => WebhookFault | null) | null = null;
  readonly #box = new PostBox();
  /** How each that was posted was answered; null: not at all. */
  readonly answers = this.#box.answers;

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
    return this.#box.take();
  }

  flush(): void {
    this.#box.flush();
  }

  /** Resolves when nothing is on its way any more. */
  settled(): Promise<void> {
    return this.#box.settled();
  }

  #send(account: Account, webhook: WebhookRow | undefined, body: string): void {
    if (webhook?.status !== 'active') return;
    const fault = this.plan?.() ?? null;
    const id = `01${randomBytes(12).toString('hex').toUpperCase()}`;
    const secret = fault === 'forged' ? randomBytes(36).toString('base64url') : webhook.secret;
    const hook = signWebhook({ ...webhook, secret }, { id, at: account.now(), body });
    this.#box.push(webhook.endpoint, hook, fault === 'forged' ? null : fault);
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
}
