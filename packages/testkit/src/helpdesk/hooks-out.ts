import { Webhook } from 'standardwebhooks';

/** A webhook as it leaves. */
export interface SentHook {
  id: string;
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** What becomes of a webhook on its way. `hold`: it is sent after the next one. */
export type HookFault = 'duplicate' | 'hold' | 'drop';

/** Signs what changed, by Standard Webhooks. */
export const signedHook = (secret: string, id: string, at: Date, body: string): SentHook => ({
  id,
  headers: {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': new Webhook(secret).sign(id, at, body),
  },
  body,
});

/** The webhooks of a helpdesk in the order in which they leave. */
export class HooksOut {
  readonly #fault: () => HookFault | null;
  readonly #send: (hook: SentHook) => void;
  #held: SentHook[] = [];

  constructor(fault: () => HookFault | null, send: (hook: SentHook) => void) {
    this.#fault = fault;
    this.#send = send;
  }

  push(hook: SentHook): void {
    const fault = this.#fault();
    if (fault === 'drop') return;
    if (fault === 'hold') {
      this.#held.push(hook);
      return;
    }
    this.#send(hook);
    if (fault === 'duplicate') this.#send(hook);
    this.flush();
  }

  /** Sends what was held back. */
  flush(): void {
    for (const held of this.#held.splice(0)) this.#send(held);
  }
}
